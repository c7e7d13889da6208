package org.broadsheet.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Secret;

/**
 * Who is logged in, by the secret in a browser's cookie. A session that was not used for {@link #IDLE_MAX} is over. What a person
 * may do is asked for anew each time. Safe for any thread.
 */
public final class Sessions {
    public static final Duration IDLE_MAX = Duration.ofHours(12);

    /** Uses closer together than this are not all written down. */
    private static final Duration NOTED_EACH = Duration.ofMinutes(5);

    private final Database database;
    private final Clock clock;
    private final RandomGenerator random;
    private final AccountStore store = new AccountStore();

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public Sessions(Database database, Clock clock, RandomGenerator random) {
        this.database = database;
        this.clock = clock;
        this.random = random;
    }

    /** Logs somebody in: always with a new secret, so that one that was planted before is worth nothing. */
    public Secret open(Account account) {
        var secret = Secret.make("", random);
        var now = clock.instant();
        database.write(sql -> {
            store.deleteSessionsBefore(sql, now.minus(IDLE_MAX));
            store.insertSession(sql, secret.hash(), account, now);
            return now;
        });
        return secret;
    }

    /** Who it is; empty when the session is over or never was. */
    public Optional<Account> find(Secret secret) {
        String hash = secret.hash();
        var now = clock.instant();
        var running = database.read(sql -> store.session(sql, hash))
                .filter(session -> session.usedAt().plus(IDLE_MAX).isAfter(now));
        if (running.filter(session -> session.usedAt().plus(NOTED_EACH).isBefore(now)).isPresent()) {
            database.write(sql -> {
                store.touchSession(sql, hash, now);
                return now;
            });
        }
        return running.map(AccountStore.Running::account);
    }

    /** Logs out. */
    public void close(Secret secret) {
        database.write(sql -> {
            store.deleteSession(sql, secret.hash());
            return 0;
        });
    }
}
