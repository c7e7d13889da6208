package org.broadsheet.story;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.broadsheet.log.Transaction;

/** Which path a story gets. Each is free, or was this story's before. */
final class Paths {
    private final StoryStore store;
    private final Supplier<ZoneId> zone;

    Paths(StoryStore store, Supplier<ZoneId> zone) {
        this.store = store;
        this.zone = zone;
    }

    /** Of today, in the words of the headline; for the desk's use until the first publication. */
    Path ofDraft(Transaction t, StoryId id, Content content) {
        return store.freePath(t.sql(), today(t), Words.of(content.headline()), id);
    }

    /**
     * A first publication is filed under its own day, in the words of its headline of then, unless the desk chose others
     * ({@link #chosen}). After that a path changes only by choice.
     */
    Path ofFirst(Transaction t, Story story, Content content) {
        var first = new Reading(t.sql()).version(story.id(), 1).orElseThrow().content().headline();
        boolean isChosen = !story.path().words().matches(Words.of(first) + "(-[0-9]+)?");
        String words = isChosen ? story.path().words() : Words.of(content.headline());
        return store.freePath(t.sql(), today(t), words, story.id());
    }

    /** Other words on the same day. */
    Path chosen(Transaction t, Story story, String words) {
        return store.freePath(t.sql(), story.path().day(), Words.of(words), story.id());
    }

    private LocalDate today(Transaction t) {
        return t.now().atZone(zone.get()).toLocalDate();
    }
}
