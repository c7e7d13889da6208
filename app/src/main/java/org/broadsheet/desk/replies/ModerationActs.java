package org.broadsheet.desk.replies;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.reply.Moderation;
import org.broadsheet.reply.Moderation.Change;
import org.broadsheet.reply.ReplyId;

/**
 * What is done with replies: one by its own button ({@code only}), or those that are selected ({@code item}). Each is a form, and
 * leads back to the list that it came from.
 */
@Singleton
@Path("/desk/replies")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public final class ModerationActs {
    private final Moderation moderation;
    private final Log log;

    public ModerationActs(Moderation moderation, Log log) {
        this.moderation = moderation;
        this.log = log;
    }

    @POST
    @Allowed(Act.MODERATE)
    @Path("approve")
    public Response approve(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        return act(form, request, moderation::approve, ReplyNotices.APPROVED);
    }

    @POST
    @Allowed(Act.MODERATE)
    @Path("hide")
    public Response hide(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        return act(form, request, moderation::hide, ReplyNotices.HIDDEN);
    }

    @POST
    @Allowed(Act.MODERATE)
    @Path("spam")
    public Response spam(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        return act(form, request, moderation::spam, ReplyNotices.SPAM);
    }

    @POST
    @Allowed(Act.MODERATE)
    @Path("hold")
    public Response hold(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        return act(form, request, moderation::hold, ReplyNotices.HELD);
    }

    /** Takes back what the last act did, of replies that nobody has moved on since. */
    @POST
    @Allowed(Act.MODERATE)
    @Path("undo")
    public Response undo(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var actor = Guest.of(request).actor();
        var fields = new Fields(form);
        var changes = ReplyNotices.changes(fields.text("on"));
        var undone = log.write(t -> moderation.undo(t, changes, actor));
        return back(ReplyQuery.of(fields.text("back")), undone.isEmpty() ? ReplyNotices.NOT_DONE : ReplyNotices.UNDONE, undone);
    }

    /** One of the verbs. */
    interface Verb {
        List<Change> apply(Transaction t, java.util.Collection<ReplyId> which, Actor by);
    }

    private Response act(MultivaluedMap<String, String> form, ContainerRequestContext request, Verb verb, String done) {
        var actor = Guest.of(request).actor();
        var fields = new Fields(form);
        var query = ReplyQuery.of(fields.text("back"));
        String only = fields.text("only");
        List<ReplyId> ids = (only.isEmpty() ? Optional.ofNullable(form.get("item")).orElse(List.of()) : List.of(only)).stream()
                .flatMap(id -> ReplyId.find(id).stream())
                .distinct()
                .limit(ReplyScreens.PAGE)
                .toList();
        if (ids.isEmpty()) {
            return back(query, ReplyNotices.NOTHING, List.of());
        }
        var changes = log.write(t -> verb.apply(t, ids, actor));
        boolean isSeenTo = changes.isEmpty() && query.tab() == ReplyQuery.Tab.REPORTED;
        return back(query, changes.isEmpty() && !isSeenTo ? ReplyNotices.NOT_DONE : done, changes);
    }

    /** What was done shows after a redirect, so that loading the page again does nothing twice. */
    static Response back(ReplyQuery query, String done, List<Change> changes) {
        String address = query.at(Optional.empty()).address();
        String on = changes.isEmpty() ? "" : "&on=" + ReplyNotices.text(changes);
        return Response.seeOther(URI.create(address + (address.contains("?") ? "&" : "?") + "done=" + done + on)).build();
    }
}
