package org.broadsheet.reader;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Transaction;

/** Who gave an address. Verbs are part of the caller's transaction. Safe for any thread. */
public final class Readers {
    private static final String PURPOSE = "reader";

    private final Database database;
    private final Ids ids;
    private final Seal seal;
    private final ReaderStore store = new ReaderStore();

    /** @param seal over the key for readers' addresses */
    public Readers(Database database, Ids ids, Seal seal) {
        this.database = database;
        this.ids = ids;
        this.seal = seal;
    }

    /** Finds an address again without showing it; nobody without the key can make one. */
    public String mark(EmailAddress address) {
        return seal.mark(address.canonical(), PURPOSE);
    }

    /**
     * An address ready to be kept: sealing is work that a transaction need not wait for.
     *
     * @param fresh the id that it gets when it is new, to which it is sealed
     */
    public record Met(ReaderId fresh, String mark, String sealed) {}

    /** Outside of the transaction. */
    public Met prepare(EmailAddress address) {
        var fresh = new ReaderId(ids.next());
        return new Met(fresh, mark(address), seal.close(bytes(address), whose(fresh)));
    }

    /** Who they are, by mark; those who are new are written down. In one statement each, however many they are. */
    public Map<String, Reader> meet(Transaction t, Collection<Met> met) {
        return store.meet(t.sql(), met, t.now());
    }

    /** Who has this address. */
    public Optional<Reader> find(EmailAddress address) {
        return database.read(sql -> store.byMark(sql, mark(address)));
    }

    /** Who it is; empty for one who asked to be forgotten. */
    public Optional<Reader> find(ReaderId id) {
        return database.read(sql -> store.byId(sql, id));
    }

    /** The mark by which a reader is found again, for a ban; empty when the address is forgotten. */
    public Optional<String> markOf(Transaction t, ReaderId id) {
        return store.mark(t.sql(), id);
    }

    /** The same by itself. */
    public Optional<String> markOf(ReaderId id) {
        return database.read(sql -> store.mark(sql, id));
    }

    /** To write to them, and for nothing else. Empty when it is forgotten. */
    public Optional<EmailAddress> address(ReaderId id) {
        return database.read(sql -> store.sealed(sql, id)).flatMap(sealed -> open(sealed, id));
    }

    /** The same within a change. */
    public Optional<EmailAddress> address(Transaction t, ReaderId id) {
        return store.sealed(t.sql(), id).flatMap(sealed -> open(sealed, id));
    }

    private Optional<EmailAddress> open(String sealed, ReaderId id) {
        return sealed.isEmpty()
                ? Optional.empty()
                : seal.open(sealed, whose(id)).flatMap(bytes -> EmailAddress.parse(new String(bytes, StandardCharsets.UTF_8)));
    }

    /** Counts replies that were approved, or are no longer. */
    public void trust(Transaction t, ReaderId id, int more) {
        store.trust(t.sql(), id, more);
    }

    /** Forgets the address for ever; what hangs on the id stays, and leads to nobody. */
    public void forget(Transaction t, ReaderId id) {
        store.forget(t.sql(), List.of(id));
    }

    /** Still needed: as if seen now. */
    public void seen(Transaction t, ReaderId id) {
        store.seen(t.sql(), id, t.now());
    }

    /** Those not seen since {@code before}, the longest first. */
    public List<ReaderId> unseenSince(Transaction t, Instant before, int limit) {
        return store.unseenSince(t.sql(), before, limit);
    }

    private static byte[] bytes(EmailAddress address) {
        return address.text().getBytes(StandardCharsets.UTF_8);
    }

    private static String whose(ReaderId id) {
        return "reader:" + id;
    }
}
