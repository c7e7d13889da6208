package org.broadsheet.log;

import java.util.List;

/** Something derived from the log. Gets every entry at least once and in order, and must not mind getting one again. */
public interface Follower {

    /** How a follower remembers where it is. */
    enum Memory {
        /** Not at all: it starts empty at the newest entry (the press). Told before a write returns. */
        NONE,
        /** In the database, one position per node (a search index on disk). */
        NODE,
        /** In the database, one position for all nodes; only the holder of its lease follows (mail, social posts). */
        SHARED
    }

    /** Stable for ever: its position is kept by this name. */
    String name();

    Memory memory();

    /**
     * Told when entries are there that it could not be given, before the write that made them returns: what it holds in memory
     * may be out of date.
     */
    default void doubt() {}

    /** Takes in entries. When it throws, the same entries come again later. Must be quick for {@link Memory#NONE}. */
    void follow(List<Logged> entries);
}
