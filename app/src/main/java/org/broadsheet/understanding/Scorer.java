package org.broadsheet.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Says how near items are to a story: by their words, and by what the nearest of them say of the others. Two reports of one
 * event may share few words and yet each many with a third; so an item near to the nearest rises, and one that shares with the
 * story only what all such events have falls behind. (The idea of clusters in retrieval: Kurland and Lee, SIGIR 2004; pseudo
 * relevance feedback: Rocchio, 1971.) Safe for many threads.
 */
public final class Scorer {
    private final Weights weights;

    public Scorer(Weights weights) {
        this.weights = weights;
    }

    /**
     * An item and how near it is.
     *
     * @param at its place in the list that was given
     * @param score 0 to 1
     */
    public record Scored(int at, double score) {}

    /** The items that have anything in common with the story, the nearest first. */
    public List<Scored> rank(Vector story, List<Vector> items) {
        double[] direct = times(story, items);
        double[] scores = blended(direct, nearest(direct), items);
        return IntStream.range(0, scores.length)
                .filter(at -> scores[at] > 0)
                .mapToObj(at -> new Scored(at, scores[at]))
                .sorted(Comparator.comparingDouble(Scored::score).reversed().thenComparingInt(Scored::at))
                .toList();
    }

    private static double[] times(Vector story, List<Vector> items) {
        double[] direct = new double[items.size()];
        for (int i = 0; i < direct.length; i++) {
            direct[i] = story.times(items.get(i));
        }
        return direct;
    }

    private List<Integer> nearest(double[] direct) {
        return IntStream.range(0, direct.length)
                .boxed()
                .filter(at -> direct[at] > 0)
                .sorted(Comparator.comparingDouble((Integer at) -> direct[at]).reversed())
                .limit(weights.neighbours())
                .toList();
    }

    private double[] blended(double[] direct, List<Integer> nearest, List<Vector> items) {
        double[] scores = new double[direct.length];
        double say = nearest.stream().mapToDouble(at -> direct[at]).sum();
        for (int i = 0; i < scores.length; i++) {
            double theirs = 0;
            for (int neighbour : nearest) {
                theirs += direct[neighbour] * (neighbour == i ? 1 : items.get(neighbour).times(items.get(i)));
            }
            scores[i] = (1 - weights.neighbourShare()) * direct[i] + weights.neighbourShare() * (say > 0 ? theirs / say : 0);
        }
        return scores;
    }

    /** How near each is to each by {@link #rank}'s measure, made even in both directions. */
    double[][] matrix(List<Vector> items) {
        int count = items.size();
        double[][] direct = new double[count][count];
        for (int i = 0; i < count; i++) {
            direct[i][i] = 1;
            for (int j = 0; j < i; j++) {
                direct[i][j] = items.get(i).times(items.get(j));
                direct[j][i] = direct[i][j];
            }
        }
        double[][] blended = new double[count][];
        for (int i = 0; i < count; i++) {
            blended[i] = row(direct, i);
        }
        double[][] even = new double[count][count];
        for (int i = 0; i < count; i++) {
            for (int j = 0; j < count; j++) {
                even[i][j] = (blended[i][j] + blended[j][i]) / 2;
            }
        }
        return even;
    }

    private double[] row(double[][] direct, int story) {
        double[] others = direct[story].clone();
        others[story] = 0;
        List<Integer> nearest = nearest(others);
        double say = nearest.stream().mapToDouble(at -> others[at]).sum();
        double[] row = new double[others.length];
        for (int i = 0; i < row.length; i++) {
            double theirs = 0;
            for (int neighbour : nearest) {
                theirs += others[neighbour] * direct[neighbour][i];
            }
            row[i] = (1 - weights.neighbourShare()) * direct[story][i] + weights.neighbourShare() * (say > 0 ? theirs / say : 0);
        }
        return row;
    }

    /**
     * Parts stories into story lines: groups grow together as long as the stories of two are near enough on the average
     * (agglomerative clustering with average linkage; Sokal and Michener, 1958).
     *
     * @return places in the list, each in one group; groups by their first
     */
    public List<List<Integer>> lines(List<Vector> items) {
        return new Grouping(matrix(items)).until(weights.sameLine());
    }

    /** The profile of a text by these weights. */
    public Profile profile(Copy copy) {
        return Terms.of(copy, weights);
    }

    /** All profiles as vectors, by how rare each term is among themselves. */
    public List<Vector> vectors(List<Profile> profiles) {
        var counts = new TermCounts();
        profiles.forEach(counts::add);
        var vectors = new ArrayList<Vector>();
        profiles.forEach(profile -> vectors.add(profile.vector(counts)));
        return vectors;
    }
}
