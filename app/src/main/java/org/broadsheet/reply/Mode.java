package org.broadsheet.reply;

import java.util.Locale;
import java.util.Optional;

/** How replies are taken. */
public enum Mode {
    /** Shown at once, unless a filter holds it. */
    OPEN,
    /** A reader's first replies wait for a moderator; who is trusted is shown at once. */
    FIRST_HELD,
    /** Every reply waits for a moderator. */
    ALL_HELD,
    /** None are taken; those that there are stay. */
    CLOSED;

    /** As kept and written in settings: {@code first-held}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Empty when it is none. */
    public static Optional<Mode> of(String word) {
        for (Mode mode : values()) {
            if (mode.word().equals(word)) {
                return Optional.of(mode);
            }
        }
        return Optional.empty();
    }
}
