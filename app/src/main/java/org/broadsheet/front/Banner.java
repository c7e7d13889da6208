package org.broadsheet.front;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.story.StoryId;

/**
 * A line above everything: news that interrupts.
 *
 * @param text as readers see it
 * @param story where it leads; with one that is not public the whole banner is not shown
 * @param until when it goes by itself; empty for never
 */
public record Banner(String text, Optional<StoryId> story, Optional<Instant> until) {
    public static final int TEXT_LENGTH_MAX = 160;

    boolean holds(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
