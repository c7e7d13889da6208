package org.broadsheet.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Alignment;

/**
 * What changed between two texts, by the {@link Alignment} of their words, or of any other parts.
 */
public final class WordDiff {
    /** Common words of fewer characters between two changes are no landmark; the changes are shown as one. */
    private static final int LANDMARK_CHARS = 4;

    /** A word with its apostrophes, or one other character, and the white space behind it. */
    private static final Pattern WORD = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}'’]+|\\S)\\s*|\\s+");

    /** Words that are the same on both sides, or stand on one of them alone. */
    public record Run(Side side, String text) {
        /** Where the words stand. */
        public enum Side {
            BOTH,
            ADDED,
            REMOVED
        }

        public boolean isAdded() {
            return side == Side.ADDED;
        }

        public boolean isRemoved() {
            return side == Side.REMOVED;
        }
    }

    /** Runs that read as {@code before} without the added ones, as {@code after} without the removed, but for space. */
    static List<Run> of(String before, String after) {
        return joined(withoutIslands(joined(steps(words(before), words(after)))));
    }

    /** How much of two texts is the same, 0 to 1, by characters in common words. */
    static double likeness(String before, String after) {
        int same = 0;
        for (Run run : of(before, after)) {
            same += run.side() == Run.Side.BOTH ? run.text().length() : 0;
        }
        return 2.0 * same / Math.max(1, before.length() + after.length());
    }

    private static List<String> words(String text) {
        var words = new ArrayList<String>();
        var found = WORD.matcher(text);
        while (found.find()) {
            words.add(found.group());
        }
        return words;
    }

    /** Between two unchanged runs, all that was removed and then all that was added. */
    private static List<Run> joined(List<Run> steps) {
        var runs = new ArrayList<Run>();
        var both = new StringBuilder();
        var removed = new StringBuilder();
        var added = new StringBuilder();
        for (Run step : steps) {
            if (step.side() == Run.Side.BOTH) {
                flush(Run.Side.REMOVED, removed, runs);
                flush(Run.Side.ADDED, added, runs);
                both.append(step.text());
            } else {
                flush(Run.Side.BOTH, both, runs);
                (step.isAdded() ? added : removed).append(step.text());
            }
        }
        flush(Run.Side.BOTH, both, runs);
        flush(Run.Side.REMOVED, removed, runs);
        flush(Run.Side.ADDED, added, runs);
        return List.copyOf(runs);
    }

    private static void flush(Run.Side side, StringBuilder text, List<Run> runs) {
        if (!text.isEmpty()) {
            runs.add(new Run(side, text.toString()));
            text.setLength(0);
        }
    }

    private static List<Run> withoutIslands(List<Run> runs) {
        var kept = new ArrayList<Run>();
        for (int i = 0; i < runs.size(); i++) {
            Run run = runs.get(i);
            boolean isIsland = run.side() == Run.Side.BOTH
                    && i > 0
                    && i < runs.size() - 1
                    && run.text().strip().length() < LANDMARK_CHARS;
            if (isIsland) {
                kept.add(new Run(Run.Side.REMOVED, run.text()));
                kept.add(new Run(Run.Side.ADDED, run.text()));
            } else {
                kept.add(run);
            }
        }
        return kept;
    }

    /** All parts of both in order, each with its side; parts are the same whatever white space is around them. */
    static List<Run> steps(List<String> before, List<String> after) {
        var bareBefore = before.stream().map(String::strip).toList();
        var bareAfter = after.stream().map(String::strip).toList();
        int[] match = Alignment.equal(bareBefore, bareAfter, String::equals);
        var steps = new ArrayList<Run>();
        int j = 0;
        for (int i = 0; i < before.size(); i++) {
            if (match[i] < 0) {
                steps.add(new Run(Run.Side.REMOVED, before.get(i)));
                continue;
            }
            while (j < match[i]) {
                steps.add(new Run(Run.Side.ADDED, after.get(j++)));
            }
            steps.add(new Run(Run.Side.BOTH, after.get(j++)));
        }
        after.subList(j, after.size()).forEach(part -> steps.add(new Run(Run.Side.ADDED, part)));
        return steps;
    }

    private WordDiff() {}
}
