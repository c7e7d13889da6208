package org.broadsheet.story;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleBiFunction;
import org.broadsheet.kernel.Alignment;

/**
 * Aligns three lists of parts (S. Khanna, K. Kunal, B. C. Pierce, A Formal Investigation of Diff3, FSTTCS 2007): where a part of
 * the base has its counterpart in both others they are in step; between two such places is a chunk in which one side or
 * both changed something.
 *
 * @param isInStep whether each list has one part, and these are counterparts
 */
record ThreeTexts<T>(List<T> base, List<T> ours, List<T> theirs, boolean isInStep) {
    /** Counterparts in the order of both. */
    private interface Matching<T> {
        int[] of(List<T> from, List<T> to);
    }

    static <T> List<ThreeTexts<T>> of(List<T> base, List<T> ours, List<T> theirs, BiPredicate<T, T> same) {
        return chunks(base, ours, theirs, (from, to) -> Alignment.equal(from, to, same));
    }

    /** As above; counterparts may also be alike: of a likeness above 0, the more the better. */
    static <T> List<ThreeTexts<T>> of(
            List<T> base, List<T> ours, List<T> theirs, BiPredicate<T, T> same, ToDoubleBiFunction<T, T> likeness) {
        return chunks(base, ours, theirs, (from, to) -> Alignment.alike(from, to, same, likeness));
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
}
