package org.broadsheet.reply.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGeneratorFactory;

/**
 * Reads texts and learns from decisions about them: what it sees of a text ({@link Features}) and what it makes of that ({@link
 * Bayes}). Begins with texts of our own; knows no database. Safe for any thread.
 */
public final class SpamFilter {
    private static final int TEXTS_OF_A_FRAME = 8;
    private static final long SEED = 7;
    private static final int TELLING = 80;
    private static final int TOLD = 3;

    private final Features features = new Features(Concepts.shipped());
    private final Set<String> ownHosts;
    private final Bayes bayes = new Bayes();

    /** @param ownHosts of the site, in small letters without {@code www.}: links to it say little */
    public SpamFilter(Set<String> ownHosts) {
        this.ownHosts = Set.copyOf(ownHosts);
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        FirstTexts.made(TEXTS_OF_A_FRAME, random).forEach(text -> learn(lesson(text.text()), text.isSpam(), 1));
    }

    /** What is kept of a text to learn it and to forget it again: numbers that do not give the text back. */
    public int[] lesson(String text) {
        return Bayes.hashed(features.of(text, ownHosts));
    }

    /** @param times 1 to learn, -1 to forget */
    public void learn(int[] lesson, boolean isSpam, int times) {
        bayes.learn(lesson, isSpam, times);
    }

    public Bayes.Opinion weigh(String text) {
        var opinion = bayes.weigh(features.of(text, ownHosts), TELLING);
        return new Bayes.Opinion(opinion.evidence(), readable(opinion.telling()));
    }

    /** Words and links that a person understands; not pieces of words nor what follows what. */
    private static List<String> readable(List<String> telling) {
        var readable = new ArrayList<String>();
        for (String feature : telling) {
            String words = feature.startsWith("w:") || feature.startsWith("p:") || feature.startsWith("host:")
                    ? feature.substring(feature.indexOf(':') + 1).replace("^ ", "")
                    : "";
            boolean isSaid = readable.stream().anyMatch(said -> said.contains(words) || words.contains(said));
            if (!words.isEmpty() && !words.startsWith("#") && !isSaid && readable.size() < TOLD) {
                readable.add(words);
            }
        }
        return readable;
    }
}
