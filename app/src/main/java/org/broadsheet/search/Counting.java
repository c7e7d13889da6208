package org.broadsheet.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectionTerminatedException;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;

/** Counts what is found, by section, topic and year, up to a bound: beyond it nobody reads a number. */
final class Counting implements Collector {
    static final int COUNTED_MAX = 20_000;
    private static final List<String> FIELDS = List.of(Fields.SECTION, Fields.TOPIC, Fields.YEAR);

    private final Map<String, Map<String, Integer>> counts = new HashMap<>();
    private int total;

    /** One collector for all segments: they are counted one after the other. */
    static CollectorManager<Counting, Counting> manager() {
        return new CollectorManager<>() {
            @Override
            public Counting newCollector() {
                return new Counting();
            }

            @Override
            public Counting reduce(Collection<Counting> collectors) {
                return collectors.iterator().next();
            }
        };
    }

    int total() {
        return total;
    }

    boolean isMore() {
        return total >= COUNTED_MAX;
    }

    /** The most frequent values of a field. */
    List<Findings.Count> most(String field, int limit) {
        return counts.getOrDefault(field, Map.of()).entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()).thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(entry -> new Findings.Count(entry.getKey(), isMore() ? 0 : entry.getValue()))
                .toList();
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext leaf) throws IOException {
        if (isMore()) {
            throw new CollectionTerminatedException();
        }
        var values = new SortedSetDocValues[FIELDS.size()];
        var found = new int[FIELDS.size()][];
        for (int i = 0; i < values.length; i++) {
            values[i] = DocValues.getSortedSet(leaf.reader(), FIELDS.get(i));
            found[i] = new int[(int) values[i].getValueCount()];
        }
        return new LeafCollector() {
            @Override
            public void setScorer(Scorable scorer) {}

            @Override
            public void collect(int document) throws IOException {
                if (isMore()) {
                    throw new CollectionTerminatedException();
                }
                total++;
                for (int i = 0; i < values.length; i++) {
                    if (values[i].advanceExact(document)) {
                        for (int each = values[i].docValueCount(); each > 0; each--) {
                            found[i][(int) values[i].nextOrd()]++;
                        }
                    }
                }
            }

            @Override
            public void finish() throws IOException {
                for (int i = 0; i < values.length; i++) {
                    add(FIELDS.get(i), values[i], found[i]);
                }
            }
        };
    }

    private void add(String field, SortedSetDocValues values, int[] found) throws IOException {
        Map<String, Integer> all = counts.computeIfAbsent(field, key -> new HashMap<>());
        for (int value = 0; value < found.length; value++) {
            if (found[value] > 0) {
                all.merge(values.lookupOrd(value).utf8ToString(), found[value], Integer::sum);
            }
        }
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }
}
