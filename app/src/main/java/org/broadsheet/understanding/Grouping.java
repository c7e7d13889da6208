package org.broadsheet.understanding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Joins what is nearest, again and again. Not safe for more than one thread. */
final class Grouping {
    private static final double NEVER = -1;

    private final double[][] near;
    private final int[] sizes;
    /** The nearest group of each with a higher number than none; kept so that not all is looked at for each step. */
    private final int[] nearest;

    private final List<List<Integer>> groups = new ArrayList<>();

    /** @param near how near each is to each, even in both directions; it is changed */
    Grouping(double[][] near) {
        this.near = near;
        this.sizes = new int[near.length];
        this.nearest = new int[near.length];
        Arrays.fill(sizes, 1);
        for (int i = 0; i < near.length; i++) {
            near[i][i] = NEVER;
            groups.add(new ArrayList<>(List.of(i)));
        }
        for (int i = 0; i < near.length; i++) {
            nearest[i] = best(i);
        }
    }

    List<List<Integer>> until(double limit) {
        while (groups.size() > 1) {
            int one = 0;
            for (int i = 1; i < near.length; i++) {
                if (near[i][nearest[i]] > near[one][nearest[one]]) {
                    one = i;
                }
            }
            if (near[one][nearest[one]] < limit) {
                break;
            }
            join(Math.min(one, nearest[one]), Math.max(one, nearest[one]));
        }
        groups.forEach(group -> group.sort(Comparator.naturalOrder()));
        return groups.stream().filter(group -> !group.isEmpty()).toList();
    }

    private void join(int into, int gone) {
        for (int k = 0; k < near.length; k++) {
            if (k != into && k != gone && near[into][k] != NEVER) {
                double average = (sizes[into] * near[into][k] + sizes[gone] * near[gone][k]) / (sizes[into] + sizes[gone]);
                near[into][k] = average;
                near[k][into] = average;
            }
            near[gone][k] = NEVER;
            near[k][gone] = NEVER;
        }
        sizes[into] += sizes[gone];
        groups.get(into).addAll(groups.get(gone));
        groups.get(gone).clear();
        for (int k = 0; k < near.length; k++) {
            if (k == into || nearest[k] == into || nearest[k] == gone) {
                nearest[k] = best(k);
            } else if (near[k][into] > near[k][nearest[k]]) {
                nearest[k] = into;
            }
        }
    }

    private int best(int i) {
        int best = 0;
        for (int k = 1; k < near.length; k++) {
            if (near[i][k] > near[i][best]) {
                best = k;
            }
        }
        return best;
    }
}
