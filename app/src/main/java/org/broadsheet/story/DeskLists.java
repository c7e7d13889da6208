package org.broadsheet.story;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.log.Actor;

/** The lists of the desk: stories of any state, the newest first. Safe for any thread. */
public final class DeskLists {
    private final Database database;
    private final Clock clock;
    private final DeskListStore store = new DeskListStore();

    public DeskLists(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * What to show.
     *
     * @param words that the headline has; empty for all
     * @param owner whose stories alone; empty for everybody's
     * @param before the last story of the page before
     */
    public record Question(DeskList list, String words, Optional<Actor> owner, Optional<StoryId> before, int limit) {}

    public List<Slip> ask(Question question) {
        return database.read(sql -> store.slips(sql, question, clock.instant().minus(WorkingCopies.SILENCE_MAX)));
    }

    /** How many stories there are in each list, counted up to {@code max}. */
    public Map<DeskList, Integer> counts(Optional<Actor> owner, int max) {
        return database.read(sql -> store.counts(sql, owner, max));
    }

    /** Who filed a story. */
    public Optional<Actor> filedBy(StoryId id) {
        return database.read(sql -> store.filedBy(sql, id));
    }

    /** Published stories with all the words in their headline, the newest first: for links to them. */
    public List<Slip> published(String words, int limit) {
        return ask(new Question(DeskList.PUBLISHED, words, Optional.empty(), Optional.empty(), limit));
    }
}
