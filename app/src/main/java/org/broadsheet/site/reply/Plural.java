package org.broadsheet.site.reply;

import java.text.NumberFormat;
import java.util.Locale;
import org.broadsheet.kernel.Language;

/** Numbers of things in words, by the plural rules of CLDR for our languages. */
final class Plural {
    private Plural() {}

    static String replies(int count, Language language, ReplyWords words) {
        String number = number(count, language);
        return switch (form(count, language)) {
            case 1 -> words.repliesOne();
            case 2 -> words.repliesTwo();
            case 3 -> words.repliesFew(number);
            case 4 -> words.repliesMany(number);
            default -> words.repliesOther(number);
        };
    }

    static String answers(int count, Language language, ReplyWords words) {
        String number = number(count, language);
        return switch (form(count, language)) {
            case 1 -> words.answersOne();
            case 2 -> words.answersTwo();
            case 3 -> words.answersFew(number);
            case 4 -> words.answersMany(number);
            default -> words.answersOther(number);
        };
    }

    /** 1 one, 2 two, 3 few, 4 many, 5 other. */
    private static int form(int count, Language language) {
        if (!language.primary().equals("ar")) {
            return count == 1 ? 1 : 5;
        }
        int rest = count % 100;
        return count == 1 || count == 2 ? count : rest >= 3 && rest <= 10 ? 3 : rest >= 11 ? 4 : 5;
    }

    /** Digits are European in Arabic too, as in dates. */
    private static String number(int count, Language language) {
        return NumberFormat.getIntegerInstance(language.primary().equals("fr") ? Locale.FRENCH : Locale.ENGLISH).format(count);
    }
}
