package org.broadsheet.wire;

import java.util.List;
import java.util.Map;

/**
 * How much there is in the queue, kept and not counted.
 *
 * @param states items by the word of their state; a state without any is missing
 * @param sources that have sent something, in order; likewise the others
 */
public record QueueCounts(Map<String, Integer> states, List<String> sources, List<String> sections, List<String> languages) {
    public QueueCounts {
        states = Map.copyOf(states);
        sources = List.copyOf(sources);
        sections = List.copyOf(sections);
        languages = List.copyOf(languages);
    }

    public int in(QueueItem.State state) {
        return states.getOrDefault(state.word(), 0);
    }

    public int all() {
        return states.values().stream().mapToInt(Integer::intValue).sum();
    }
}
