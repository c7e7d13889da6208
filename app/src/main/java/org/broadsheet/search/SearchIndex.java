package org.broadsheet.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.story.StoryId;

/**
 * What the rest of the house asks of an index. One of ours lies on each node's disk ({@link Search}); one that several nodes share
 * could take its place. An empty answer says that the index is being made and that nobody knows: never that there is nothing.
 */
public interface SearchIndex {

    /** How an index is. */
    enum State {
        /** Not opened yet: nobody has asked. */
        CLOSED,
        /** Being opened, caught up or built: there are no answers. */
        REBUILDING,
        READY
    }

    State state();

    /** The part of all stories that is in the index that is being built, 0 to 1. */
    double progress();

    Optional<Findings> find(Question question);

    /** Names, topics and authors with a word that begins with what was typed. */
    Optional<List<String>> complete(String typed, int limit);

    /** A public story and those near to it; empty too when the story is not in the index. */
    Optional<Near.Around> near(StoryId story, int limit);

    /** Waits until the index has taken in the log up to a position; false when the time is over. */
    boolean awaits(long position, Duration most) throws InterruptedException;

    /** Builds it anew beside the one that answers, which goes on answering meanwhile. */
    void rebuild();
}
