package org.broadsheet.log;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.jooq.DSLContext;

/**
 * The one way to change anything. {@link #write} runs a change and its entries in one transaction and returns when it is
 * durable and when every follower in memory (the press) has seen it: what an editor took down is down when the call
 * answers. Safe for any thread.
 */
public final class Log {
    private final Database database;
    private final Clock clock;
    private final LogStore store;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    public Log(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.store = new LogStore();
    }

    /** Makes a change; see the class. Whatever {@code change} throws undoes it. */
    public <T> T write(Function<Transaction, T> change) {
        record Changed<T>(T result, long position) {}
        var changed = database.write(sql -> {
            var transaction = new Transaction(sql, clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MILLIS), store);
            T result = change.apply(transaction);
            return new Changed<>(result, transaction.lastPosition());
        });
        if (changed.position > 0) {
            listeners.forEach(Runnable::run);
        }
        return changed.result;
    }

    /** The position of the newest entry; 0 for an empty log. */
    public long head() {
        return database.read(LogStore::head);
    }

    /** The same, as part of a transaction. */
    public static long head(DSLContext sql) {
        return LogStore.head(sql);
    }

    /** Up to {@code limit} entries after a position, in order. */
    public List<Logged> after(long position, int limit) {
        return database.read(sql -> store.after(sql, position, limit));
    }

    /**
     * Which entries somebody wants to look at.
     *
     * @param before only those with a lower position; empty for the newest
     * @param by the name of an {@link Actor}; empty for all
     * @param kind of {@link Entry#kind}; empty for all
     */
    public record Wanted(Optional<Long> before, String by, String kind) {}

    /** Up to {@code limit} entries, the newest first, each with where it came from if that is still known. */
    public List<Traced> traces(Wanted wanted, int limit) {
        return database.read(sql -> store.traces(sql, wanted, limit));
    }

    /** The kinds of entries that there are, by their names. */
    public List<String> kinds() {
        return database.read(store::kinds);
    }

    /** Forgets where acts before a moment came from. */
    public void forgetAddresses(Instant before) {
        database.write(sql -> {
            store.forgetAddresses(sql, before);
            return true;
        });
    }

    /** The same as part of a transaction. */
    public void forgetAddresses(Transaction t, Instant before) {
        store.forgetAddresses(t.sql(), before);
    }

    /** The same after a position that is asked for in the same moment. */
    List<Logged> after(ToLongFunction<DSLContext> position, int limit) {
        return database.read(sql -> store.after(sql, position.applyAsLong(sql), limit));
    }

    /** Called on the writing thread after each commit of this process that appended an entry. */
    public void onCommit(Runnable listener) {
        listeners.add(listener);
    }

    /** Fails when the log has a gap: something outside Broadsheet wrote to its table. */
    public void requireGapless() {
        if (!database.read(store::isGapless)) {
            throw new Fault("log-gap", Fault.Kind.OURS, "the log has a gap: restore the newest backup");
        }
    }
}
