package org.broadsheet.reply.guard;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.OptionalInt;
import org.broadsheet.kernel.Language;

/**
 * Small numbers in the words of a language, and back: Unicode's spell-out rules (UTS 35, part 3) as ICU has them, in every gender and
 * case that the language counts in. Answers are read with or without accents, hyphens and blanks, in any script's digits, and with
 * one slip of the pen in a long word. Immutable.
 */
final class NumberWords {
    static final int MOST = 60;
    private static final int ANSWER_MAX = 60;
    private static final int SLIP_FROM = 5;

    private final String[] inWords = new String[MOST + 1];
    private final String[] inDigits = new String[MOST + 1];
    private final Map<String, Integer> readings = new HashMap<>();

    NumberWords(Language language) {
        var locale = ULocale.forLanguageTag(language.tag());
        var format = new RuleBasedNumberFormat(locale, RuleBasedNumberFormat.SPELLOUT);
        var digits = NumberFormat.getIntegerInstance(locale);
        for (int number = 0; number <= MOST; number++) {
            inWords[number] = format.format(number);
            inDigits[number] = digits.format(number);
            readings.putIfAbsent(folded(inWords[number]), number);
        }
        for (String rules : format.getRuleSetNames()) {
            if (rules.startsWith("%spellout-cardinal") || rules.startsWith("%spellout-numbering")) {
                for (int number = 0; number <= MOST; number++) {
                    readings.putIfAbsent(folded(format.format(number, rules)), number);
                }
            }
        }
        // Arabic counts in ون where it is written, in ين where it is said.
        Map.copyOf(readings).forEach((word, number) -> {
            if (word.endsWith("ون")) {
                readings.putIfAbsent(word.substring(0, word.length() - 2) + "ين", number);
            }
        });
    }

    /** {@code fifteen}. */
    String inWords(int number) {
        return inWords[number];
    }

    /** {@code 15}, in the digits that the language uses. */
    String inDigits(int number) {
        return inDigits[number];
    }

    /** What somebody typed, as a number; empty when it is none. */
    OptionalInt read(String typed) {
        if (typed.length() > ANSWER_MAX) {
            return OptionalInt.empty();
        }
        String answer = folded(typed);
        var digits = new StringBuilder();
        answer.codePoints().filter(Character::isDigit).forEach(c -> digits.append(Character.digit(c, 10)));
        if (!digits.isEmpty()) {
            boolean isAll = answer.codePoints().allMatch(Character::isDigit) && digits.length() <= 4;
            return isAll ? OptionalInt.of(Integer.parseInt(digits.toString())) : OptionalInt.empty();
        }
        Integer exact = readings.get(answer);
        return exact != null ? OptionalInt.of(exact) : nearly(answer);
    }

    /** With one slip, unless it could be two numbers. */
    private OptionalInt nearly(String answer) {
        if (answer.length() < SLIP_FROM) {
            return OptionalInt.empty();
        }
        var meant = new HashSet<Integer>();
        readings.forEach((word, number) -> {
            if (word.length() >= SLIP_FROM && Slips.between(word, answer, 1) <= 1) {
                meant.add(number);
            }
        });
        return meant.size() == 1 ? OptionalInt.of(meant.iterator().next()) : OptionalInt.empty();
    }

    private static String folded(String words) {
        String plain = Folding.plain(words);
        var kept = new StringBuilder(plain.length());
        plain.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

}
