package org.broadsheet.reply.guard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Undoes what people do to words so that a filter does not see them: full-width and styled letters (Unicode Standard Annex 15,
 * NFKC), accents, invisible characters, letters borrowed from another script, digits in place of letters, letters that are
 * spaced out or repeated. What it makes is compared and never shown. Pure.
 */
final class Folding {
    private static final String BORROWED = "аеорсухіјѕԁһӏԛԝαβεικνορτυχηгкмтвн";
    private static final String LATIN = "aeopcyxijsdhlqwabeikvoptuxnrkmtbh";
    private static final String DIGITS_AS_LETTERS = "0134579@$!|";
    private static final String LETTERS_OF_DIGITS = "oieastgasil";

    private Folding() {}

    /** The text in small plain letters, without marks above them and without what cannot be seen. */
    static String plain(String text) {
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKD);
        var kept = new StringBuilder(wide.length());
        wide.codePoints().filter(Folding::isSeen).map(Folding::oneArabicForm).forEach(kept::appendCodePoint);
        return kept.toString().toLowerCase(Locale.ROOT).replace('’', '\'');
    }

    /** How many characters the text has that cannot be seen and are not needed by a script or an emoji. */
    static int invisible(String text) {
        return (int) text.codePoints().filter(Folding::isSmuggled).count();
    }

    private static boolean isSmuggled(int c) {
        return c == 0x200B || c == 0x2060 || c == 0x00AD || c >= 0x202A && c <= 0x202E || c >= 0x2061 && c <= 0x2064 || c >= 0xE0000 && c <= 0xE007F;
    }

    private static boolean isSeen(int c) {
        int type = Character.getType(c);
        return type != Character.FORMAT && type != Character.NON_SPACING_MARK && type != Character.ENCLOSING_MARK && c != 0x0640;
    }

    /** Arabic is written with and without hamza and dots, by the same hand. */
    private static int oneArabicForm(int c) {
        return switch (c) {
            case 'أ', 'إ', 'آ', 'ٱ' -> 'ا';
            case 'ى' -> 'ي';
            case 'ة' -> 'ه';
            case 'ؤ' -> 'و';
            case 'ئ' -> 'ي';
            default -> c;
        };
    }

    /** The words of a folded text, in order: letters, digits, and what stands for letters inside a word. */
    static List<String> words(String plain) {
        var words = new ArrayList<String>();
        int at = 0;
        while (at < plain.length()) {
            int c = plain.codePointAt(at);
            if (!Character.isLetterOrDigit(c)) {
                at += Character.charCount(c);
                continue;
            }
            int end = at;
            while (end < plain.length() && isInWord(plain, end)) {
                end += Character.charCount(plain.codePointAt(end));
            }
            words.add(plain.substring(at, end));
            at = end;
        }
        return words;
    }

    private static boolean isInWord(String plain, int at) {
        int c = plain.codePointAt(at);
        if (Character.isLetterOrDigit(c)) {
            return true;
        }
        boolean isBetween = at > 0
                && at + 1 < plain.length()
                && Character.isLetterOrDigit(plain.charAt(at - 1))
                && Character.isLetterOrDigit(plain.charAt(at + 1));
        return isBetween && (c == '\'' || c == '@' || c == '$' || c == '*' && Character.isLetter(plain.charAt(at - 1)));
    }

    /** The word with letters for what only looks like them: {@code 5ub5cr1be}, {@code сheck} with a Cyrillic letter. */
    static String letters(String word) {
        boolean hasLetter = word.codePoints().anyMatch(Character::isLetter);
        boolean hasLatin = word.chars().anyMatch(c -> c >= 'a' && c <= 'z');
        var letters = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int digit = hasLatin && hasLetter ? DIGITS_AS_LETTERS.indexOf(c) : -1;
            int borrowed = hasLatin ? BORROWED.indexOf(c) : -1;
            if (digit >= 0) {
                letters.append(LETTERS_OF_DIGITS.charAt(digit));
            } else {
                letters.append(borrowed >= 0 ? LATIN.charAt(borrowed) : c);
            }
        }
        return letters.toString();
    }

    /** The word with each run of one letter made a single one, so that {@code pleeease} and {@code please} are alike. */
    static String unrepeated(String word) {
        var once = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            if (i == 0 || word.charAt(i) != word.charAt(i - 1)) {
                once.append(word.charAt(i));
            }
        }
        return once.toString();
    }

    /** Whether one letter stands three times or more in a row. */
    static boolean isDrawnOut(String word) {
        for (int i = 2; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c == word.charAt(i - 1) && c == word.charAt(i - 2) && Character.isLetter(c)) {
                return true;
            }
        }
        return false;
    }

    /** Joins letters that stand alone, {@code s u b}, to one word; other words stay. */
    static List<String> joined(List<String> words) {
        var joined = new ArrayList<String>(words.size());
        var run = new StringBuilder();
        for (String word : words) {
            if (word.length() == 1 && Character.isLetter(word.charAt(0))) {
                run.append(word);
                continue;
            }
            flush(run, joined);
            joined.add(word);
        }
        flush(run, joined);
        return joined;
    }

    private static void flush(StringBuilder run, List<String> into) {
        if (run.length() >= 3) {
            into.add(run.toString());
        } else {
            run.chars().forEach(c -> into.add(String.valueOf((char) c)));
        }
        run.setLength(0);
    }
}
