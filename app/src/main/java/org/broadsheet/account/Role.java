package org.broadsheet.account;

import java.util.Locale;
import java.util.Optional;

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

    /** Whether stories may be put before the public, and taken off, by this role. */
    public boolean mayPublish() {
        return switch (this) {
            case EDITOR, ADMINISTRATOR -> true;
            case REPORTER, MODERATOR, MARKETING -> false;
        };
    }
}
