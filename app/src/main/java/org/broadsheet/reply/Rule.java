package org.broadsheet.reply;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How replies are taken somewhere.
 *
 * @param closesDays days after a story's first publication; 0 for never
 */
public record Rule(Mode mode, int closesDays) {
    /** Ten years. */
    public static final int DAYS_MAX = 3650;

    public Rule {
        if (closesDays < 0 || closesDays > DAYS_MAX) {
            throw new IllegalArgumentException("0 to " + DAYS_MAX + " days, not " + closesDays);
        }
    }

    /** When no more replies are taken to a story published at {@code published}; empty for never. */
    public Optional<Instant> closesAt(Instant published) {
        return closesDays == 0 ? Optional.empty() : Optional.of(published.plus(Duration.ofDays(closesDays)));
    }

    /** The mode as of a moment: closed when its time is over. */
    public Mode at(Instant now, Instant published) {
        return closesAt(published).filter(end -> !now.isBefore(end)).isPresent() ? Mode.CLOSED : mode;
    }
}
