package org.broadsheet.story;

import org.broadsheet.kernel.Ids;

/** A story's id. Sorts by the time it was filed. Written as 13 characters (see {@link Ids#text}). */
public record StoryId(long value) implements Comparable<StoryId> {

    /** @throws IllegalArgumentException when it is none */
    public static StoryId parse(String text) {
        return new StoryId(Ids.parse(text));
    }

    @Override
    public int compareTo(StoryId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
