package org.broadsheet.account;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a token lets a program do. None includes another. */
public enum Scope {
    /** Read what is not public: the newest version of a story of any state. */
    READ,
    /** File drafts and change them. */
    DRAFT,
    /** Publish, schedule, correct, withhold, release, restore. */
    PUBLISH,
    /** Kill. */
    KILL;

    public static final Set<Scope> ALL = Set.of(values());

    /** As kept and written. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is no scope. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    /** Words parted by spaces, always in the same order. */
    static String words(Set<Scope> scopes) {
        return Arrays.stream(values()).filter(scopes::contains).map(Scope::word).collect(Collectors.joining(" "));
    }

    /** A word that this program does not know allows nothing. */
    static Set<Scope> read(String words) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (String word : words.split(" ")) {
            of(word).ifPresent(scopes::add);
        }
        return Set.copyOf(scopes);
    }
}
