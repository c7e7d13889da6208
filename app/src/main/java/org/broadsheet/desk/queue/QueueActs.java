package org.broadsheet.desk.queue;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueId;
import org.broadsheet.wire.QueueItem;
import org.broadsheet.wire.QueueOutcome;

/** What is done with items of the queue. Each is a form, and leads back to the list that it came from. */
@Singleton
@Path("/desk/wire")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public final class QueueActs {
    private final QueuePages pages;
    private final QueueNotices notices;
    private final Queue queue;
    private final Log log;

    public QueueActs(QueuePages pages, QueueNotices notices, Queue queue, Log log) {
        this.pages = pages;
        this.notices = notices;
        this.queue = queue;
        this.log = log;
    }

    @POST
    @Allowed(Act.EDIT)
    @Path("{id}/take")
    public Response take(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var from = Optional.of(new Fields(form).text("from")).filter(name -> !name.isEmpty()).map(Actor::new);
        return act(id, form, guest, (t, item) -> queue.take(t, item, guest.actor(), guest.account().shown(), from), QueueNotices.TAKEN);
    }

    @POST
    @Allowed(Act.EDIT)
    @Path("{id}/release")
    public Response release(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return act(id, form, guest, (t, item) -> queue.release(t, item, guest.actor()), QueueNotices.RELEASED);
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/publish")
    public Response publish(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return act(id, form, guest, (t, item) -> queue.publish(t, item, guest.actor()), QueueNotices.PUBLISHED);
    }

    /** Makes a draft of our own, and goes on to it. */
    @POST
    @Allowed(Act.EDIT)
    @Path("{id}/own")
    public Response own(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return act(id, form, guest, (t, item) -> queue.makeOwn(t, item, guest.actor(), guest.account().shown()), "");
    }

    @POST
    @Allowed(Act.EDIT)
    @Path("{id}/leave-out")
    public Response leaveOut(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        String text = new Fields(form).text("text");
        return act(id, form, guest, (t, item) -> queue.leaveOut(t, item, text, guest.actor()), QueueNotices.LEFT_OUT);
    }

    /** Spikes those that are selected, as many as may be. */
    @POST
    @Allowed(Act.EDIT)
    @Path("spike")
    public Response spike(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        String reason = new Fields(form).text("reason");
        return several(form, guest, (t, item) -> queue.spike(t, item, reason, guest.actor()), QueueNotices.SPIKED);
    }

    @POST
    @Allowed(Act.EDIT)
    @Path("unspike")
    public Response unspike(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return several(form, guest, (t, item) -> queue.unspike(t, item, guest.actor()), QueueNotices.UNSPIKED);
    }

    /** One of the verbs. */
    interface Verb {
        QueueOutcome apply(Transaction t, QueueId id);
    }

    private Response act(String text, MultivaluedMap<String, String> form, Guest guest, Verb verb, String done) {
        var id = QueueQuery.id(text).orElseThrow(NotFoundException::new);
        var query = QueueQuery.of(new Fields(form).text("back")).at(Optional.of(id));
        QueueOutcome outcome = log.write(t -> verb.apply(t, id));
        var refusal = notices.refusal(outcome);
        if (refusal.isPresent()) {
            return pages.refused(guest, query, refusal.get());
        }
        return switch (outcome) {
            case QueueOutcome.Became(QueueItem item, var story) when done.isEmpty() -> to("/desk/stories/" + story);
            case QueueOutcome.Held held -> back(query, QueueNotices.HELD, List.of(), 0);
            case QueueOutcome.Became became -> back(query, done, List.of(), 0);
            case QueueOutcome.Done did -> back(query, done, List.of(), 0);
            case QueueOutcome.Taken taken -> throw new IllegalStateException("refused above");
            case QueueOutcome.Refused refused -> throw new IllegalStateException("refused above");
        };
    }

    private Response several(MultivaluedMap<String, String> form, Guest guest, Verb verb, String done) {
        var query = QueueQuery.of(new Fields(form).text("back"));
        List<QueueId> ids = Optional.ofNullable(form.get("item")).orElse(List.of()).stream()
                .flatMap(id -> QueueQuery.id(id).stream())
                .distinct()
                .limit(QueueScreens.PAGE)
                .toList();
        Function<Transaction, List<QueueOutcome>> all = t -> {
            var outcomes = new ArrayList<QueueOutcome>();
            ids.forEach(id -> outcomes.add(verb.apply(t, id)));
            return outcomes;
        };
        List<QueueOutcome> outcomes = ids.isEmpty() ? List.of() : log.write(all);
        var did = new ArrayList<String>();
        for (int i = 0; i < ids.size(); i++) {
            if (outcomes.get(i) instanceof QueueOutcome.Done) {
                did.add(ids.get(i).toString());
            }
        }
        if (did.isEmpty()) {
            var refusal = outcomes.stream().flatMap(outcome -> notices.refusal(outcome).stream()).findFirst();
            return refusal.map(why -> pages.refused(guest, query, why)).orElseGet(() -> to(query.address()));
        }
        return back(query, done, did, ids.size() - did.size());
    }

    /** What was done shows after a redirect, so that loading the page again does nothing twice. */
    static Response back(QueueQuery query, String done, List<String> on, int left) {
        String address = query.address();
        String ids = on.isEmpty() ? "" : "&on=" + on.stream().collect(Collectors.joining("."));
        return to(address + (address.contains("?") ? "&" : "?") + "done=" + done + ids + (left > 0 ? "&left=" + left : ""));
    }

    static Response to(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
