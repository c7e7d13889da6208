package org.broadsheet.related;

import java.util.Locale;

/** Why an item is in a story's list, as a reader understands it. */
public enum Reason {
    /** An earlier part of the same running story. */
    EARLIER,
    /** A later part of it. */
    NEXT,
    /** Older and on what is behind it. */
    BACKGROUND,
    /** About the same person, place or body, which is named. */
    ABOUT,
    /** On the same subject. */
    SUBJECT;

    /** As kept in the database and shown in the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
