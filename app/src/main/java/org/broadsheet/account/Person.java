package org.broadsheet.account;

import java.time.Instant;
import java.util.Optional;

/**
 * A person of ours as administrators see them.
 *
 * @param disabledAt since when they may not log in
 * @param lastSeenAt when an open session was last used
 */
public record Person(
        Account account,
        boolean hasSecondFactor,
        Instant madeAt,
        Optional<Instant> disabledAt,
        Optional<Instant> lastSeenAt) {

    public boolean isDisabled() {
        return disabledAt.isPresent();
    }
}
