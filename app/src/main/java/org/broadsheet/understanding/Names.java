package org.broadsheet.understanding;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of people, places and bodies in a text, by their capitals: two to five words with a capital side by side, or one
 * that comes again and again within sentences. Scripts without capitals have none here; there, topics take their place.
 */
public final class Names {
    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}'’.-]*\\p{L}");
    private static final Pattern NAME = Pattern.compile("(" + CAPITALISED + ")((?: (?:of|de|du|des|von|van|bin|al|el|da|di) | )" + CAPITALISED + "){0,4}");
    private static final int NAMES_MAX = 24;
    private static final int CHARS_MAX = 60;
    private static final int ALONE_LEAST = 2;
    private static final int TEXT_CHARS_MAX = 30_000;

    /** The names, those that come most often first. */
    public static List<String> in(Copy copy) {
        var stopWords = StopWords.of(copy.language());
        Map<String, Integer> counts = new LinkedHashMap<>();
        String text = copy.text().substring(0, Math.min(copy.text().length(), TEXT_CHARS_MAX));
        Matcher found = NAME.matcher(text);
        while (found.find()) {
            String name = withoutFirstWord(found.group(), stopWords);
            boolean isAlone = name.indexOf(' ') < 0;
            if (!name.isEmpty() && name.length() <= CHARS_MAX && !(isAlone && (name.length() < 3 || Terms.beginsSentence(text, found.start())))) {
                counts.merge(name, 1, Integer::sum);
            }
        }
        var names = new ArrayList<String>();
        counts.entrySet().stream()
                .filter(entry -> entry.getKey().indexOf(' ') > 0 || entry.getValue() >= ALONE_LEAST)
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .limit(NAMES_MAX)
                .forEach(entry -> names.add(entry.getKey()));
        return names;
    }

    /** "The European Union" at the beginning of a sentence is the European Union. */
    private static String withoutFirstWord(String name, StopWords stopWords) {
        String rest = name;
        while (stopWords.has(rest.split(" ", 2)[0].toLowerCase(Locale.ROOT))) {
            int space = rest.indexOf(' ');
            if (space < 0) {
                return "";
            }
            rest = rest.substring(space + 1);
        }
        return rest;
    }

    private Names() {}
}
