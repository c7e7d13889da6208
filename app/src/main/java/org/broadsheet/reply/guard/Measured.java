package org.broadsheet.reply.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How well the filters do on comments that people have marked: the spam filter learns from all sets but one and is tried on that
 * one, in turn, so that nothing is measured on what it was trained on.
 */
public final class Measured {
    private Measured() {}

    /** A comment that somebody has marked. */
    public record Comment(String text, boolean isSpam) {}

    /**
     * What came of one part.
     *
     * @param caught spam that was held, {@code missed} spam that was not, {@code wronged} honest ones that were held
     */
    public record Part(int caught, int missed, int wronged, int honest) {
        public double precision() {
            return caught == 0 ? 0 : (double) caught / (caught + wronged);
        }

        public double recall() {
            return caught == 0 ? 0 : (double) caught / (caught + missed);
        }

        /** The harmonic mean of precision and recall. */
        public double f1() {
            return caught == 0 ? 0 : 2.0 * caught / (2.0 * caught + missed + wronged);
        }

        /** Share of honest comments that were held. */
        public double wrongedShare() {
            return honest == 0 ? 0 : (double) wronged / honest;
        }

        public Part plus(Part other) {
            return new Part(caught + other.caught, missed + other.missed, wronged + other.wronged, honest + other.honest);
        }
    }

    /** Evidence for each comment of one set, by a filter that has learnt from the others. */
    public static List<Weighed> weighed(List<List<Comment>> sets, int tried, Set<String> ownHosts) {
        var filter = new SpamFilter(ownHosts);
        var learnt = new HashSet<String>();
        for (int i = 0; i < sets.size(); i++) {
            if (i != tried) {
                sets.get(i).forEach(comment -> learn(filter, comment, learnt));
            }
        }
        var weighed = new ArrayList<Weighed>();
        for (Comment comment : sets.get(tried)) {
            weighed.add(new Weighed(comment, filter.weigh(comment.text()).evidence()));
        }
        return weighed;
    }

    /** The same text counts once, as it does when moderators decide. */
    private static void learn(SpamFilter filter, Comment comment, Set<String> learnt) {
        int[] lesson = filter.lesson(comment.text());
        if (learnt.add(comment.isSpam() + Arrays.toString(lesson))) {
            filter.learn(lesson, comment.isSpam(), 1);
        }
    }

    /** @param evidence as in {@link Bayes.Opinion} */
    public record Weighed(Comment comment, double evidence) {}

    /** What is held when the line is drawn there. */
    public static Part at(double line, List<Weighed> weighed) {
        int caught = 0;
        int missed = 0;
        int wronged = 0;
        int honest = 0;
        for (Weighed one : weighed) {
            boolean isHeld = one.evidence >= line;
            if (one.comment.isSpam()) {
                caught += isHeld ? 1 : 0;
                missed += isHeld ? 0 : 1;
            } else {
                honest++;
                wronged += isHeld ? 1 : 0;
            }
        }
        return new Part(caught, missed, wronged, honest);
    }

    /** Where the line is drawn. */
    public static double line() {
        return Bayes.LINE;
    }
}
