package org.broadsheet.reply;

import java.util.Locale;

/** Where a reply stands. */
public enum ReplyState {
    /** Kept, and not decided on yet. */
    RECEIVED,
    /** Waits for a moderator; the reasons say why. */
    HELD,
    /** The public reads it. */
    APPROVED,
    /** Taken off by a moderator. */
    HIDDEN,
    /** Called spam by a moderator. */
    SPAM,
    /** Taken back by who wrote it, within the first minutes. */
    WITHDRAWN,
    /** Its words are gone because who wrote it asked for it. */
    REMOVED;

    /** As kept. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws IllegalArgumentException when it is none */
    public static ReplyState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether its writer ended it: then nobody brings it back. */
    public boolean isOver() {
        return this == WITHDRAWN || this == REMOVED;
    }
}
