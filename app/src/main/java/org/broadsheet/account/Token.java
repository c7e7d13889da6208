package org.broadsheet.account;

import java.time.Instant;
import java.util.Optional;

/**
 * An API token as it may be shown: without its secret, which nobody knows but its holder.
 *
 * @param name what it is for, e.g. {@code cms}; one of the same name may be added again after a revocation
 */
public record Token(long id, String name, Instant madeAt, Optional<Instant> revokedAt) {
    public boolean isRevoked() {
        return revokedAt.isPresent();
    }
}
