package org.broadsheet.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Aligns three lists of parts (S. Khanna, K. Kunal, B. C. Pierce, A Formal Investigation of Diff3, FSTTCS 2007): where a part of
 * the base has its counterpart in both others they are in step; between two such places is a chunk in which one side or
 * both changed something.
 *
 * @param isInStep whether each list has one part, and these are counterparts
 */
record ThreeTexts<T>(List<T> base, List<T> ours, List<T> theirs, boolean isInStep) {
    /** Larger tables are not made: then only what is the same at both ends is in step. */
    private static final int CELLS_MAX = 4_000_000;

    /** Gaps of more pairs are not searched for counterparts that are only alike. */
    private static final int ALIKE_CELLS_MAX = 10_000;

    /** Counterparts in the order of both. */
    private interface Matching<T> {
        int[] of(List<T> from, List<T> to);
    }

    static <T> List<ThreeTexts<T>> of(List<T> base, List<T> ours, List<T> theirs, BiPredicate<T, T> same) {
        return chunks(base, ours, theirs, (from, to) -> equal(from, to, same));
    }

    /** As above; counterparts may also be alike: of a likeness above 0, the more the better. */
    static <T> List<ThreeTexts<T>> of(
            List<T> base, List<T> ours, List<T> theirs, BiPredicate<T, T> same, ToDoubleBiFunction<T, T> likeness) {
        return chunks(base, ours, theirs, (from, to) -> alike(from, to, equal(from, to, same), likeness));
    }

    private static <T> List<ThreeTexts<T>> chunks(List<T> base, List<T> ours, List<T> theirs, Matching<T> matching) {
        int[] inOurs = matching.of(base, ours);
        int[] inTheirs = matching.of(base, theirs);
        var chunks = new ArrayList<ThreeTexts<T>>();
        int b = 0;
        int o = 0;
        int t = 0;
        for (int i = 0; i < base.size(); i++) {
            if (inOurs[i] >= 0 && inTheirs[i] >= 0) {
                add(chunks, base.subList(b, i), ours.subList(o, inOurs[i]), theirs.subList(t, inTheirs[i]));
                chunks.add(new ThreeTexts<>(List.of(base.get(i)), List.of(ours.get(inOurs[i])), List.of(theirs.get(inTheirs[i])), true));
                b = i + 1;
                o = inOurs[i] + 1;
                t = inTheirs[i] + 1;
            }
        }
        add(chunks, base.subList(b, base.size()), ours.subList(o, ours.size()), theirs.subList(t, theirs.size()));
        return chunks;
    }

    private static <T> void add(List<ThreeTexts<T>> chunks, List<T> base, List<T> ours, List<T> theirs) {
        if (!base.isEmpty() || !ours.isEmpty() || !theirs.isEmpty()) {
            chunks.add(new ThreeTexts<>(List.copyOf(base), List.copyOf(ours), List.copyOf(theirs), false));
        }
    }

    /** A longest common subsequence: for each part its counterpart's place, or -1. */
    private static <T> int[] equal(List<T> from, List<T> to, BiPredicate<T, T> same) {
        int[] match = new int[from.size()];
        Arrays.fill(match, -1);
        int start = 0;
        while (start < from.size() && start < to.size() && same.test(from.get(start), to.get(start))) {
            match[start] = start;
            start++;
        }
        int endFrom = from.size();
        int endTo = to.size();
        while (endFrom > start && endTo > start && same.test(from.get(endFrom - 1), to.get(endTo - 1))) {
            match[--endFrom] = --endTo;
        }
        best(from, to, new int[] {start, endFrom, start, endTo}, CELLS_MAX, (a, b) -> same.test(a, b) ? 1 : 0, match);
        return match;
    }

    private static <T> int[] alike(List<T> from, List<T> to, int[] equal, ToDoubleBiFunction<T, T> likeness) {
        int[] match = equal.clone();
        int i = 0;
        int j = 0;
        while (i < from.size()) {
            int end = i;
            while (end < from.size() && equal[end] < 0) {
                end++;
            }
            int endTo = end < from.size() ? equal[end] : to.size();
            best(from, to, new int[] {i, end, j, endTo}, ALIKE_CELLS_MAX, likeness, match);
            i = end + 1;
            j = endTo + 1;
        }
        return match;
    }

    /** Fills in the counterparts of the greatest total weight within {@code gap}: from, to, from, to. */
    private static <T> void best(
            List<T> from, List<T> to, int[] gap, int cellsMax, ToDoubleBiFunction<T, T> weight, int[] match) {
        int rows = gap[1] - gap[0];
        int columns = gap[3] - gap[2];
        if (rows <= 0 || columns <= 0 || (long) rows * columns > cellsMax) {
            return;
        }
        double[][] total = new double[rows + 1][columns + 1];
        double[][] pair = new double[rows][columns];
        for (int i = rows - 1; i >= 0; i--) {
            for (int j = columns - 1; j >= 0; j--) {
                pair[i][j] = weight.applyAsDouble(from.get(gap[0] + i), to.get(gap[2] + j));
                double apart = Math.max(total[i + 1][j], total[i][j + 1]);
                total[i][j] = pair[i][j] > 0 ? Math.max(apart, total[i + 1][j + 1] + pair[i][j]) : apart;
            }
        }
        int i = 0;
        int j = 0;
        while (i < rows && j < columns) {
            if (pair[i][j] > 0 && total[i][j] == total[i + 1][j + 1] + pair[i][j]) {
                match[gap[0] + i++] = gap[2] + j++;
            } else if (total[i + 1][j] >= total[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
    }
}
