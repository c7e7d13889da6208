package org.broadsheet.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody typed, understood: words, phrases, what must not be there, and where to look. Whatever is typed can be asked;
 * what cannot be understood is taken for words, and what is too much is left out.
 *
 * @param text what was typed, on one line, cut to {@link #CHARS_MAX}
 * @param words that all must be there; a trailing star stands for any ending
 * @param phrases of two words or more
 * @param without words or phrases of which none may be there
 * @param after first day; empty for any
 * @param before the first day no more; empty for any
 */
public record Asked(
        String text,
        List<String> words,
        List<String> phrases,
        List<String> without,
        Optional<String> section,
        Optional<String> author,
        Optional<String> topic,
        Optional<String> source,
        Optional<LocalDate> after,
        Optional<LocalDate> before) {
    public static final int CHARS_MAX = 200;

    /** Words, phrases and exclusions together. */
    static final int PARTS_MAX = 12;

    static final int STARS_MAX = 2;

    /** Letters before a star. */
    static final int STAR_AFTER = 3;

    private static final Pattern PART = Pattern.compile(
            "(-?)\"([^\"]*)\"?|(section|author|topic|source|before|after):(?:\"([^\"]*)\"?|(\\S+))|(\\S+)",
            Pattern.CASE_INSENSITIVE);

    public Asked {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        without = List.copyOf(without);
    }

    public static Asked parse(String typed) {
        String text = typed.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceAll("[“”„«»]", "\"").strip();
        text = text.length() <= CHARS_MAX ? text : text.substring(0, CHARS_MAX).strip();
        var draft = new Draft();
        Matcher part = PART.matcher(text);
        while (part.find()) {
            if (part.group(3) != null) {
                draft.field(part.group(3).toLowerCase(Locale.ROOT), part.group(4) == null ? part.group(5) : part.group(4));
            } else if (part.group(2) != null) {
                draft.phrase(part.group(2).strip(), !part.group(1).isEmpty());
            } else {
                draft.word(part.group(6));
            }
        }
        return draft.asked(text);
    }

    /** What would have to be typed to ask the same with a field of this value; without it for an empty one. */
    public String with(String field, String value) {
        String rest = text.replaceAll("(?i)(^| )" + field + ":(\"[^\"]*\"?|\\S+)", "").strip();
        if (value.isEmpty()) {
            return rest;
        }
        String quoted = value.indexOf(' ') < 0 ? value : '"' + value + '"';
        return (rest + " " + field + ":" + quoted).strip();
    }

    /** Whether nothing was asked for. */
    public boolean isEmpty() {
        return words.isEmpty() && phrases.isEmpty() && !isNarrowed();
    }

    private boolean isNarrowed() {
        return section.isPresent() || author.isPresent() || topic.isPresent() || source.isPresent() || after.isPresent()
                || before.isPresent();
    }

    private static final class Draft {
        private final List<String> words = new ArrayList<>();
        private final List<String> phrases = new ArrayList<>();
        private final List<String> without = new ArrayList<>();
        private Optional<String> section = Optional.empty();
        private Optional<String> author = Optional.empty();
        private Optional<String> topic = Optional.empty();
        private Optional<String> source = Optional.empty();
        private Optional<LocalDate> after = Optional.empty();
        private Optional<LocalDate> before = Optional.empty();
        private int stars;

        private void field(String name, String value) {
            var given = Optional.of(value.strip()).filter(text -> !text.isEmpty());
            switch (name) {
                case "section" -> section = given;
                case "author" -> author = given;
                case "topic" -> topic = given;
                case "source" -> source = given;
                case "after" -> after = given.flatMap(Draft::firstDay);
                case "before" -> before = given.flatMap(Draft::firstDay);
                default -> throw new IllegalArgumentException(name);
            }
        }

        /** {@code 2026}, {@code 2026-11} or {@code 2026-11-24}. */
        private static Optional<LocalDate> firstDay(String text) {
            String whole = text.matches("\\d{4}") ? text + "-01-01" : text.matches("\\d{4}-\\d{2}") ? text + "-01" : text;
            try {
                return Optional.of(LocalDate.parse(whole));
            } catch (DateTimeException notADay) {
                return Optional.empty();
            }
        }

        private boolean isFull() {
            return words.size() + phrases.size() + without.size() >= PARTS_MAX;
        }

        private void phrase(String text, boolean isUnwanted) {
            if (text.isEmpty() || isFull()) {
                return;
            }
            if (isUnwanted) {
                without.add(text);
            } else if (text.indexOf(' ') < 0) {
                words.add(text);
            } else {
                phrases.add(text);
            }
        }

        private void word(String text) {
            boolean isUnwanted = text.length() > 1 && text.charAt(0) == '-';
            String word = isUnwanted ? text.substring(1) : text;
            boolean isStarred = word.endsWith("*") && word.length() > STAR_AFTER && !isUnwanted && stars < STARS_MAX;
            String plain = word.replace("*", "").replace("\"", "");
            if (plain.codePoints().noneMatch(Character::isLetterOrDigit) || isFull()) {
                return;
            }
            stars += isStarred ? 1 : 0;
            (isUnwanted ? without : words).add(isStarred ? plain + "*" : plain);
        }

        private Asked asked(String text) {
            return new Asked(text, words, phrases, without, section, author, topic, source, after, before);
        }
    }
}
