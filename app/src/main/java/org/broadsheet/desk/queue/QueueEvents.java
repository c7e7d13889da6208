package org.broadsheet.desk.queue;

import com.fasterxml.jackson.core.JsonFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Clock;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.account.LogIn;
import org.broadsheet.account.Sessions;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.EventStream;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.Problem;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueFilter;
import org.broadsheet.wire.QueueItem;
import org.jspecify.annotations.Nullable;

/**
 * {@code /desk/wire/events}: what changes in the queue, as server-sent events (HTML Living Standard, section 9.2). The id of an
 * event is the revision, so a browser that lost the connection goes on where it was. Ends with the log-in session, which a
 * stream never prolongs.
 */
@Singleton
@Path("/desk/wire/events")
@RunOnVirtualThread
public final class QueueEvents {
    private static final Duration LOOK = Duration.ofSeconds(3);
    private static final int MISSED_MAX = 200;
    private static final JsonFactory JSON = new JsonFactory();

    private final QueueStreams streams;
    private final Queue queue;
    private final QueueLabels labels;
    private final Sessions sessions;
    private final Clock clock;

    public QueueEvents(QueueStreams streams, Queue queue, QueueLabels labels, Sessions sessions, Clock clock) {
        this.streams = streams;
        this.queue = queue;
        this.labels = labels;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @param after the revision up to which the page tells; a browser that comes again says it in {@code Last-Event-ID} */
    @GET
    @Allowed(Act.EDIT)
    public Response events(
            @QueryParam("after") @Nullable String after,
            @HeaderParam("Last-Event-ID") @Nullable String last,
            @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        Optional<LogIn> logIn = sessions.logIn(guest.session());
        var stream = logIn.isEmpty() ? Optional.<QueueStreams.Stream>empty() : streams.open(guest.account().id());
        if (stream.isEmpty()) {
            return tooMany();
        }
        var filter = QueueQuery.of(request.getUriInfo().getQueryParameters()).filter();
        long from = revision(last).or(() -> revision(after)).orElseGet(queue::newestRevision);
        StreamingOutput told = out -> {
            try (var open = stream.get()) {
                tell(new Teller(new EventStream(out, guest, logIn.get(), Act.EDIT, sessions, clock), guest, filter), open, from);
            }
        };
        return EventStream.answer(told);
    }

    private static Response tooMany() {
        var problem = Problem.of(
                new Fault("queue-streams", Fault.Kind.CAPACITY, "the queue is open too often: close some of its pages"));
        return Response.status(problem.status()).entity(problem.json()).type(Problem.MEDIA_TYPE).build();
    }

    private static Optional<Long> revision(@Nullable String text) {
        return Optional.ofNullable(text).filter(digits -> digits.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    /** Whom something is told, and how. */
    private record Teller(EventStream stream, Guest guest, QueueFilter filter) {}

    private void tell(Teller teller, QueueStreams.Stream changes, long from) throws IOException {
        var stream = teller.stream();
        stream.begin();
        long told = from;
        var missed = queue.changedSince(from, MISSED_MAX);
        if (missed.size() == MISSED_MAX) {
            stream.tell("overrun", "{}");
        }
        for (QueueItem item : missed) {
            stream.tell(item.revision(), "item", json(teller, item));
            told = item.revision();
        }
        try {
            while (stream.isIn()) {
                var news = changes.next(LOOK);
                switch (news.orElse(new QueueStreams.News.Overrun())) {
                    case QueueStreams.News.Ended() -> {
                        return;
                    }
                    case QueueStreams.News.Changed(QueueItem item) -> {
                        if (item.revision() > told) {
                            stream.tell(item.revision(), "item", json(teller, item));
                            told = item.revision();
                        }
                    }
                    case QueueStreams.News.Overrun() -> {
                        if (news.isPresent()) {
                            stream.tell("overrun", "{}");
                        } else {
                            stream.beat();
                        }
                    }
                }
            }
            stream.tell("ended", "{}");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private String json(Teller teller, QueueItem item) {
        boolean isMine = item.isHeldBy(teller.guest().actor());
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("id", item.id().toString());
            json.writeStringField("state", item.state().word());
            json.writeStringField("label", labels.state(item.state()));
            json.writeStringField(
                    "holder",
                    item.holder()
                            .map(holder -> isMine ? labels.words().you() : labels.holder(holder.name()))
                            .orElse(""));
            json.writeStringField("headline", item.headline());
            json.writeStringField("version", item.hash());
            json.writeBooleanField("accepted", teller.filter().accepts(item));
            json.writeEndObject();
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
        return text.toString();
    }
}
