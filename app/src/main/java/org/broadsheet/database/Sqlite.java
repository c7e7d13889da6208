package org.broadsheet.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

/**
 * One file, one writer, a few readers.
 *
 * <p>The driver is native code and holds its carrier thread while it works, so its calls run on small named platform pools
 * and never on a virtual thread. The write-ahead log lets readers go on while one writes; {@code synchronous=FULL} makes a
 * commit survive a power cut; a write begins as IMMEDIATE, so that it waits for its turn at the start (up to
 * {@link #BUSY_MILLIS_MAX}, when another process writes) instead of failing in the middle; a read is one deferred
 * transaction, so all its questions see one moment.
 */
final class Sqlite implements Database {
    private static final int READERS = 3;
    private static final int BUSY_MILLIS_MAX = 10_000;
    private static final int CLOSE_SECONDS_MAX = 10;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("database-write"));
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, named("database-read"));
    private final BlockingQueue<Lane> readLanes = new ArrayBlockingQueue<>(READERS);
    private final Lane writeLane;
    private final List<Connection> connections = new ArrayList<>();
    private final String schema;
    private final Checkpoints checkpoints;

    /** A connection and what speaks over it. */
    private record Lane(Connection connection, DSLContext sql) {}

    Sqlite(String jdbcUrl, SchemaWanted wanted) {
        try {
            var source = source(jdbcUrl);
            schema = Schema.prepare(source, wanted);
            writeLane = lane(source);
            execute(writeLane.connection, "pragma wal_autocheckpoint = " + Checkpoints.PAGES_MAX);
            checkpoints = new Checkpoints(lane(source).connection);
            for (int i = 0; i < READERS; i++) {
                Lane reads = lane(source);
                execute(reads.connection, "pragma query_only = on");
                readLanes.add(reads);
            }
        } catch (SQLException thrown) {
            close();
            throw Faults.of(thrown);
        } catch (RuntimeException thrown) {
            close();
            throw thrown;
        }
    }

    private static SQLiteDataSource source(String jdbcUrl) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS_MAX);
        var source = new SQLiteDataSource(config);
        source.setUrl(jdbcUrl);
        return source;
    }

    private Lane lane(SQLiteDataSource source) throws SQLException {
        var connection = source.getConnection();
        connections.add(connection);
        return new Lane(connection, DSL.using(connection, SQLDialect.SQLITE, new Settings().withRenderSchema(false)));
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return on(readers, () -> {
            Lane lane = readLanes.take();
            try {
                return transaction(lane, "begin deferred", question, "rollback");
            } finally {
                readLanes.add(lane);
            }
        });
    }

    @Override
    public <T> T write(Function<DSLContext, T> change) {
        Nesting.refuseWrite();
        T result = on(writer, () -> transaction(writeLane, "begin immediate", Nesting.write(change), "commit"));
        checkpoints.written();
        return result;
    }

    /** The next write of the other kind syncs the write-ahead log, and with it all that was written lightly before. */
    @Override
    public <T> T writeLightly(Function<DSLContext, T> change) {
        Nesting.refuseWrite();
        T result = on(writer, () -> {
            execute(writeLane.connection, "pragma synchronous = normal");
            try {
                return transaction(writeLane, "begin immediate", Nesting.write(change), "commit");
            } finally {
                execute(writeLane.connection, "pragma synchronous = full");
            }
        });
        checkpoints.written();
        return result;
    }

    /**
     * Says begin and end itself: with auto-commit off the driver begins the next transaction as soon as one ends, and a
     * write that has begun keeps every other process out.
     */
    private static <T> T transaction(Lane lane, String begin, Function<DSLContext, T> work, String end) throws SQLException {
        execute(lane.connection, begin);
        try {
            T result = work.apply(lane.sql);
            execute(lane.connection, end);
            return result;
        } catch (Throwable thrown) {
            undo(lane.connection, thrown);
            throw thrown;
        }
    }

    private static void undo(Connection connection, Throwable thrown) {
        try {
            execute(connection, "rollback");
        } catch (SQLException alreadyUndone) {
            // A full disk or a broken file ends the transaction before we do.
            thrown.addSuppressed(alreadyUndone);
        }
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static <T> T on(ExecutorService pool, Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            if (thrown.getCause() instanceof SQLException sql) {
                throw Faults.of(sql);
            }
            throw thrown.getCause() instanceof RuntimeException cause
                    ? Faults.of(cause)
                    : new IllegalStateException(thrown.getCause());
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw Faults.stopping(thrown);
        } catch (RejectedExecutionException thrown) {
            throw Faults.stopping(thrown);
        }
    }

    private static ThreadFactory named(String name) {
        return Thread.ofPlatform().daemon().name(name + "-", 1).factory();
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @Override
    public String schemaVersion() {
        return schema;
    }

    @Override
    public void close() {
        Optional.ofNullable(checkpoints).ifPresent(Checkpoints::close);
        awaitEnd(writer);
        awaitEnd(readers);
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException thrown) {
                System.getLogger("database").log(System.Logger.Level.WARNING, "closing the database file", thrown);
            }
        }
    }

    private static void awaitEnd(ExecutorService pool) {
        pool.shutdown();
        try {
            pool.awaitTermination(CLOSE_SECONDS_MAX, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
