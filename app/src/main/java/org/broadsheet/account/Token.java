package org.broadsheet.account;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * An API token as it may be shown: without its secret, which nobody knows but its holder.
 *
 * @param name what it is for, e.g. {@code cms}; one of the same name may be added again after a revocation
 * @param scopes what it lets a program do
 * @param owner the id of the account that made it; empty when it was made at the command line
 */
public record Token(
        long id,
        String name,
        Set<Scope> scopes,
        Instant madeAt,
        Optional<Instant> expiresAt,
        Optional<Instant> revokedAt,
        Optional<Long> owner) {

    public Token {
        scopes = Set.copyOf(scopes);
    }

    public boolean isRevoked() {
        return revokedAt.isPresent();
    }

    public boolean isExpired(Instant now) {
        return expiresAt.filter(end -> !end.isAfter(now)).isPresent();
    }
}
