package org.broadsheet.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;

/**
 * Which parts of two lists are each other's counterparts, in the order of both: a longest common subsequence (D. S. Hirschberg, A
 * linear space algorithm for computing maximal common subsequences, 1975; here with the plain table). For what changed between
 * two versions, and for merging.
 */
public final class Alignment {
    /** Larger tables are not made: then only what is the same at both ends has a counterpart. */
    private static final int CELLS_MAX = 4_000_000;

    /** Gaps of more pairs are not searched for counterparts that are only alike. */
    private static final int ALIKE_CELLS_MAX = 10_000;

    private Alignment() {}

    /** For each part of {@code from} the place of its counterpart in {@code to}, or -1. */
    public static <T> int[] equal(List<T> from, List<T> to, BiPredicate<T, T> same) {
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

    /** As {@link #equal}; between those, counterparts may also be alike: of a likeness above 0, the more in all the better. */
    public static <T> int[] alike(List<T> from, List<T> to, BiPredicate<T, T> same, ToDoubleBiFunction<T, T> likeness) {
        int[] equal = equal(from, to, same);
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
