package org.broadsheet.desk.replies;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.broadsheet.account.Act;
import org.broadsheet.account.Sessions;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.EventStream;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.Problem;

/**
 * {@code /desk/replies/events}: what happens to replies, as server-sent events with their ids and no word of them. Ends with the
 * log-in session, which a stream never prolongs.
 */
@Singleton
@Path("/desk/replies/events")
@RunOnVirtualThread
public final class ReplyEvents {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final int BEFORE_ALL = 1;

    private final ReplyStreams streams;
    private final Sessions sessions;
    private final Clock clock;

    public ReplyEvents(ReplyStreams streams, Sessions sessions, Clock clock) {
        this.streams = streams;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GET
    @Allowed(Act.MODERATE)
    public Response events(@Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var logIn = sessions.logIn(guest.session());
        var stream = logIn.flatMap(known -> streams.open(guest.account().id()));
        if (stream.isEmpty()) {
            var problem = Problem.of(
                    new Fault("queue-streams", Fault.Kind.CAPACITY, "the replies are open too often: close some of their pages"));
            return Response.status(problem.status()).entity(problem.json()).type(Problem.MEDIA_TYPE).build();
        }
        StreamingOutput told = out -> {
            try (var open = stream.get()) {
                tell(new EventStream(out, guest, logIn.get(), Act.MODERATE, sessions, clock), open);
            }
        };
        return EventStream.answer(told);
    }

    private void tell(EventStream stream, ReplyStreams.Stream changes) throws IOException {
        stream.begin();
        try {
            while (stream.isIn() && !streams.isClosed()) {
                var news = changes.next(LOOK);
                if (news.isEmpty()) {
                    stream.beat();
                } else if (news.get().isOverrun()) {
                    stream.tell("overrun", "{}");
                } else {
                    // Both are a-z, 0-9, hyphens and blanks: nothing in them has to be escaped.
                    stream.tell("replies", "{\"kind\":\"" + news.get().kind() + "\",\"ids\":\"" + news.get().replies() + "\"}");
                }
            }
            stream.tell("ended", "{}");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** The server waits for open requests first, and only then tells that it stops. */
    void watchForEnd(@Observes StartupEvent starting) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("reply-streams-end").unstarted(streams::close));
    }

    void close(@Observes @Priority(BEFORE_ALL) ShutdownEvent stopping) {
        streams.close();
    }
}
