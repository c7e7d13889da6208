package org.broadsheet.wire;

import java.util.List;
import java.util.Optional;

/**
 * What of the queue somebody looks at. An empty field asks for nothing.
 *
 * @param urgency at least as urgent as this, 1 to 9
 * @param language the primary part of a tag, e.g. {@code ar}
 * @param words folded, each the beginning of one of an item's words; see {@link #of}
 */
public record QueueFilter(
        Optional<QueueItem.State> state,
        Optional<String> source,
        Optional<String> section,
        Optional<Integer> urgency,
        Optional<String> language,
        List<String> words) {
    public static final QueueFilter ALL = new QueueFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());

    public QueueFilter {
        words = List.copyOf(words);
    }

    public QueueFilter in(QueueItem.State wanted) {
        return new QueueFilter(Optional.of(wanted), source, section, urgency, language, words);
    }

    /** With the words as somebody typed them, in any script. */
    public QueueFilter with(String typed) {
        return new QueueFilter(state, source, section, urgency, language, QueueWords.asked(typed));
    }

    /** The same decision as the list's SQL, for one item. */
    public boolean accepts(QueueItem item) {
        return state.map(item.state()::equals).orElse(true)
                && source.map(item.source()::equals).orElse(true)
                && section.map(item.section()::equals).orElse(true)
                && urgency.map(least -> item.urgency() > 0 && item.urgency() <= least).orElse(true)
                && language.map(item.language()::equals).orElse(true)
                && QueueWords.accepts(item.words(), words);
    }
}
