package org.broadsheet.reply.guard;

import java.util.random.RandomGenerator;
import org.broadsheet.kernel.Language;

/**
 * A sum or a difference of two small numbers, of which one is written in digits and one in words.
 *
 * @param isMinus a difference; then {@code first} is not less than {@code second}
 * @param isFirstInWords else the second one is
 */
record Sum(int first, int second, boolean isMinus, boolean isFirstInWords) {
    private static final int LEAST = 1;
    private static final int IN_WORDS_MAX = 12;
    private static final int IN_DIGITS_MAX = 20;

    Sum {
        boolean isSmall = first >= 0 && second >= 0 && first <= IN_DIGITS_MAX && second <= IN_DIGITS_MAX;
        if (!isSmall || isMinus && first < second) {
            throw new IllegalArgumentException("no such sum: " + first + " and " + second);
        }
    }

    static Sum any(RandomGenerator random) {
        boolean isFirstInWords = random.nextBoolean();
        int words = random.nextInt(LEAST, IN_WORDS_MAX + 1);
        int digits = random.nextInt(LEAST, IN_DIGITS_MAX + 1);
        int first = isFirstInWords ? words : digits;
        int second = isFirstInWords ? digits : words;
        return new Sum(first, second, first >= second && random.nextBoolean(), isFirstInWords);
    }

    int answer() {
        return isMinus ? first - second : first + second;
    }

    /** {@code 10 + five =}. */
    String shown(NumberWords words) {
        String one = isFirstInWords ? words.inWords(first) : words.inDigits(first);
        String other = isFirstInWords ? words.inDigits(second) : words.inWords(second);
        return one + (isMinus ? " − " : " + ") + other + " =";
    }

    /** {@code What is ten plus five?}: all in words, since a sign is read aloud by some and left out by others. */
    String spoken(NumberWords words, Language language) {
        String one = words.inWords(first);
        String other = words.inWords(second);
        return switch (language.primary()) {
            case "fr" -> "Combien font " + one + (isMinus ? " moins " : " plus ") + other + " ?";
            case "ar" -> "كم يساوي " + one + (isMinus ? " ناقص " : " زائد ") + other + "؟";
            case "de" -> "Wie viel ist " + one + (isMinus ? " minus " : " plus ") + other + "?";
            case "es" -> "¿Cuánto es " + one + (isMinus ? " menos " : " más ") + other + "?";
            default -> "What is " + one + (isMinus ? " minus " : " plus ") + other + "?";
        };
    }

    /** Whether a question can be put in the language; else it is put in English. */
    static boolean speaks(Language language) {
        return switch (language.primary()) {
            case "en", "fr", "ar", "de", "es" -> true;
            default -> false;
        };
    }

    /** As kept in a sealed token. */
    String text() {
        return first + (isMinus ? "-" : "+") + second + (isFirstInWords ? "w" : "d");
    }

    static Sum of(String text) {
        boolean isMinus = text.indexOf('-') > 0;
        int sign = Math.max(text.indexOf('-'), text.indexOf('+'));
        return new Sum(
                Integer.parseInt(text.substring(0, sign)),
                Integer.parseInt(text.substring(sign + 1, text.length() - 1)),
                isMinus,
                text.endsWith("w"));
    }
}
