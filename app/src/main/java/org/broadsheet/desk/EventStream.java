package org.broadsheet.desk;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.account.Act;
import org.broadsheet.account.LogIn;
import org.broadsheet.account.Sessions;

/**
 * Server-sent events to a page of somebody who is logged in (HTML Living Standard, section 9.2). It ends with the log-in
 * session, or when the role may no longer, and never prolongs either. For one thread.
 */
public final class EventStream {
    private static final Duration HEARTBEAT = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofSeconds(3);

    private final OutputStream out;
    private final Guest guest;
    private final LogIn logIn;
    private final Act act;
    private final Sessions sessions;
    private final Clock clock;
    private Instant spokeAt;
    private Instant lookedAt = Instant.EPOCH;

    /** @param act what the page is for */
    public EventStream(OutputStream out, Guest guest, LogIn logIn, Act act, Sessions sessions, Clock clock) {
        this.out = out;
        this.guest = guest;
        this.logIn = logIn;
        this.act = act;
        this.sessions = sessions;
        this.clock = clock;
        this.spokeAt = clock.instant();
    }

    /** The answer that is such a stream. */
    public static Response answer(StreamingOutput told) {
        return Response.ok(told)
                .type("text/event-stream; charset=utf-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store, no-transform")
                .header("X-Accel-Buffering", "no")
                .build();
    }

    /** The beginning, with padding: some proxies hold the first kilobytes back. */
    public void begin() throws IOException {
        write("retry: 3000\n: " + " ".repeat(2048) + "\n\n");
    }

    /** @param data in one line */
    public void tell(String event, String data) throws IOException {
        write("event: " + event + "\ndata: " + data + "\n\n");
    }

    /** The same with an id, by which a browser that comes again says how far it was told. */
    public void tell(long id, String event, String data) throws IOException {
        write("id: " + id + "\nevent: " + event + "\ndata: " + data + "\n\n");
    }

    /** Shows that the line stands, when nothing else did for a while; throws when it does not. */
    public void beat() throws IOException {
        if (Duration.between(spokeAt, clock.instant()).compareTo(HEARTBEAT) >= 0) {
            write(": beat\n\n");
        }
    }

    /** Whether the session goes on and the role still may; asks the database now and then. */
    public boolean isIn() {
        Instant now = clock.instant();
        if (Duration.between(lookedAt, now).compareTo(LOOK) < 0) {
            return true;
        }
        lookedAt = now;
        return sessions.of(guest.account()).stream()
                .anyMatch(session -> session.id().equals(logIn.id()) && session.account().role().may(act));
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
        spokeAt = clock.instant();
    }
}
