package org.broadsheet.story;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes the words of an address out of a text in any script: ASCII letters, digits and hyphens. */
public final class Words {
    /** Longer ones are cut at a hyphen. */
    static final int LENGTH_MAX = 80;

    private static final String NOTHING_LEFT = "story";

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern APOSTROPHES = Pattern.compile("['’‘ʼʿʾ`´]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^a-z0-9]+");
    private static final Pattern AT_THE_ENDS = Pattern.compile("^-|-$");

    /** Loaded only for scripts other than Latin, because ICU's tables take long to read. */
    private static final class OtherScripts {
        static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

        private OtherScripts() {}
    }

    /** {@code Russia’s ties} gives {@code russias-ties}; {@code موسكو} gives Latin letters; never empty. */
    public static String of(String text) {
        String ascii = withoutMarks(text);
        if (ascii.chars().anyMatch(c -> c > 127 && Character.isLetterOrDigit(c))) {
            synchronized (OtherScripts.TO_LATIN) {
                ascii = withoutMarks(OtherScripts.TO_LATIN.transliterate(text));
            }
        }
        String letters = APOSTROPHES.matcher(ascii.toLowerCase(Locale.ROOT)).replaceAll("");
        String words = AT_THE_ENDS.matcher(BETWEEN_WORDS.matcher(letters).replaceAll("-")).replaceAll("");
        return words.isEmpty() ? NOTHING_LEFT : cut(words);
    }

    private static String withoutMarks(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .replace("ß", "ss")
                .replace("æ", "ae")
                .replace("Æ", "ae")
                .replace("œ", "oe")
                .replace("Œ", "oe")
                .replace("ø", "o")
                .replace("Ø", "o")
                .replace("ł", "l")
                .replace("Ł", "l");
    }

    private static String cut(String words) {
        if (words.length() <= LENGTH_MAX) {
            return words;
        }
        int hyphen = words.lastIndexOf('-', LENGTH_MAX);
        return words.substring(0, hyphen > LENGTH_MAX / 2 ? hyphen : LENGTH_MAX).replaceAll("-$", "");
    }

    private Words() {}
}
