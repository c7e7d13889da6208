package org.broadsheet.story;

/** Where a story stands. What may become of each is in {@link Stories}. */
public enum State {
    /** Being written. */
    DRAFT,
    /** Handed in; waits for an editor. */
    READY,
    /** Goes out by itself at a time: a schedule or the end of an embargo. */
    SCHEDULED,
    /** The public sees its live version. */
    PUBLISHED,
    /** Taken off, not for ever: it may be released. */
    WITHHELD,
    /** Never to be used again, unless a person restores it. */
    KILLED,
    /** Its time or licence is over. */
    EXPIRED;

    /** As kept in the database and shown in the API. */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(java.util.Locale.ROOT));
    }
}
