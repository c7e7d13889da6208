package org.broadsheet.log;

import java.time.Instant;
import org.jooq.DSLContext;

/** A change in the making: its SQL, and the entries that tell of it. Not safe for more than one thread. */
public final class Transaction {
    private final DSLContext sql;
    private final Instant now;
    private final LogStore store;
    private long lastPosition;

    Transaction(DSLContext sql, Instant now, LogStore store) {
        this.sql = sql;
        this.now = now;
        this.store = store;
    }

    /** For stores. */
    public DSLContext sql() {
        return sql;
    }

    /** The moment of this change, the same for all its parts. */
    public Instant now() {
        return now;
    }

    /** Writes an entry and gives its position. */
    public long append(Entry entry, Actor by) {
        lastPosition = store.append(sql, entry, by, now);
        return lastPosition;
    }

    long lastPosition() {
        return lastPosition;
    }
}
