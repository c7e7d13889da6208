package org.broadsheet.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Moves what the write-ahead log holds into the database file, beside the writer instead of within a commit: left to SQLite,
 * every thirtieth publication would wait for the disk three times instead of once (SQLite, Write-Ahead Logging, section 2.1).
 * Done when nobody has written for a moment, or when much has come together. One connection and one thread of its own.
 */
final class Checkpoints implements AutoCloseable {
    /** The writer's own checkpoint, should this one not come to its turn: 64 MiB of pages. */
    static final int PAGES_MAX = 16_384;

    private static final int WRITES_MAX = 500;
    private static final Duration LOOK = Duration.ofMillis(500);
    private static final System.Logger LOGGER = System.getLogger("database");

    private final Connection connection;
    private final AtomicInteger written = new AtomicInteger();
    private final ScheduledExecutorService turn = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("database-checkpoint").factory());
    private int seen;

    Checkpoints(Connection connection) {
        this.connection = connection;
        turn.scheduleWithFixedDelay(this::look, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Call after each commit. */
    void written() {
        written.incrementAndGet();
    }

    private void look() {
        int now = written.get();
        boolean isQuiet = now == seen;
        seen = now;
        if (now > 0 && (isQuiet || now >= WRITES_MAX)) {
            written.addAndGet(-now);
            seen = 0;
            checkpoint();
        }
    }

    private void checkpoint() {
        try (var statement = connection.createStatement()) {
            statement.execute("pragma wal_checkpoint(passive)");
        } catch (SQLException thrown) {
            // The writer does it when it has to.
            LOGGER.log(System.Logger.Level.DEBUG, "moving the write-ahead log into the file", thrown);
        }
    }

    @Override
    public void close() {
        turn.close();
    }
}
