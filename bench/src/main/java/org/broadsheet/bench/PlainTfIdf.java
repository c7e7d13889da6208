package org.broadsheet.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.broadsheet.understanding.Copy;

/** The textbook's measure, and single-pass story lines by it: what the goals are set against. */
record PlainTfIdf() implements Ranker {
    private static final Pattern WORD = Pattern.compile("[^\\W_]+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final double THRESHOLD = 0.15;

    @Override
    public String name() {
        return "plain TF-IDF";
    }

    @Override
    public List<List<Integer>> rank(List<Copy> texts) {
        var vectors = vectors(texts);
        double[][] near = new double[vectors.size()][vectors.size()];
        for (int i = 0; i < near.length; i++) {
            for (int j = 0; j < i; j++) {
                near[i][j] = times(vectors.get(i), vectors.get(j));
                near[j][i] = near[i][j];
            }
        }
        return Ranker.byNearness(near);
    }

    List<List<Integer>> lines(List<Copy> texts) {
        var vectors = vectors(texts);
        var groups = new ArrayList<List<Integer>>();
        var sums = new ArrayList<Map<String, Double>>();
        for (int text = 0; text < vectors.size(); text++) {
            int best = -1;
            double nearest = THRESHOLD;
            for (int group = 0; group < groups.size(); group++) {
                double near = times(vectors.get(text), sums.get(group)) / Math.sqrt(times(sums.get(group), sums.get(group)));
                if (near > nearest) {
                    best = group;
                    nearest = near;
                }
            }
            if (best < 0) {
                groups.add(new ArrayList<>());
                sums.add(new HashMap<>());
                best = groups.size() - 1;
            }
            groups.get(best).add(text);
            Map<String, Double> sum = sums.get(best);
            vectors.get(text).forEach((word, weight) -> sum.merge(word, weight, Double::sum));
        }
        return groups;
    }

    private static List<Map<String, Double>> vectors(List<Copy> texts) {
        var counts = new ArrayList<Map<String, Integer>>();
        Map<String, Integer> having = new HashMap<>();
        for (Copy text : texts) {
            Map<String, Integer> count = new HashMap<>();
            var words = WORD.matcher((text.headline() + ' ' + text.text()).toLowerCase(Locale.ROOT));
            while (words.find()) {
                if (words.group().length() > 2) {
                    count.merge(words.group(), 1, Integer::sum);
                }
            }
            count.keySet().forEach(word -> having.merge(word, 1, Integer::sum));
            counts.add(count);
        }
        var vectors = new ArrayList<Map<String, Double>>();
        for (Map<String, Integer> count : counts) {
            Map<String, Double> vector = new HashMap<>();
            count.forEach((word, times) -> {
                int in = having.getOrDefault(word, 0);
                if (in < texts.size() * 0.2) {
                    vector.put(word, (1 + Math.log(times)) * Math.log((double) texts.size() / in));
                }
            });
            double length = Math.sqrt(times(vector, vector));
            vector.replaceAll((word, weight) -> weight / length);
            vectors.add(vector);
        }
        return vectors;
    }

    private static double times(Map<String, Double> one, Map<String, Double> other) {
        Map<String, Double> shorter = one.size() < other.size() ? one : other;
        Map<String, Double> longer = shorter == one ? other : one;
        double sum = 0;
        for (var entry : shorter.entrySet()) {
            sum += entry.getValue() * longer.getOrDefault(entry.getKey(), 0.0);
        }
        return sum;
    }
}
