package org.broadsheet.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * A server for more than one node. Reads see one moment (repeatable read). Writes take turns, over all nodes, by an advisory
 * lock that is held until after the commit: so a rule decides by what no other change is changing, and what is
 * counted up becomes visible in order. A write that met something else all the same is run again.
 */
final class Postgres implements Database {
    private static final int CONNECTIONS_MAX = 8;
    private static final int WRITE_TRIES_MAX = 5;
    private static final long CONNECT_MILLIS_MAX = 10_000;

    /** "log" in ASCII: the key of the lock by which writes take turns. */
    private static final long TURN = 0x6c6f67;

    private final HikariDataSource pool;
    private final String schema;

    Postgres(String jdbcUrl, String user, String password, SchemaWanted wanted) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(CONNECT_MILLIS_MAX);
        config.setAutoCommit(false);
        config.setPoolName("database");
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException thrown) {
            throw thrown.getCause() instanceof SQLException sql ? Faults.of(sql) : thrown;
        }
        try {
            schema = Schema.prepare(pool, wanted);
        } catch (RuntimeException thrown) {
            pool.close();
            throw thrown;
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        try {
            return transaction(question, true);
        } catch (DataAccessException thrown) {
            throw Faults.of(thrown);
        }
    }

    @Override
    public <T> T writeLightly(Function<DSLContext, T> change) {
        return write(sql -> {
            sql.execute("set local synchronous_commit = off");
            return change.apply(sql);
        });
    }

    @Override
    public <T> T write(Function<DSLContext, T> change) {
        Nesting.refuseWrite();
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(Nesting.write(change), false);
            } catch (DataAccessException thrown) {
                boolean again = thrown.getCause() instanceof SQLException sql && Faults.isConflict(sql);
                if (!again || attempt == WRITE_TRIES_MAX) {
                    throw Faults.of(thrown);
                }
            }
        }
    }

    private <T> T transaction(Function<DSLContext, T> work, boolean readOnly) {
        try (Connection connection = pool.getConnection()) {
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(
                    readOnly ? Connection.TRANSACTION_REPEATABLE_READ : Connection.TRANSACTION_READ_COMMITTED);
            try {
                var sql = DSL.using(connection, SQLDialect.POSTGRES, new Settings().withRenderSchema(false));
                if (!readOnly) {
                    sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(TURN));
                }
                T result = work.apply(sql);
                connection.commit();
                return result;
            } catch (Throwable thrown) {
                undo(connection, thrown);
                throw thrown;
            }
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    private static void undo(Connection connection, Throwable thrown) {
        try {
            connection.rollback();
        } catch (SQLException isGone) {
            // The server undoes what a lost connection had begun.
            thrown.addSuppressed(isGone);
        }
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public String schemaVersion() {
        return schema;
    }

    @Override
    public void close() {
        pool.close();
    }
}
