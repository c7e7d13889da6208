package org.broadsheet.reply.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A naive Bayes filter that learns and unlearns one text at a time. Features are hashed into a table of fixed size (Weinberger and
 * others, "Feature Hashing for Large Scale Multitask Learning", 2009), so its memory never grows. Each feature of a text counts
 * once (Bernoulli counts, as in Metsis, Androutsopoulos and Paliouras, "Spam Filtering with Naive Bayes: Which Naive Bayes?",
 * 2006); features of one text depend on each other, so their sum is divided by the root of their number, and the four kinds of
 * them weigh differently. Safe for any thread.
 */
public final class Bayes {
    private static final int BUCKETS = 1 << 18;
    private static final int KIND_SHIFT = 20;
    private static final double SMOOTHING = 0.3;
    /** Where a text is held: measured by {@code ./broadsheet bench replies}, which prints what other places would give. */
    static final double LINE = 3.1;

    /** How much a feature counts: pieces of words say again what words say; links and what somebody wants say most. */
    private enum Kind {
        WORD(1),
        PIECE(0.3),
        MEANING(1.5),
        LINK(2);

        private final double weight;

        Kind(double weight) {
            this.weight = weight;
        }

        static Kind of(String feature) {
            return switch (feature.charAt(0)) {
                case 'c' -> PIECE;
                case 'm' -> feature.startsWith("m:") ? MEANING : WORD;
                case 'l' -> feature.startsWith("link") ? LINK : WORD;
                default -> WORD;
            };
        }
    }

    private static final Kind[] KINDS = Kind.values();

    /**
     * What the filter thinks of a text.
     *
     * @param evidence how much more the text is like spam than like honest ones; {@link #LINE} and above is held
     * @param telling the features that said so most, for a person to read
     */
    public record Opinion(double evidence, List<String> telling) {
        public Opinion {
            telling = List.copyOf(telling);
        }

        /** From 0 to 1; a half and above is held. */
        public double share() {
            return 1 / (1 + Math.exp(LINE - evidence));
        }

        public boolean isSpam() {
            return evidence >= LINE;
        }
    }

    private final int[] spam = new int[BUCKETS];
    private final int[] honest = new int[BUCKETS];
    private int spamTexts;
    private int honestTexts;

    /** The features of a text as kept: a place in the table and a kind each. */
    static int[] hashed(Set<String> features) {
        return features.stream().mapToInt(Bayes::hashed).distinct().sorted().toArray();
    }

    private static int hashed(String feature) {
        int h = 0x811C9DC5;
        for (int i = 0; i < feature.length(); i++) {
            h = (h ^ feature.charAt(i)) * 0x01000193;
        }
        h ^= h >>> 16;
        h *= 0x85EBCA6B;
        h ^= h >>> 13;
        return h & BUCKETS - 1 | Kind.of(feature).ordinal() << KIND_SHIFT;
    }

    /** Learns a text, or with {@code times} of -1 forgets that it learnt it. */
    synchronized void learn(int[] features, boolean isSpam, int times) {
        int[] counts = isSpam ? spam : honest;
        for (int feature : features) {
            int at = feature & BUCKETS - 1;
            counts[at] = Math.max(0, counts[at] + times);
        }
        if (isSpam) {
            spamTexts = Math.max(0, spamTexts + times);
        } else {
            honestTexts = Math.max(0, honestTexts + times);
        }
    }

    /** @param telling how many features are named */
    synchronized Opinion weigh(Set<String> features, int telling) {
        record Said(String feature, double what) {}
        var said = new ArrayList<Said>();
        double sum = 0;
        int known = 0;
        var seen = new java.util.HashSet<Integer>();
        for (String feature : features) {
            int hashed = hashed(feature);
            int at = hashed & BUCKETS - 1;
            if (spam[at] + honest[at] == 0 || !seen.add(hashed)) {
                continue;
            }
            known++;
            double what = KINDS[hashed >>> KIND_SHIFT].weight * (share(spam[at], spamTexts) - share(honest[at], honestTexts));
            sum += what;
            if (telling > 0 && what > 1) {
                said.add(new Said(feature, what));
            }
        }
        said.sort(Comparator.comparingDouble(Said::what).reversed());
        return new Opinion(
                sum / Math.sqrt(Math.max(1, known)),
                said.stream().limit(telling).map(Said::feature).toList());
    }

    private static double share(int count, int texts) {
        return Math.log((count + SMOOTHING) / (texts + 2 * SMOOTHING));
    }
}
