package org.broadsheet.config;

import java.util.Locale;
import java.util.Optional;

/**
 * One setting: its name, how its value is read, what it is when nobody sets it, and one sentence about it.
 *
 * <p>A name with a part in capitals, such as {@code wire.source.NAME.rule}, stands for one key per name; the name is
 * made of {@code a-z}, {@code 0-9} and {@code -}.
 *
 * @param fallback the default in the same writing as in a file; empty for "not set"
 * @param isSecret whether its value is never printed and not taken from the command line
 */
public record Key<T>(String name, Reading<T> reading, String fallback, String sentence, boolean isSecret) {

    private static final String NAME_PART = "NAME";
    private static final String ENVIRONMENT_PREFIX = "BROADSHEET_";

    public static <T> Key<T> of(String name, Reading<T> reading, String fallback, String sentence) {
        return new Key<>(name, reading, fallback, sentence, false);
    }

    public static <T> Key<T> secret(String name, Reading<T> reading, String sentence) {
        return new Key<>(name, reading, "", sentence, true);
    }

    /** Whether it stands for one key per name. */
    public boolean isNamed() {
        return name.contains("." + NAME_PART);
    }

    /** {@code wire.source.NAME.rule} for {@code afp} is {@code wire.source.afp.rule}. */
    public String nameFor(String part) {
        return name.replace(NAME_PART, part);
    }

    /** Its name with the name part of what someone wrote, to be compared with it. */
    String nameLike(String written) {
        var ours = name.split("\\.");
        var theirs = written.split("\\.");
        for (int i = 0; i < Math.min(ours.length, theirs.length); i++) {
            if (ours[i].equals(NAME_PART)) {
                ours[i] = theirs[i];
            }
        }
        return String.join(".", ours);
    }

    /** {@code site.name} is {@code BROADSHEET_SITE_NAME}. */
    public String environmentName() {
        return ENVIRONMENT_PREFIX + name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** The name part of a key written in a file, when it is one of this kind. */
    Optional<String> partOf(String written) {
        return part(name, written).filter(part -> isWord(part, 'a', 'z', '-'));
    }

    /**
     * The same for an environment variable: {@code BROADSHEET_WIRE_SOURCE_THE_DESK_RULE} is of {@code the-desk}, since a
     * variable has neither small letters nor hyphens.
     */
    Optional<String> partOfVariable(String variable) {
        return part(environmentName(), variable)
                .filter(part -> isWord(part, 'A', 'Z', '_'))
                .map(part -> part.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** What stands in {@code written} where {@code pattern} has NAME; no regular expression, which would cost a start. */
    private static Optional<String> part(String pattern, String written) {
        int at = pattern.indexOf(NAME_PART);
        if (at < 0) {
            return Optional.empty();
        }
        var after = pattern.substring(at + NAME_PART.length());
        return written.startsWith(pattern.substring(0, at))
                        && written.endsWith(after)
                        && written.length() > at + after.length()
                ? Optional.of(written.substring(at, written.length() - after.length()))
                : Optional.empty();
    }

    private static boolean isWord(String part, char first, char last, char joint) {
        for (int i = 0; i < part.length(); i++) {
            char letter = part.charAt(i);
            var isAllowed = letter >= first && letter <= last || letter >= '0' && letter <= '9' || letter == joint && i > 0;
            if (!isAllowed) {
                return false;
            }
        }
        return true;
    }
}
