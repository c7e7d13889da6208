package org.broadsheet.desk.editor;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.account.Act;
import org.broadsheet.account.LogIn;
import org.broadsheet.account.Sessions;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.EventStream;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Fault;
import org.broadsheet.story.Seat;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.WorkingCopies;
import org.broadsheet.web.Problem;

/**
 * {@code /desk/stories/ID/events}: tells an open window at once that somebody came, went or took the pen, or that the story has
 * another version or state. It says only that; what is so now the window asks for itself, by its next beat. It looks into the
 * database, so that it does not matter which node the other window is at. Bounded; a window without it is told by its beats.
 */
@Singleton
@Path("/desk/stories")
@RunOnVirtualThread
public final class StoryEvents {
    private static final Duration LOOK = Duration.ofMillis(400);
    private static final int STREAMS_MAX = 200;
    private static final int STREAMS_OF_ONE_MAX = 6;

    private final StoryDoor door;
    private final WorkingCopies copies;
    private final Sessions sessions;
    private final Clock clock;
    private final Set<Window> open = new LinkedHashSet<>();
    private volatile boolean isEnding;

    public StoryEvents(StoryDoor door, WorkingCopies copies, Sessions sessions, Clock clock) {
        this.door = door;
        this.copies = copies;
        this.sessions = sessions;
        this.clock = clock;
    }

    @GET
    @Allowed(Act.WRITE)
    @Path("{id}/events")
    public Response events(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var opened = door.open(id, Guest.of(request));
        var guest = opened.guest();
        Optional<LogIn> logIn = sessions.logIn(guest.session());
        var window = logIn.flatMap(found -> enter(guest.account().id()));
        if (window.isEmpty()) {
            var problem = Problem.of(
                    new Fault("story-streams", Fault.Kind.CAPACITY, "too many stories are open to tell of each: what others do shows some seconds later"));
            return Response.status(problem.status()).entity(problem.json()).type(Problem.MEDIA_TYPE).build();
        }
        return EventStream.answer(out -> {
            try {
                tell(opened.id(), window.get(), new EventStream(out, guest, logIn.get(), Act.WRITE, sessions, clock));
            } finally {
                leave(window.get());
            }
        });
    }

    /** An open window. */
    private static final class Window {
        private final long account;
        private volatile boolean isEnding;

        private Window(long account) {
            this.account = account;
        }
    }

    /**
     * A place for one more window; empty when all are taken. Of one account's the oldest gives way: it may be one that was
     * closed long ago, which shows only when something is written to it.
     */
    private Optional<Window> enter(long account) {
        synchronized (open) {
            var own = open.stream().filter(window -> window.account == account).toList();
            if (own.size() >= STREAMS_OF_ONE_MAX) {
                own.getFirst().isEnding = true;
                open.remove(own.getFirst());
            }
            if (isEnding || open.size() >= STREAMS_MAX) {
                return Optional.empty();
            }
            var window = new Window(account);
            open.add(window);
            return Optional.of(window);
        }
    }

    private void leave(Window window) {
        synchronized (open) {
            open.remove(window);
        }
    }

    private void tell(StoryId id, Window window, EventStream stream) throws IOException {
        stream.begin();
        String told = state(id);
        try {
            while (!isEnding && !window.isEnding && stream.isIn()) {
                String now = state(id);
                if (!now.equals(told)) {
                    stream.tell("moved", "{}");
                    told = now;
                }
                stream.beat();
                Thread.sleep(LOOK);
            }
            stream.tell("ended", "{}");
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** What a window has to be told of. Not how often the text was saved: its writer knows, and a reader has no use for it. */
    private String state(StoryId id) {
        return copies.presence(id)
                .map(presence -> presence.latest() + " " + presence.state() + " "
                        + presence.seats().stream().map(StoryEvents::sits).collect(Collectors.joining(" ")))
                .orElse("");
    }

    private static String sits(Seat seat) {
        return seat.word() + (seat.isWriting() ? "+" : "-");
    }

    /** When the process is told to end: the server waits for open requests first, and only then tells that it stops. */
    void watchForEnd(@Observes StartupEvent starting) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("story-streams-end").unstarted(() -> isEnding = true));
    }
}
