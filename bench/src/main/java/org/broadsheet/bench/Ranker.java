package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.broadsheet.understanding.Copy;
import org.broadsheet.understanding.Scorer;
import org.broadsheet.understanding.Vector;
import org.broadsheet.understanding.Weights;

/** A way to find what belongs to a text. */
interface Ranker {
    int LIST_MAX = 50;

    String name();

    /** For each text the places of others, the nearest first, at most {@link #LIST_MAX}. */
    List<List<Integer>> rank(List<Copy> texts) throws Exception;

    /** Ours, as the program runs it. */
    record Ours() implements Ranker {
        @Override
        public String name() {
            return "Broadsheet";
        }

        @Override
        public List<List<Integer>> rank(List<Copy> texts) {
            var scorer = new Scorer(Weights.CHOSEN);
            List<Vector> vectors = scorer.vectors(texts.stream().map(scorer::profile).toList());
            var lists = new ArrayList<List<Integer>>();
            for (int query = 0; query < vectors.size(); query++) {
                int self = query;
                var others = IntStream.range(0, vectors.size()).filter(i -> i != self).boxed().toList();
                lists.add(scorer.rank(vectors.get(query), others.stream().map(vectors::get).toList()).stream()
                        .limit(LIST_MAX)
                        .map(scored -> others.get(scored.at()))
                        .toList());
            }
            return lists;
        }

        List<List<Integer>> lines(List<Copy> texts) {
            var scorer = new Scorer(Weights.CHOSEN);
            return scorer.lines(scorer.vectors(texts.stream().map(scorer::profile).toList()));
        }
    }

    /** The lists that a table of nearness gives. */
    static List<List<Integer>> byNearness(double[][] near) {
        var lists = new ArrayList<List<Integer>>();
        for (int query = 0; query < near.length; query++) {
            double[] row = near[query];
            int self = query;
            lists.add(IntStream.range(0, row.length)
                    .filter(i -> i != self && row[i] > 0)
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> row[i]).reversed())
                    .limit(LIST_MAX)
                    .toList());
        }
        return lists;
    }
}
