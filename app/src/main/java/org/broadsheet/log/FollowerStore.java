package org.broadsheet.log;

import static org.broadsheet.database.schema.Tables.FOLLOWER;
import static org.broadsheet.database.schema.Tables.LEASE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.broadsheet.database.Database;
import org.jooq.DSLContext;

/** The positions of followers, and who holds which lease. */
public final class FollowerStore {
    /** How long a holder may be silent before another takes over. */
    static final Duration LEASE_SPAN = Duration.ofSeconds(30);

    private final Database database;
    private final Clock clock;

    public FollowerStore(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    long position(String name, String node) {
        return database.read(sql -> position(sql, name, node));
    }

    /** The same, as part of a transaction. */
    static long position(DSLContext sql, String name, String node) {
        return sql.select(FOLLOWER.POSITION)
                .from(FOLLOWER)
                .where(FOLLOWER.NAME.eq(name), FOLLOWER.NODE.eq(node))
                .fetchOptional(FOLLOWER.POSITION)
                .orElse(0L);
    }

    /** Lightly: after a power cut a follower is told again of what it had followed last. */
    void remember(String name, String node, long position) {
        database.writeLightly(sql -> sql.insertInto(FOLLOWER, FOLLOWER.NAME, FOLLOWER.NODE, FOLLOWER.POSITION)
                .values(name, node, position)
                .onConflict(FOLLOWER.NAME, FOLLOWER.NODE)
                .doUpdate()
                .set(FOLLOWER.POSITION, position)
                .execute());
    }

    /** Gives a lease up, so that another node need not wait for its end. */
    public void giveUpLease(String name, String holder) {
        database.write(sql -> sql.deleteFrom(LEASE)
                .where(LEASE.NAME.eq(name), LEASE.HOLDER.eq(holder))
                .execute());
    }

    /** Takes or renews a lease; false while another node holds it. */
    public boolean holdLease(String name, String holder) {
        Instant now = clock.instant();
        var held = database.read(sql -> sql.select(LEASE.HOLDER, LEASE.UNTIL_AT)
                .from(LEASE)
                .where(LEASE.NAME.eq(name))
                .fetchOptional());
        if (held.isPresent()) {
            boolean ours = held.get().value1().equals(holder);
            if (ours && held.get().value2().isAfter(now.plus(LEASE_SPAN.dividedBy(2)))) {
                return true;
            }
            if (!ours && held.get().value2().isAfter(now)) {
                return false;
            }
        }
        return database.write(sql -> sql.insertInto(LEASE, LEASE.NAME, LEASE.HOLDER, LEASE.UNTIL_AT)
                        .values(name, holder, now.plus(LEASE_SPAN))
                        .onConflict(LEASE.NAME)
                        .doUpdate()
                        .set(LEASE.HOLDER, holder)
                        .set(LEASE.UNTIL_AT, now.plus(LEASE_SPAN))
                        .where(LEASE.HOLDER.eq(holder).or(LEASE.UNTIL_AT.le(now)))
                        .execute())
                == 1;
    }

    /**
     * Forgets which nodes there were: who held what, and how far what lies on their disks had come. For a database that came
     * to another machine without them; what all nodes share stays, so that nothing is sent twice.
     */
    public static void forgetNodes(DSLContext sql) {
        sql.deleteFrom(LEASE).execute();
        sql.deleteFrom(FOLLOWER).where(FOLLOWER.NODE.ne("")).execute();
    }
}
