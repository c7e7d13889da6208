package org.broadsheet.api;

import java.util.Optional;
import org.broadsheet.kernel.Fault;
import org.broadsheet.story.StoryId;

/** Story ids as they come in addresses. */
final class StoryIds {

    /** @throws Fault {@code story-unknown}, also for what cannot be an id */
    static StoryId parse(String text) {
        return read(text).orElseThrow(() -> unknown(text));
    }

    static Optional<StoryId> read(String text) {
        try {
            return Optional.of(StoryId.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    static Fault unknown(String id) {
        return new Fault("story-unknown", Fault.Kind.USER, "there is no story " + id + " to be seen");
    }

    private StoryIds() {}
}
