package org.broadsheet.account;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Transaction;

/**
 * Who is logged in, by the secret in a browser's cookie. A session that was not used for {@link #IDLE_MAX} is over, and one that
 * was used all the time is over after {@link #AGE_MAX}. What a person may do is asked for anew each time. Safe for any thread.
 */
public final class Sessions {
    public static final Duration IDLE_MAX = Duration.ofHours(12);
    public static final Duration AGE_MAX = Duration.ofDays(30);

    /** Uses closer together than this are not all written down. */
    private static final Duration NOTED_EACH = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final RandomGenerator random;
    private final SessionStore store = new SessionStore();

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public Sessions(Database database, Clock clock, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Where a log-in comes from.
     *
     * @param address of the network; may be empty
     * @param device as {@link Device} calls the browser; may be empty
     */
    public record Place(String address, String device) {
        public static final Place UNKNOWN = new Place("", "");
    }

    /** Logs somebody in: always with a new secret, so that one that was planted before is worth nothing. */
    public Secret open(Account account) {
        return open(account, Place.UNKNOWN);
    }

    /** The same, from a place. */
    public Secret open(Account account, Place place) {
        var secret = Secret.make("", random);
        var now = clock.instant();
        database.write(sql -> {
            store.deleteBefore(sql, now.minus(IDLE_MAX), now.minus(AGE_MAX));
            store.insert(sql, secret.hash(), account, place, now);
            return now;
        });
        return secret;
    }

    /** The same, as part of the caller's change. */
    Secret open(Transaction t, Account account, Place place) {
        var secret = Secret.make("", random);
        store.deleteBefore(t.sql(), t.now().minus(IDLE_MAX), t.now().minus(AGE_MAX));
        store.insert(t.sql(), secret.hash(), account, place, t.now());
        return secret;
    }

    /** Who it is; empty when the session is over or never was. */
    public Optional<Account> find(Secret secret) {
        return logIn(secret).map(LogIn::account);
    }

    /** The session of a secret; empty when it is over or never was. */
    public Optional<LogIn> logIn(Secret secret) {
        String hash = secret.hash();
        var now = clock.instant();
        var running = database.read(sql -> store.session(sql, hash)).filter(session -> isRunning(session, now));
        if (running.filter(session -> session.usedAt().plus(NOTED_EACH).isBefore(now)).isPresent()) {
            database.writeLightly(sql -> {
                store.touch(sql, hash, now);
                return now;
            });
        }
        return running;
    }

    private static boolean isRunning(LogIn session, java.time.Instant now) {
        return session.usedAt().plus(IDLE_MAX).isAfter(now) && session.madeAt().plus(AGE_MAX).isAfter(now);
    }

    /** All sessions of somebody that are not over, the one used last first. */
    public List<LogIn> of(Account account) {
        var now = clock.instant();
        return database.read(sql -> store.sessionsOf(sql, account.id())).stream()
                .filter(session -> isRunning(session, now))
                .toList();
    }

    /** Gives a session a new secret, after what it may do has changed. */
    public Secret renew(Secret secret) {
        var renewed = Secret.make("", random);
        database.write(sql -> {
            store.rename(sql, secret.hash(), renewed.hash());
            return true;
        });
        return renewed;
    }

    /** Logs out. */
    public void close(Secret secret) {
        database.write(sql -> {
            store.delete(sql, secret.hash());
            return true;
        });
    }

    /** Ends one session of somebody, as {@link LogIn#id} names it; never another person's. */
    public boolean close(Account account, String id) {
        return database.write(sql -> store.deleteOf(sql, account.id(), id));
    }

    /** Ends all sessions of somebody but this one. */
    public int closeOthers(Account account, Secret kept) {
        return database.write(sql -> store.deleteOthers(sql, account.id(), kept.hash()));
    }

    /** The same, as part of the caller's change. */
    void closeOthers(Transaction t, long account, Secret kept) {
        store.deleteOthers(t.sql(), account, kept.hash());
    }

    /** Ends everything by which somebody is in or on the way in. */
    void closeAll(Transaction t, long account) {
        store.deleteAllOf(t.sql(), account);
    }
}
