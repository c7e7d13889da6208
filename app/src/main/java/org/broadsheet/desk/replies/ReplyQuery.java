package org.broadsheet.desk.replies;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.desk.Query;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.ReplyState;
import org.broadsheet.reply.Wanted;
import org.broadsheet.story.StoryId;

/**
 * What a moderator looks at, as the address says it, so that it can be shared.
 *
 * @param reason code of a reason; empty for any
 * @param words as typed
 * @param before the reply behind which the page begins
 * @param item the one that is shown at the side
 */
record ReplyQuery(
        Tab tab, Optional<StoryId> story, String reason, String words, Optional<ReplyId> before, Optional<ReplyId> item) {
    static final String HOME = "/desk/replies";
    private static final int LENGTH_MAX = 100;

    /** Which replies. */
    enum Tab {
        WAITING(ReplyState.HELD, ReplyState.RECEIVED),
        REPORTED(ReplyState.APPROVED),
        APPROVED(ReplyState.APPROVED),
        HIDDEN(ReplyState.HIDDEN),
        SPAM(ReplyState.SPAM);

        private final Set<ReplyState> states;

        Tab(ReplyState... states) {
            this.states = Set.of(states);
        }

        Set<ReplyState> states() {
            return states;
        }

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Tab of(String word) {
            for (Tab tab : values()) {
                if (tab.word().equals(word)) {
                    return tab;
                }
            }
            return WAITING;
        }
    }

    static ReplyQuery of(MultivaluedMap<String, String> given) {
        String reason = text(given, "reason");
        return new ReplyQuery(
                Tab.of(text(given, "tab")),
                story(text(given, "story")),
                reason.matches("[a-z-]{1,40}") ? reason : "",
                text(given, "q"),
                ReplyId.find(text(given, "before")),
                ReplyId.find(text(given, "item")));
    }

    /** Of a form's field that holds an address's query: whatever is in it, it leads nowhere else than to the list. */
    static ReplyQuery of(String query) {
        var given = new MultivaluedHashMap<String, String>();
        for (String pair : query.split("&")) {
            String[] parts = pair.split("=", 2);
            if (parts.length == 2) {
                given.add(parts[0], decoded(parts[1]));
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

    static Optional<StoryId> story(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(StoryId.parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    Wanted wanted() {
        return new Wanted(tab.states(), story, tab == Tab.REPORTED, reason, words, before);
    }

    boolean isNarrow() {
        return !reason.isEmpty() || !words.isEmpty() || story.isPresent();
    }

    ReplyQuery in(Tab other) {
        return new ReplyQuery(other, story, "", words, Optional.empty(), Optional.empty());
    }

    ReplyQuery because(String other) {
        return new ReplyQuery(tab, story, other, words, Optional.empty(), Optional.empty());
    }

    ReplyQuery to(Optional<StoryId> other) {
        return new ReplyQuery(tab, other, "", "", Optional.empty(), Optional.empty());
    }

    ReplyQuery from(Optional<ReplyId> other) {
        return new ReplyQuery(tab, story, reason, words, other, Optional.empty());
    }

    ReplyQuery at(Optional<ReplyId> other) {
        return new ReplyQuery(tab, story, reason, words, before, other);
    }

    ReplyQuery bare() {
        return new ReplyQuery(tab, Optional.empty(), "", "", Optional.empty(), Optional.empty());
    }

    /** The part of an address behind the question mark; empty for what one sees first. */
    String text() {
        return new Query()
                .with("tab", tab == Tab.WAITING ? "" : tab.word())
                .with("story", story.map(StoryId::toString).orElse(""))
                .with("reason", reason)
                .with("q", words)
                .with("before", before.map(ReplyId::toString).orElse(""))
                .with("item", item.map(ReplyId::toString).orElse(""))
                .toString();
    }

    String address() {
        return address(HOME);
    }

    String address(String place) {
        return Query.at(place, text());
    }
}
