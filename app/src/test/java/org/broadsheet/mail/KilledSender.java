package org.broadsheet.mail;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.Layer;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;

/** A process that sends what is in an outbox until it is empty or somebody kills it: {@code URL KEY PORT CONNECTIONS}. */
final class KilledSender {
    private KilledSender() {}

    public static void main(String[] args) throws InterruptedException {
        var lines = List.of(
                "mail.smtp.host=127.0.0.1",
                "mail.smtp.port=" + args[2],
                "mail.smtp.security=none",
                "mail.smtp.connections=" + args[3],
                "mail.from=newsroom@harbour.example.org",
                "mail.per-second=10000",
                "mail.per-domain=10000");
        var config = MailConfig.of(Configuration.of(MailConfig.KEYS, List.of(Layer.File.parse(lines, "test"))), Path.of("."));
        var clock = Clock.systemUTC();
        try (var database = Database.open(args[0], "", "")) {
            var log = new Log(database, clock);
            var seal = new Seal(Path.of(args[1]), new SecureRandom());
            var house = new MailRoom.House(
                    database, log, new FollowerStore(database, clock), new Ids(clock, new SecureRandom()), clock, seal, "the-node");
            try (var dispatch = new MailRoom(config, house, Optional.empty(), () -> "Test").dispatch()) {
                dispatch.start();
                while (dispatch.backlog().waiting() > 0) {
                    Thread.sleep(20);
                }
            }
        }
    }
}
