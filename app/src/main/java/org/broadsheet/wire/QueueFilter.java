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

    /** Whether there is more to it than a state. */
    boolean isNarrow() {
        return source.isPresent() || section.isPresent() || urgency.isPresent() || language.isPresent() || !words.isEmpty();
    }

    /** Whether it lets an item through. */
    public boolean accepts(QueueItem item) {
        return accepts(item.state(), item.source(), item.section(), item.urgency(), item.language(), item.words());
    }

    boolean accepts(QueueItem.State is, String from, String about, int rank, String tongue, String text) {
        return (state.isEmpty() || state.get() == is)
                && (source.isEmpty() || source.get().equals(from))
                && (section.isEmpty() || section.get().equals(about))
                && (urgency.isEmpty() || rank > 0 && rank <= urgency.get())
                && (language.isEmpty() || language.get().equals(tongue))
                && QueueWords.accepts(text, words);
    }
}
