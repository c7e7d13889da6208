package org.broadsheet.understanding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Cuts a text into terms: words and pairs of words side by side, in any language that puts spaces between words. A word counts
 * by where it stands, with the logarithm of how often.
 */
final class Terms {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");
    private static final int WORD_CHARS_MIN = 2;
    private static final int TEXT_CHARS_MAX = 60_000;
    private static final String SENTENCE_ENDS = ".!?…\n\"“”«»؟:";

    private final Weights weights;
    private final StopWords stopWords;
    private final Map<String, Double> counts = new HashMap<>();

    private Terms(Weights weights, StopWords stopWords) {
        this.weights = weights;
        this.stopWords = stopWords;
    }

    static Profile of(Copy copy, Weights weights) {
        var terms = new Terms(weights, StopWords.of(copy.language()));
        String text = copy.text().startsWith(copy.headline()) ? copy.text().substring(copy.headline().length()) : copy.text();
        terms.add(copy.headline(), weights.headline(), copy.headline().length());
        terms.add(text.substring(0, Math.min(text.length(), TEXT_CHARS_MAX)), weights.lead(), weights.leadChars());
        return terms.profile();
    }

    /** @param first how often a word counts in the first {@code chars} characters; after them, once */
    private void add(String text, double first, int chars) {
        Matcher words = WORD.matcher(text);
        String before = "";
        while (words.find()) {
            String word = words.group().toLowerCase(Locale.ROOT);
            if (word.length() < WORD_CHARS_MIN || stopWords.has(word)) {
                before = "";
                continue;
            }
            double weight = words.start() < chars ? first : 1;
            if (Character.isUpperCase(text.codePointAt(words.start())) && !beginsSentence(text, words.start())) {
                weight *= weights.names();
            }
            counts.merge(word, weight, Double::sum);
            if (!before.isEmpty()) {
                counts.merge(before + ' ' + word, weight * weights.pairs(), Double::sum);
            }
            before = word;
        }
    }

    static boolean beginsSentence(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (SENTENCE_ENDS.indexOf(c) >= 0) {
                return true;
            }
            if (!Character.isWhitespace(c)) {
                return false;
            }
        }
        return true;
    }

    private record Term(int hash, double weight) {}

    private Profile profile() {
        var heaviest = heaviest().sorted(Comparator.comparingInt(Term::hash)).toList();
        var terms = new int[heaviest.size()];
        var values = new float[heaviest.size()];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = heaviest.get(i).hash;
            double weight = heaviest.get(i).weight;
            values[i] = (float) (weight >= 1 ? 1 + Math.log(weight) : weight);
        }
        return new Profile(terms, values);
    }

    private Stream<Term> heaviest() {
        var byHash = new HashMap<Integer, Double>();
        counts.forEach((term, weight) -> byHash.merge(hash(term), weight, Double::sum));
        return byHash.entrySet().stream()
                .map(entry -> new Term(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingDouble(Term::weight).reversed().thenComparingInt(Term::hash))
                .limit(weights.termsMax());
    }

    /** FNV-1a over the characters, mixed at the end. */
    static int hash(String term) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        hash ^= hash >>> 15;
        hash *= 0x2C1B3C6D;
        return hash ^ hash >>> 13;
    }
}
