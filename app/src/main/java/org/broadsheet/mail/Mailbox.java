package org.broadsheet.mail;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Seal;

/**
 * Where letters end up on a site that has no mail server yet, in the demo and in tests: nobody gets them, and an administrator can
 * read them at the desk. Sealed at rest; the newest {@link #KEPT_MAX} only. Also the place of letters in doubt. Safe for any thread.
 */
public final class Mailbox implements Carrier {
    public static final int KEPT_MAX = 500;

    private final Database database;
    private final Seal seal;
    private final Clock clock;
    private final MailboxStore store = new MailboxStore();
    private final OutboxStore outbox = new OutboxStore();

    /** @param seal over the key for readers' addresses */
    public Mailbox(Database database, Seal seal, Clock clock) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
    }

    /** A message that was kept. */
    public record Kept(LetterId id, Purpose purpose, byte[] message, Instant madeAt) {}

    /** A letter of which nobody knows whether it was taken. */
    public record Doubtful(LetterId id, Purpose purpose, String answer, Instant since) {}

    /** The newest first. */
    public List<Kept> newest(int limit) {
        return database.read(sql -> store.newest(sql, limit)).stream().flatMap(kept -> open(kept).stream()).toList();
    }

    public Optional<Kept> find(LetterId id) {
        return database.read(sql -> store.find(sql, id)).flatMap(this::open);
    }

    /** Throws away what was kept. */
    public void clear() {
        database.write(sql -> {
            store.clear(sql);
            return true;
        });
    }

    /** The newest first. */
    public List<Doubtful> doubtful(int limit) {
        return database.read(sql -> store.doubtful(sql, limit));
    }

    /** Sends a letter in doubt again: perhaps for the second time. False when it was not in doubt. */
    public boolean again(LetterId id) {
        Instant now = clock.instant();
        return database.write(sql -> outbox.again(sql, id, now, now.plus(Purpose.ACCOUNT.useful())));
    }

    /** Leaves a letter in doubt as one that was taken. False when it was not in doubt. */
    public boolean leave(LetterId id) {
        return database.write(sql -> outbox.leave(sql, id));
    }

    private Optional<Kept> open(MailboxStore.Kept kept) {
        return seal.open(kept.message(), Mail.whose(kept.id(), "kept"))
                .map(message -> new Kept(kept.id(), kept.purpose(), message, kept.madeAt()));
    }

    @Override
    public Line open() {
        return new Line() {
            @Override
            public Answer hand(Parcel parcel) {
                keep(parcel);
                return new Answer.Taken("kept");
            }

            @Override
            public boolean isUsable() {
                return true;
            }

            @Override
            public void close() {}
        };
    }

    private void keep(Parcel parcel) {
        var kept = new MailboxStore.Kept(
                parcel.id(), parcel.purpose(), seal.close(parcel.message(), Mail.whose(parcel.id(), "kept")), clock.instant());
        database.write(sql -> {
            store.insert(sql, kept);
            store.keepNewest(sql, KEPT_MAX);
            return true;
        });
    }
}
