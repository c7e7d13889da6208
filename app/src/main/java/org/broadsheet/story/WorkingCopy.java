package org.broadsheet.story;

import java.time.Instant;
import org.broadsheet.log.Actor;

/**
 * What is being written of a story and is no version yet.
 *
 * @param base number of the version that it was begun from
 * @param revision 1, 2, 3 … with each change that was saved; 0 when nothing was saved yet
 * @param savedBy who saved the last change
 */
public record WorkingCopy(StoryId story, int base, int revision, WorkingText text, Actor savedBy, Instant savedAt) {

    /** Whether anything was written since the base version. */
    public boolean isBegun() {
        return revision > 0;
    }
}
