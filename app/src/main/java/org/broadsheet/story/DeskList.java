package org.broadsheet.story;

import java.util.Locale;
import java.util.Optional;

/** Which stories a list of the desk shows. */
public enum DeskList {
    /** One's own, in any state. */
    MINE,
    DRAFTS,
    READY,
    SCHEDULED,
    PUBLISHED,
    /** Withheld, to be released. */
    WITHHELD,
    KILLED;

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<DeskList> of(String word) {
        for (DeskList list : values()) {
            if (list.word().equals(word)) {
                return Optional.of(list);
            }
        }
        return Optional.empty();
    }

    /** Empty for {@link #MINE}. */
    Optional<State> state() {
        return switch (this) {
            case MINE -> Optional.empty();
            case DRAFTS -> Optional.of(State.DRAFT);
            case READY -> Optional.of(State.READY);
            case SCHEDULED -> Optional.of(State.SCHEDULED);
            case PUBLISHED -> Optional.of(State.PUBLISHED);
            case WITHHELD -> Optional.of(State.WITHHELD);
            case KILLED -> Optional.of(State.KILLED);
        };
    }
}
