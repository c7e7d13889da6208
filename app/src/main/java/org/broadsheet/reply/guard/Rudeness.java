package org.broadsheet.reply.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How rude a text is, from 0 to 1, by lists of our own in three languages. A coarse word of itself is not held: what counts is
 * whether somebody is called something, told off, or threatened. It only holds, and is wrong now and then: {@code ./broadsheet
 * bench replies} prints how often it holds honest comments. Immutable.
 */
public final class Rudeness {
    /** Here and above a reply is held. */
    public static final double LINE = 0.6;

    private static final int NEAR = 4;
    private static final int WORDS_MAX = 1_500;
    private static final int TOLD = 3;

    /** How much each kind of word weighs; what adds up is combined as chances are, so that it stays below 1. */
    private enum Kind {
        INSULT(0.45),
        SLUR(0.75),
        SWEAR(0.12),
        MEAN(0.08),
        YOU(0),
        PLAIN(0);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }
    }

    private static final double AIMED = 0.65;
    private static final double THREAT = 0.85;
    private static final double INSULT_AIMED = 0.7;
    private static final double MEAN_AIMED = 0.35;
    private static final double SHOUTED = 1.15;

    private final Map<String, Kind> kinds = new HashMap<>();
    private final Map<String, Double> phrases = new HashMap<>();

    /**
     * What it found.
     *
     * @param telling the words that said so most
     */
    public record Found(double score, List<String> telling) {
        public Found {
            telling = List.copyOf(telling);
        }

        public boolean isHeld() {
            return score >= LINE;
        }
    }

    public Rudeness() {
        for (String line : WordList.lines("rude-words.txt")) {
            int colon = line.indexOf(':');
            String kind = line.substring(0, colon);
            String words = line.substring(colon + 1).strip();
            switch (kind) {
                case "threat" -> phrases.put(Folding.plain(words), THREAT);
                case "aimed" -> phrases.put(Folding.plain(words), AIMED);
                default -> {
                    for (String word : words.split(" +")) {
                        kinds.put(Folding.plain(word), Kind.valueOf(kind.toUpperCase(Locale.ROOT)));
                    }
                }
            }
        }
    }

    public Found weigh(String text) {
        var words = Folding.joined(Folding.words(Folding.plain(text)));
        if (words.size() > WORDS_MAX) {
            words = words.subList(0, WORDS_MAX);
        }
        var found = words.stream().map(this::kind).toList();
        var telling = new ArrayList<String>();
        double calm = 1;
        for (int i = 0; i < words.size(); i++) {
            double weight = weight(found, i);
            calm *= 1 - weight;
            if (weight >= MEAN_AIMED) {
                telling.add(words.get(i));
            }
        }
        String line = " " + String.join(" ", words.stream().map(Rudeness::spoken).toList()) + " ";
        for (var phrase : phrases.entrySet()) {
            if (line.contains(" " + phrase.getKey() + " ")) {
                calm *= 1 - phrase.getValue();
                telling.add(phrase.getKey());
            }
        }
        double score = 1 - calm;
        return new Found(Math.min(1, isShouted(text) ? score * SHOUTED : score), telling.stream().limit(TOLD).toList());
    }

    private double weight(List<Kind> found, int at) {
        return switch (found.get(at)) {
            case INSULT -> isAimed(found, at) ? INSULT_AIMED : Kind.INSULT.weight;
            case MEAN -> isAimed(found, at) ? MEAN_AIMED : Kind.MEAN.weight;
            case SLUR -> Kind.SLUR.weight;
            case SWEAR -> Kind.SWEAR.weight;
            case YOU, PLAIN -> 0;
        };
    }

    /** Whether somebody is spoken to within a few words. */
    private static boolean isAimed(List<Kind> found, int at) {
        return found.subList(Math.max(0, at - NEAR), Math.min(found.size(), at + NEAR + 1)).stream().anyMatch(kind -> kind == Kind.YOU);
    }

    private Kind kind(String word) {
        Kind exact = kinds.get(word);
        if (exact != null) {
            return exact;
        }
        String letters = Folding.letters(word).replace("*", "");
        Kind spelt = kinds.get(letters);
        if (spelt != null || !Folding.isDrawnOut(letters)) {
            return spelt != null ? spelt : starred(word);
        }
        return kinds.getOrDefault(Folding.unrepeated(letters), kinds.getOrDefault(twice(letters), Kind.PLAIN));
    }

    /** {@code f**k} and {@code sh*t}: one coarse word with as many letters, and the rest alike. */
    private Kind starred(String word) {
        if (word.indexOf('*') < 1) {
            return Kind.PLAIN;
        }
        return kinds.entrySet().stream()
                .filter(known -> known.getKey().length() == word.length() && isAlike(known.getKey(), word))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Kind.PLAIN);
    }

    private static boolean isAlike(String known, String starred) {
        for (int i = 0; i < known.length(); i++) {
            if (starred.charAt(i) != '*' && starred.charAt(i) != known.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Runs of a letter made two of it, as in {@code asssshole}. */
    private static String twice(String word) {
        return word.replaceAll("(.)\\1{2,}", "$1$1");
    }

    private static String spoken(String word) {
        String letters = Folding.letters(word);
        return Folding.isDrawnOut(letters) ? Folding.unrepeated(letters) : letters;
    }

    private static boolean isShouted(String text) {
        long letters = text.codePoints().filter(Character::isLetter).count();
        long capitals = text.codePoints().filter(Character::isUpperCase).count();
        return letters > 10 && capitals * 10 > letters * 6;
    }
}
