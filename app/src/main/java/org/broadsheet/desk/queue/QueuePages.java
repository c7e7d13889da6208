package org.broadsheet.desk.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.queue.QueuePage.Notice;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueItem;

/** {@code /desk/wire}: the list, one item, and what a version of it changed. With {@code part} only that part of the page. */
@Singleton
@Path("/desk/wire")
@RunOnVirtualThread
public final class QueuePages {
    private static final String PART = "part";

    private final Screens screens;
    private final QueueScreens pages;
    private final ItemScreens items;
    private final MergeParts parts;
    private final QueueNotices notices;
    private final Queue queue;

    public QueuePages(
            Screens screens, QueueScreens pages, ItemScreens items, MergeParts parts, QueueNotices notices, Queue queue) {
        this.screens = screens;
        this.pages = pages;
        this.items = items;
        this.parts = parts;
        this.notices = notices;
        this.queue = queue;
    }

    @GET
    @Allowed(Act.EDIT)
    public Response list(@Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var given = given(request);
        var query = QueueQuery.of(given);
        boolean isPart = "list".equals(given.getFirst(PART));
        return page(200, guest, query, isPart ? Notice.NONE : notices.of(given), isPart ? "queue/list" : "queue/queue");
    }

    /** The page again, with why something was not done. */
    Response refused(Guest guest, QueueQuery query, Notice notice) {
        return page(409, guest, query, notice, "queue/queue");
    }

    private Response page(int status, Guest guest, QueueQuery query, Notice notice, String template) {
        return screens.print(status, template, pages.page(guest, query, notice)).build();
    }

    @GET
    @Allowed(Act.EDIT)
    @Path("{id}")
    public Response item(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var given = given(request);
        var query = QueueQuery.of(given);
        var single = QueueQuery.id(id)
                .flatMap(known -> pages.single(Guest.of(request), known, query, notices.of(given)))
                .orElseThrow(NotFoundException::new);
        return screens.print(200, "item".equals(given.getFirst(PART)) ? "queue/item" : "queue/single", single)
                .build();
    }

    /** What the {@code number}th message of an item changed. */
    @GET
    @Allowed(Act.EDIT)
    @Path("{id}/changes/{number: [0-9]{1,3}}")
    public Response changes(
            @PathParam("id") String id, @PathParam("number") int number, @Context ContainerRequestContext request) {
        QueueItem item = QueueQuery.id(id).flatMap(queue::item).orElseThrow(NotFoundException::new);
        var page = items.compared(Guest.of(request), item, number, QueueQuery.of(given(request)), parts)
                .orElseThrow(NotFoundException::new);
        return screens.print(200, "queue/changes", page).build();
    }

    private static MultivaluedMap<String, String> given(ContainerRequestContext request) {
        return request.getUriInfo().getQueryParameters();
    }
}
