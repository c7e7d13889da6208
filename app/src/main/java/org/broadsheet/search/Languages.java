package org.broadsheet.search;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.Content;

/** In which language a text is: as it says itself, unless its letters or its small words say otherwise. */
final class Languages {
    /** Those whose words are brought to their stems, in the order of fields. */
    static final List<String> STEMMED = List.of("en", "fr", "de", "es", "ar", "ru");

    /** All others: words as they are, folded. */
    static final String OTHER = "xx";

    private static final int LOOKED_AT = 1200;
    private static final int SMALL_WORDS_LEAST = 4;

    private static final Map<String, Set<String>> SMALL_WORDS = Map.of(
            "en", Set.of("the", "of", "and", "to", "in", "that", "is", "was", "for", "with", "said"),
            "fr", Set.of("le", "la", "les", "des", "et", "du", "une", "est", "dans", "pour", "que"),
            "de", Set.of("der", "die", "das", "und", "den", "ist", "mit", "nicht", "von", "ein", "auf"),
            "es", Set.of("el", "los", "las", "y", "una", "del", "por", "con", "para", "que", "se"));

    /** The language of a version: as its sender says, but a tag that its letters prove wrong is not believed. */
    static Language spoken(Content content) {
        String text = content.headline() + " " + content.standfirst() + " " + content.body().toText();
        return spoken(content.language(), text.substring(0, Math.min(text.length(), LOOKED_AT)));
    }

    static Language spoken(Language said, String text) {
        UnicodeScript script = script(text);
        if (script == UnicodeScript.ARABIC) {
            return said.isRightToLeft() ? said : new Language("ar");
        }
        if (script == UnicodeScript.CYRILLIC) {
            return Set.of("ru", "uk", "bg", "sr", "be", "mk").contains(said.primary()) ? said : new Language("ru");
        }
        if (script != UnicodeScript.LATIN) {
            return said;
        }
        return bySmallWords(said, text);
    }

    private static Language bySmallWords(Language said, String text) {
        String best = said.primary();
        int most = count(SMALL_WORDS.getOrDefault(best, Set.of()), text);
        boolean isKnown = SMALL_WORDS.containsKey(best);
        for (var language : SMALL_WORDS.entrySet()) {
            int count = count(language.getValue(), text);
            if (count > Math.max(SMALL_WORDS_LEAST, isKnown ? 2 * most : 12)) {
                best = language.getKey();
                most = count;
                isKnown = true;
            }
        }
        return best.equals(said.primary()) ? said : new Language(best);
    }

    private static int count(Set<String> words, String text) {
        int count = 0;
        for (String word : text.toLowerCase(java.util.Locale.ROOT).split("[^\\p{L}]+")) {
            count += words.contains(word) ? 1 : 0;
        }
        return count;
    }

    /** The script of most letters. */
    private static UnicodeScript script(String text) {
        int[] counts = new int[UnicodeScript.values().length];
        text.codePoints().filter(Character::isLetter).forEach(letter -> counts[UnicodeScript.of(letter).ordinal()]++);
        int best = UnicodeScript.LATIN.ordinal();
        for (int i = 0; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return UnicodeScript.values()[best];
    }

    /** Which of our fields a language's words go into. */
    static String field(Language language) {
        return STEMMED.contains(language.primary()) ? language.primary() : OTHER;
    }

    private Languages() {}
}
