package org.broadsheet.account;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a person of ours may do. */
public enum Role {
    /** Writes, and hands in. */
    REPORTER,
    /** Publishes, corrects, withholds, kills. */
    EDITOR,
    /** Looks after what readers write. */
    MODERATOR,
    /** Looks after newsletters and posts. */
    MARKETING,
    /** Everything, accounts too. */
    ADMINISTRATOR;

    /** As kept and written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is no role. */
    public static Optional<Role> of(String word) {
        for (Role role : values()) {
            if (role.word().equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    /** Whether this role may do it. */
    public boolean may(Act act) {
        return acts().contains(act);
    }

    private Set<Act> acts() {
        return switch (this) {
            case REPORTER -> REPORTING;
            case EDITOR -> EDITING;
            case MODERATOR -> MODERATING;
            case MARKETING -> SENDING;
            case ADMINISTRATOR -> ALL;
        };
    }

    private static final Set<Act> REPORTING = Set.of(Act.ENTER, Act.WRITE);
    private static final Set<Act> EDITING =
            Set.of(Act.ENTER, Act.WRITE, Act.EDIT, Act.PUBLISH, Act.ARRANGE, Act.MODERATE);
    private static final Set<Act> MODERATING = Set.of(Act.ENTER, Act.MODERATE);
    private static final Set<Act> SENDING = Set.of(Act.ENTER, Act.SEND);
    private static final Set<Act> ALL = Set.of(Act.values());
}
