package org.broadsheet.desk.replies;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.reply.ReplyId;

/** {@code /desk/replies}: the list, and one reply with its context. With {@code part} only that part of the page. */
@Singleton
@Path("/desk/replies")
@RunOnVirtualThread
public final class ModerationPages {
    private static final String PART = "part";

    private final Screens screens;
    private final ReplyScreens pages;
    private final ReplyNotices notices;

    public ModerationPages(Screens screens, ReplyScreens pages, ReplyNotices notices) {
        this.screens = screens;
        this.pages = pages;
        this.notices = notices;
    }

    @GET
    @Allowed(Act.MODERATE)
    public Response list(@Context ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        var page = pages.page(Guest.of(request), ReplyQuery.of(given), notices.of(given));
        return screens.print(200, "list".equals(given.getFirst(PART)) ? "replies/list" : "replies/replies", page).build();
    }

    @GET
    @Allowed(Act.MODERATE)
    @Path("{id}")
    public Response reply(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var given = request.getUriInfo().getQueryParameters();
        var single = ReplyId.find(id)
                .flatMap(known -> pages.single(Guest.of(request), known, ReplyQuery.of(given), notices.of(given)))
                .orElseThrow(NotFoundException::new);
        return screens.print(200, "item".equals(given.getFirst(PART)) ? "replies/item" : "replies/single", single).build();
    }
}
