package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;

/** What became of a change to a story. */
public sealed interface Outcome {

    /** It was done, durably. */
    record Done(Story story) implements Outcome {}

    /** It will be: the story goes out by itself at this time, or, without one, when a person lifts its embargo. */
    record Held(Story story, Optional<Instant> until, String sentence) implements Outcome {}

    /**
     * It was not, and nothing was changed.
     *
     * @param code stable, listed in docs/errors.md: {@code story-not-allowed}, {@code story-conflict} …
     */
    record Refused(String code, String sentence) implements Outcome {}
}
