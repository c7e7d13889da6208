package org.broadsheet.account;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;

/**
 * The secrets by which other programs show that they may change stories (RFC 6750). Kept in the database as hashes, and asked
 * for there each time: what a second process adds or revokes counts with the next request. Safe for any thread.
 */
public final class Tokens {
    /** By this a token is known for one of ours, also by those who look for leaked ones. */
    public static final String PREFIX = "bs_";

    private static final String NAME = "[a-z0-9][a-z0-9-]{0,39}";
    private static final int TEXT_LENGTH_MAX = 200;

    private final Log log;
    private final Database database;
    private final Ids ids;
    private final Clock clock;
    private final RandomGenerator random;
    private final TokenStore store = new TokenStore();

    /** @param random unforeseeable: a {@code SecureRandom} outside of tests */
    public Tokens(Log log, Database database, Ids ids, Clock clock, RandomGenerator random) {
        this.log = log;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
        this.random = random;
    }

    /** A new token that may do everything, for ever. */
    public Secret add(String name, Actor by) {
        return add(new Wanted(name, Scope.ALL, Optional.empty(), Optional.empty()), by);
    }

    /**
     * A token to be.
     *
     * @param owner the id of the account that makes it: it ends with the account
     */
    public record Wanted(String name, Set<Scope> scopes, Optional<Instant> expiresAt, Optional<Long> owner) {
        public Wanted {
            scopes = Set.copyOf(scopes);
        }
    }

    /**
     * A new token. Its secret is in the answer and nowhere else.
     *
     * @throws Fault {@code token-name}, {@code token-exists}, {@code token-scopes}, {@code token-expiry}
     */
    public Secret add(Wanted wanted, Actor by) {
        String name = wanted.name();
        if (!name.matches(NAME)) {
            throw fault("token-name", "a token's name is up to 40 of a-z, 0-9 and hyphens, and tells what it is for: not " + name);
        }
        if (wanted.scopes().isEmpty()) {
            throw fault("token-scopes", "a token is for something: " + Scope.words(Scope.ALL).replace(" ", ", "));
        }
        var secret = Secret.make(PREFIX, random);
        long id = ids.next();
        log.write(t -> {
            if (wanted.expiresAt().filter(end -> !end.isAfter(t.now())).isPresent()) {
                throw fault("token-expiry", "a token ends in the future");
            }
            if (store.working(t.sql(), name).isPresent()) {
                throw fault("token-exists", "there is a token " + name + " already: revoke it first, or take another name");
            }
            var token = new Token(
                    id, name, wanted.scopes(), t.now(), wanted.expiresAt(), Optional.empty(), wanted.owner());
            store.insert(t.sql(), token, secret.hash());
            return t.append(new AccountEntry.TokenAdded(name, Scope.words(wanted.scopes())), by);
        });
        return secret;
    }

    /** Ends what somebody made, as part of the caller's change. */
    void revokeAllOf(Transaction t, long account, Actor by) {
        for (Token token : store.workingOf(t.sql(), account)) {
            store.revoke(t.sql(), token, t.now());
            t.append(new AccountEntry.TokenRevoked(token.name()), by);
        }
    }

    private static Fault fault(String code, String sentence) {
        return new Fault(code, Fault.Kind.USER, sentence);
    }

    /**
     * Ends a token at once.
     *
     * @throws Fault {@code token-unknown}
     */
    public void revoke(String name, Actor by) {
        log.write(t -> {
            var token = store.working(t.sql(), name)
                    .orElseThrow(() -> new Fault(
                            "token-unknown",
                            Fault.Kind.USER,
                            "no token " + name + " is in force; broadsheet token list shows those that are"));
            store.revoke(t.sql(), token, t.now());
            return t.append(new AccountEntry.TokenRevoked(name), by);
        });
    }

    /** All that there ever were, the newest first. */
    public List<Token> all() {
        return database.read(store::all);
    }

    /** The token of a secret, if it is in force. */
    public Optional<Token> check(Secret secret) {
        if (!secret.text().startsWith(PREFIX) || secret.text().length() > TEXT_LENGTH_MAX) {
            return Optional.empty();
        }
        return database.read(sql -> store.byHash(sql, secret.hash()))
                .filter(kept -> secret.isOf(kept.hash()))
                .map(TokenStore.Kept::token)
                .filter(token -> !token.isRevoked() && !token.isExpired(clock.instant()));
    }
}
