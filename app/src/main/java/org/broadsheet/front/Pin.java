package org.broadsheet.front;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.story.StoryId;

/**
 * A story that an editor put into a slot.
 *
 * @param until when the rule takes over again; empty for never
 */
public record Pin(StoryId story, Optional<Instant> until) {

    boolean holds(Instant now) {
        return until.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
