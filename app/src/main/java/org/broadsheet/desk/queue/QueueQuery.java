package org.broadsheet.desk.queue;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.broadsheet.desk.Query;
import org.broadsheet.wire.QueueFilter;
import org.broadsheet.wire.QueueId;
import org.broadsheet.wire.QueueItem;

/**
 * What somebody looks at, as the address says it, so that it can be shared.
 *
 * @param state a state's word, or {@code all}
 * @param urgency 1 to 9, or empty
 * @param words as typed
 * @param before the item behind which the page begins
 * @param item the one that is shown at the side
 */
record QueueQuery(
        String state,
        String source,
        String section,
        String urgency,
        String language,
        String words,
        Optional<QueueId> before,
        Optional<QueueId> item) {
    static final String HOME = "/desk/wire";
    static final String ALL = "all";
    private static final int LENGTH_MAX = 200;

    static QueueQuery of(MultivaluedMap<String, String> given) {
        String state = text(given, "state");
        boolean isState = state.equals(ALL) || QueueItem.State.named(state).isPresent();
        return new QueueQuery(
                isState ? state : QueueItem.State.NEW.word(),
                text(given, "source"),
                text(given, "section"),
                text(given, "urgency").matches("[1-9]") ? text(given, "urgency") : "",
                text(given, "language"),
                text(given, "q"),
                id(text(given, "before")),
                id(text(given, "item")));
    }

    /** Of a form's field that holds an address's query: whatever is in it, it leads nowhere else than to the list. */
    static QueueQuery of(String query) {
        var given = new MultivaluedHashMap<String, String>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                given.add(decoded(parts[0]), decoded(parts[1]));
            }
        }
        return of(given);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return "";
        }
    }

    private static String text(MultivaluedMap<String, String> given, String name) {
        String text = given.getFirst(name);
        return text == null ? "" : text.strip().substring(0, Math.min(text.strip().length(), LENGTH_MAX));
    }

    static Optional<QueueId> id(String text) {
        try {
            return Optional.of(QueueId.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    QueueFilter filter() {
        return new QueueFilter(
                        QueueItem.State.named(state),
                        given(source),
                        given(section),
                        given(urgency).map(Integer::valueOf),
                        given(language),
                        java.util.List.of())
                .with(words);
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(some -> !some.isEmpty());
    }

    boolean isNarrow() {
        return !(source + section + urgency + language + words).isEmpty();
    }

    QueueQuery in(String other) {
        return new QueueQuery(other, source, section, urgency, language, words, Optional.empty(), Optional.empty());
    }

    QueueQuery from(Optional<QueueId> other) {
        return new QueueQuery(state, source, section, urgency, language, words, other, Optional.empty());
    }

    QueueQuery at(Optional<QueueId> other) {
        return new QueueQuery(state, source, section, urgency, language, words, before, other);
    }

    QueueQuery bare() {
        return new QueueQuery(state, "", "", "", "", "", Optional.empty(), Optional.empty());
    }

    /** The part of an address behind the question mark; empty for what one sees first. */
    String text() {
        return new Query()
                .with("state", state.equals(QueueItem.State.NEW.word()) ? "" : state)
                .with("source", source)
                .with("section", section)
                .with("urgency", urgency)
                .with("language", language)
                .with("q", words)
                .with("before", before.map(QueueId::toString).orElse(""))
                .with("item", item.map(QueueId::toString).orElse(""))
                .toString();
    }

    String address() {
        return address(HOME);
    }

    String address(String place) {
        return Query.at(place, text());
    }
}
