package org.broadsheet.story;

import java.time.Instant;

/** What became of a change to a {@link WorkingCopy}. */
public sealed interface Saved {

    /** It is durable. */
    record Kept(int revision, Instant at) implements Saved {}

    /**
     * Somebody else saved in between, or the story has a newer version than this one was begun from; nothing was changed.
     *
     * @param other what is there now
     * @param latest number of the story's newest version
     */
    record Stale(WorkingCopy other, int latest) implements Saved {}

    /** Another window writes; nothing was changed. */
    record Taken(Seat by) implements Saved {}

    /** @param code stable, listed in docs/errors.md */
    record Refused(String code, String sentence) implements Saved {}
}
