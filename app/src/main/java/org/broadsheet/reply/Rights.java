package org.broadsheet.reply;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.mail.Mail;
import org.broadsheet.reader.ReaderId;
import org.broadsheet.reader.Readers;

/** A reader's own data, out and gone, by a link that only the address gets. Safe for any thread. */
public final class Rights {
    public static final Duration LINK_VALID = Duration.ofDays(1);

    private static final Actor READER = new Actor("reader");
    private static final int ALL_MAX = 10_000;

    private final Log log;
    private final Database database;
    private final Clock clock;
    private final OwnKeys keys;
    private final Readers readers;
    private final Mail mail;
    private final Letters letters;
    private final ReplyStore store = new ReplyStore();
    private final WatchStore watches = new WatchStore();
    private final Shown shown = new Shown();

    public Rights(Log log, Database database, Clock clock, Seal seal, Readers readers, Mail mail, Letters letters) {
        this.log = log;
        this.database = database;
        this.clock = clock;
        this.keys = new OwnKeys(seal);
        this.readers = readers;
        this.mail = mail;
        this.letters = letters;
    }

    /** Sends the link if the address is known; who asks is not told whether it is. */
    public void ask(EmailAddress address, Language language) {
        readers.find(address).ifPresent(reader -> {
            Instant until = clock.instant().plus(LINK_VALID);
            String path = "/reply/mine/" + reader.id() + "/" + until.getEpochSecond() + "/" + keys.rights(reader.id(), until);
            log.write(t -> mail.send(t, letters.rights(address, language, path)));
        });
    }

    /** A link as it came back. */
    public record Link(String reader, String until, String key) {}

    private Optional<ReaderId> reader(Link link) {
        try {
            var id = ReaderId.parse(link.reader());
            var until = Instant.ofEpochSecond(Long.parseLong(link.until()));
            boolean isGood = keys.isRights(id, until, link.key()) && clock.instant().isBefore(until);
            return isGood ? readers.find(id).map(reader -> reader.id()) : Optional.empty();
        } catch (IllegalArgumentException | java.time.DateTimeException none) {
            return Optional.empty();
        }
    }

    /** Everything of the reader, the newest first; empty when the link is none. */
    public Optional<List<Reply>> replies(Link link) {
        return reader(link).map(id -> database.read(sql -> store.of(sql, id, ALL_MAX)));
    }

    /** The address, for the file that its owner takes along. */
    public Optional<EmailAddress> address(Link link) {
        return reader(link).flatMap(readers::address);
    }

    /** Replaces what they wrote, ends their letters and forgets them; false when the link is none. */
    public boolean erase(Link link) {
        var reader = reader(link);
        reader.ifPresent(id -> log.write(t -> erase(t, id)));
        return reader.isPresent();
    }

    private boolean erase(Transaction t, ReaderId id) {
        for (Reply reply : new ArrayList<>(store.of(t.sql(), id, ALL_MAX))) {
            if (reply.state() != ReplyState.REMOVED) {
                shown.move(t, reply, ReplyState.REMOVED, ReplyEntry.What.REMOVED, READER);
            }
            store.empty(t.sql(), reply.id());
        }
        watches.endOf(t.sql(), id);
        readers.address(t, id).ifPresent(address -> mail.withdraw(t, address));
        readers.forget(t, id);
        return true;
    }
}
