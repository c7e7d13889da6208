package org.broadsheet.wire;

import org.broadsheet.story.StoryId;

/** What became of an act in the queue. */
public sealed interface QueueOutcome {

    /** It was done, durably. */
    record Done(QueueItem item) implements QueueOutcome {}

    /** It made or changed a story. */
    record Became(QueueItem item, StoryId story) implements QueueOutcome {}

    /** It will be: something holds the story back, and the sentence says what. */
    record Held(QueueItem item, String sentence) implements QueueOutcome {}

    /** Somebody else has it: {@link QueueItem#holder} says who and since when. Nothing was changed. */
    record Taken(QueueItem item) implements QueueOutcome {}

    /**
     * It was not, and nothing was changed.
     *
     * @param code stable, listed in docs/errors.md: {@code queue-unknown}, {@code queue-not-allowed} …
     */
    record Refused(String code, String sentence) implements QueueOutcome {}
}
