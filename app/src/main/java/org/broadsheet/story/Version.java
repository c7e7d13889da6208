package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.log.Actor;

/**
 * One immutable state of a story's text.
 *
 * @param number 1, 2, 3 … within its story
 * @param note a correction's note, in plain text, for the public; else empty
 * @param publishedAt when the public first saw it; empty when it never did
 */
public record Version(
        StoryId story,
        int number,
        Kind kind,
        Content content,
        String note,
        Actor madeBy,
        Instant madeAt,
        Optional<Instant> publishedAt) {

    /** This without its text; one that the public never saw counts from when it was made. */
    public Step step() {
        return new Step(number, kind, note, publishedAt.orElse(madeAt));
    }

    /** Why there is a new version. */
    public enum Kind {
        /** The first. */
        FIRST,
        /** Worked on at the desk, not public as such. */
        EDIT,
        /** The news moved on. */
        UPDATE,
        /** We were wrong; the public is told. */
        CORRECTION,
        /** Back from a kill. */
        RESTORE;

        public String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(java.util.Locale.ROOT));
        }
    }
}
