package org.broadsheet.wire;

import java.util.Locale;
import java.util.Optional;
import org.broadsheet.story.StoryId;

/**
 * What became of an item.
 *
 * @param reason in words, for the desk; empty when there is nothing to add
 * @param story the story that it made or changed
 * @param version the version that holds its text
 */
public record Fate(Kind kind, String reason, Optional<StoryId> story, Optional<Integer> version) {

    /** The possible ends. */
    public enum Kind {
        /** A new story is out. */
        PUBLISHED,
        /** A story has a new version. */
        UPDATED,
        /** A story has a new version that says what was wrong. */
        CORRECTED,
        /** A story waits for the desk. */
        HELD,
        /** A story waits for its embargo. */
        EMBARGOED,
        /** A story is off until released, or was never on. */
        WITHHELD,
        /** One or more stories are dead, or this one was already. */
        KILLED,
        /** A story's time is over. */
        EXPIRED,
        /** Its text waits because an editor has changed the story; the desk merges. */
        WAITING,
        /** We have it already. */
        DUPLICATE,
        /** We have a higher version. */
        STALE,
        /** It makes no story by itself: a picture, a package, a concept. */
        NOTED;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    static Fate of(Kind kind, String reason) {
        return new Fate(kind, reason, Optional.empty(), Optional.empty());
    }

    static Fate of(Kind kind, String reason, StoryId story, int version) {
        return new Fate(kind, reason, Optional.of(story), Optional.of(version));
    }

    static Fate of(Kind kind, String reason, StoryId story) {
        return new Fate(kind, reason, Optional.of(story), Optional.empty());
    }
}
