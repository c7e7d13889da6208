package org.broadsheet.wire;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A sender of wire copy and what is to be done with what it sends.
 *
 * @param name its folder below the inbox: {@code afp}
 * @param rule whether its stories go out by themselves
 * @param title whom pages name after {@code Source:}; empty takes the message's own word
 * @param isOwn whether these are our own stories: then no source is named
 * @param section the section all its stories go to; empty lets the message decide
 * @param online how long a story may stay, from its first publication; empty for ever
 * @param licence a line printed under each of its stories; may be empty
 * @param fetchesPictures whether pictures that its items name by address are fetched
 * @param isNeverBreaking whether its urgent items are no breaking news here
 * @param rules of its own for sections, the first that fits counts; they come before the general ones
 */
public record Source(
        String name,
        Rule rule,
        String title,
        boolean isOwn,
        Optional<String> section,
        Optional<Duration> online,
        String licence,
        boolean fetchesPictures,
        boolean isNeverBreaking,
        List<SectionRule> rules) {

    /** What becomes of a usable item. */
    public enum Rule {
        /** It goes out at once. */
        PUBLISH,
        /** It waits at the desk, handed in. */
        HOLD
    }

    /** One whose pictures come beside its messages or not at all. */
    public Source(
            String name,
            Rule rule,
            String title,
            boolean isOwn,
            Optional<String> section,
            Optional<Duration> online,
            String licence) {
        this(name, rule, title, isOwn, section, online, licence, false);
    }

    /** One without rules of its own. */
    public Source(
            String name,
            Rule rule,
            String title,
            boolean isOwn,
            Optional<String> section,
            Optional<Duration> online,
            String licence,
            boolean fetchesPictures) {
        this(name, rule, title, isOwn, section, online, licence, fetchesPictures, false, List.of());
    }

    public Source {
        rules = List.copyOf(rules);
        if (!isName(name)) {
            throw new IllegalArgumentException("a source's name is a-z, 0-9 and hyphens: " + name);
        }
    }

    /** Whether a folder's name can be a source's. */
    public static boolean isName(String name) {
        return name.matches("[a-z0-9][a-z0-9-]{0,40}");
    }
}
