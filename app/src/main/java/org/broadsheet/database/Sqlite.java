package org.broadsheet.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.broadsheet.kernel.Fault;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import org.sqlite.SQLiteDataSource;

/**
 * One file, one writer, a few readers.
 *
 * <p>The driver is native code and holds its carrier thread while it works, so its calls run on small named platform pools
 * and never on a virtual thread. The write-ahead log lets readers go on while one writes; {@code synchronous=FULL} makes a
 * commit survive a power cut; a write begins as IMMEDIATE, so that it waits for its turn at the start (up to
 * {@link #BUSY_MILLIS_MAX}) instead of failing in the middle; a read is one deferred transaction, so all its questions see
 * one moment.
 */
final class Sqlite implements Database {
    private static final int READERS = 3;
    private static final int BUSY_MILLIS_MAX = 10_000;

    private final ExecutorService writer = Executors.newSingleThreadExecutor(named("database-write"));
    private final ExecutorService readers = Executors.newFixedThreadPool(READERS, named("database-read"));
    private final BlockingQueue<DSLContext> readContexts = new ArrayBlockingQueue<>(READERS);
    private final DSLContext writeContext;
    private final List<Connection> connections = new ArrayList<>();

    Sqlite(String jdbcUrl) {
        try {
            var writes = source(jdbcUrl, TransactionMode.IMMEDIATE);
            Schema.bringUpToDate(writes);
            writeContext = context(writes);
            var reads = source(jdbcUrl, TransactionMode.DEFERRED);
            for (int i = 0; i < READERS; i++) {
                readContexts.add(context(reads));
            }
        } catch (SQLException thrown) {
            close();
            throw Faults.of(thrown);
        } catch (RuntimeException thrown) {
            close();
            throw thrown;
        }
    }

    private static SQLiteDataSource source(String jdbcUrl, TransactionMode mode) {
        var config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.enforceForeignKeys(true);
        config.setBusyTimeout(BUSY_MILLIS_MAX);
        config.setTransactionMode(mode);
        var source = new SQLiteDataSource(config);
        source.setUrl(jdbcUrl);
        return source;
    }

    private DSLContext context(SQLiteDataSource source) throws SQLException {
        var connection = source.getConnection();
        connections.add(connection);
        connection.setAutoCommit(false);
        return DSL.using(connection, SQLDialect.SQLITE, new Settings().withRenderSchema(false));
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return on(readers, () -> {
            DSLContext context = readContexts.take();
            try {
                return question.apply(context);
            } finally {
                end(context, Connection::rollback);
                readContexts.add(context);
            }
        });
    }

    @Override
    public <T> T write(Function<DSLContext, T> change) {
        return on(writer, () -> {
            try {
                T result = change.apply(writeContext);
                end(writeContext, Connection::commit);
                return result;
            } catch (Throwable thrown) {
                end(writeContext, Connection::rollback);
                throw thrown;
            }
        });
    }

    /** How a transaction ends. */
    private interface Ending {
        void apply(Connection connection) throws SQLException;
    }

    private static void end(DSLContext context, Ending ending) {
        context.connection(ending::apply);
    }

    private static <T> T on(ExecutorService pool, Callable<T> work) {
        try {
            return pool.submit(work).get();
        } catch (ExecutionException thrown) {
            if (thrown.getCause() instanceof Error error) {
                throw error;
            }
            throw thrown.getCause() instanceof RuntimeException cause
                    ? Faults.of(cause)
                    : new IllegalStateException(thrown.getCause());
        } catch (InterruptedException thrown) {
            Thread.currentThread().interrupt();
            throw new Fault("database-interrupted", Fault.Kind.OURS, "the program is stopping", thrown);
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
        return Schema.NEWEST;
    }

    @Override
    public void close() {
        writer.shutdown();
        readers.shutdown();
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException thrown) {
                System.getLogger("database").log(System.Logger.Level.WARNING, "closing the database file", thrown);
            }
        }
    }
}
