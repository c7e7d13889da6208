package org.broadsheet.wire;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.broadsheet.wire.format.WireItem;

/**
 * The words by which an item is found: folded, so that neither case nor accents, nor the marks and the several letter forms of
 * Arabic, matter. They are kept in one text with a space before each, in which a word's beginning is found as {@code " begin"}.
 */
final class QueueWords {
    /** Characters kept of an item: about a headline, a slugline and the first sentence. */
    static final int LENGTH_MAX = 240;

    /** Words that a filter may have; more are left out. */
    static final int ASKED_MAX = 8;

    private static final int FIRST_WORDS = 14;
    private static final String ARTICLE = "ال";

    /** The text that is kept for an item. */
    static String of(String headline, String slugline, String text) {
        Set<String> words = new LinkedHashSet<>();
        fold(headline).forEach(word -> add(word, words));
        fold(slugline).forEach(word -> add(word, words));
        fold(text).stream().limit(FIRST_WORDS).forEach(word -> add(word, words));
        var kept = new StringBuilder();
        for (String word : words) {
            if (kept.length() + word.length() + 1 <= LENGTH_MAX) {
                kept.append(' ').append(word);
            }
        }
        return kept.toString();
    }

    /** The same of a whole item. */
    static String of(WireItem item) {
        String first = item.standfirst().isBlank() ? item.body().toText() : item.standfirst();
        return of(item.headline(), item.slugline(), first.substring(0, Math.min(first.length(), 4 * LENGTH_MAX)));
    }

    /** An Arabic word is found with and without its article. */
    private static void add(String word, Set<String> words) {
        words.add(word);
        if (word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 2) {
            words.add(word.substring(ARTICLE.length()));
        }
    }

    /** The words that somebody typed, each with the space before it, as an item must have it. */
    static List<String> asked(String typed) {
        return fold(typed.substring(0, Math.min(typed.length(), LENGTH_MAX))).stream().distinct().limit(ASKED_MAX).map(word -> " " + word).toList();
    }

    static boolean accepts(String words, List<String> asked) {
        for (String word : asked) {
            if (!words.contains(word)) {
                return false;
            }
        }
        return true;
    }

    private static List<String> fold(String text) {
        var bare = new StringBuilder(text.length());
        Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).codePoints().forEach(c -> {
            if (Character.isLetterOrDigit(c)) {
                bare.append(letter(c));
            } else if (!isMark(c)) {
                bare.append(' ');
            }
        });
        var words = new ArrayList<String>();
        for (String word : bare.toString().split(" ")) {
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }

    /** What stands on or in a letter and parts no word: accents, harakat, tatweel, joiners. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT;
    }

    /** Letters that decompose into none simpler but are typed as one. */
    private static String letter(int c) {
        return switch (c) {
            case 'ß' -> "ss";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'ø' -> "o";
            case 'ł' -> "l";
            case 'đ', 'ð' -> "d";
            case 'þ' -> "th";
            case 'ı' -> "i";
            case 'ـ' -> "";
            case 'ٱ' -> "ا";
            case 'ى' -> "ي";
            case 'ة' -> "ه";
            case 'ک' -> "ك";
            case 'ی' -> "ي";
            default -> Character.isDigit(c) ? Integer.toString(Character.digit(c, 10)) : Character.toString(c);
        };
    }

    private QueueWords() {}
}
