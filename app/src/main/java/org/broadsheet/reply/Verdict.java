package org.broadsheet.reply;

import java.util.List;

/**
 * What the filters think of a reply. They hold; they never delete.
 *
 * @param reasons also those that alone would not hold it
 * @param spam 0 to 1
 * @param rudeness 0 to 1
 */
public record Verdict(boolean isHeld, List<Reason> reasons, double spam, double rudeness) {
    /** Nothing to say. */
    public static final Verdict FINE = new Verdict(false, List.of(), 0, 0);

    public Verdict {
        reasons = List.copyOf(reasons);
        if (!(spam >= 0 && spam <= 1 && rudeness >= 0 && rudeness <= 1)) {
            throw new IllegalArgumentException("scores are from 0 to 1");
        }
    }
}
