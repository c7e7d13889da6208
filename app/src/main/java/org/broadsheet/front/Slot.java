package org.broadsheet.front;

import java.util.Optional;

/**
 * How one slot is filled.
 *
 * @param pin by hand; while there is none, or it is over, or its story is not public, the rule counts
 */
public record Slot(Rule rule, Optional<Pin> pin) {

    Slot with(Optional<Pin> other) {
        return new Slot(rule, other);
    }
}
