package org.broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import javax.net.ssl.SSLSocketFactory;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Layer;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.jooq.SQLDialect;

/** A mail room on a database of its own, with a clock that runs and can be put forward. */
final class Post implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final Moving clock = new Moving();
    final TestDatabase home;
    final Database database;
    final Log log;
    final Ids ids;
    private final Path folder;
    private final List<MailRoom> rooms = new ArrayList<>();

    Post(SQLDialect dialect, Path folder) {
        this.folder = folder;
        home = TestDatabase.fresh(dialect);
        database = home.open();
        log = new Log(database, clock);
        ids = new Ids(clock, new SplittableRandom(7));
    }

    Seal seal() {
        return new Seal(folder.resolve("reader.key"), new SplittableRandom(11));
    }

    /** A room that sends to a port of this machine; further settings by name. */
    MailRoom room(int port, Map<String, String> settings) {
        return room(port, settings, Optional.empty());
    }

    MailRoom room(int port, Map<String, String> settings, Optional<SSLSocketFactory> sockets) {
        var lines = new ArrayList<Layer.Line>();
        Map.of(
                        "mail.smtp.host", port > 0 ? "127.0.0.1" : "",
                        "mail.smtp.port", Integer.toString(port),
                        "mail.smtp.security", "none",
                        "mail.from", "newsroom@harbour.example.org",
                        "mail.bounces", "bounces@harbour.example.org",
                        "mail.per-second", "10000",
                        "mail.per-domain", "10000")
                .forEach((key, value) -> {
                    if (!settings.containsKey(key)) {
                        lines.add(new Layer.Line(key, value, "test"));
                    }
                });
        settings.forEach((key, value) -> lines.add(new Layer.Line(key, value, "test")));
        var config = MailConfig.of(Configuration.of(MailConfig.KEYS, List.of(new Layer.File(lines))), folder);
        var house = new MailRoom.House(database, log, new FollowerStore(database, clock), ids, clock, seal(), "node-" + rooms.size());
        var room = new MailRoom(config, house, Optional.empty(), () -> "The Harbour Post", sockets);
        rooms.add(room);
        return room;
    }

    static Letter letter(String to, Purpose purpose) {
        return Letter.of(EmailAddress.parse(to).orElseThrow(), purpose, Language.ENGLISH, "A letter", "Dear reader,\n\nthis is a text.\n");
    }

    LetterId send(MailRoom room, String to, Purpose purpose) {
        return send(room, letter(to, purpose));
    }

    LetterId send(MailRoom room, Letter letter) {
        return log.write(t -> {
            var id = room.mail().send(t, letter);
            t.append(new Noted(), org.broadsheet.log.Actor.OPERATOR);
            return id;
        });
    }

    /** Waits for a letter to be in a state. */
    void await(MailRoom room, LetterId id, State state) {
        await("letter to be " + state.word(), () -> room.mail().state(id).equals(Optional.of(state)));
    }

    static void await(String what, BooleanSupplier condition) {
        Instant end = Instant.now().plus(PATIENCE);
        while (!condition.getAsBoolean()) {
            assertThat(Instant.now()).as("waited for " + what).isBefore(end);
            try {
                Thread.sleep(10);
            } catch (InterruptedException stop) {
                throw new AssertionError(stop);
            }
        }
    }

    @Override
    public void close() {
        rooms.forEach(room -> room.dispatch().close());
        home.close();
    }

    /** Something that happened. */
    private record Noted() implements org.broadsheet.log.Entry {
        @Override
        public String kind() {
            return "noted";
        }

        @Override
        public java.util.Set<org.broadsheet.log.Subject> subjects() {
            return java.util.Set.of();
        }

        @Override
        public Map<String, String> fields() {
            return Map.of();
        }
    }

    /** The time of day, and more. */
    static final class Moving extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void advance(Duration span) {
            ahead = ahead.plus(span);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead).truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
