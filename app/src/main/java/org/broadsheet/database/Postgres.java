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

/** A server for more than one node. Reads see one moment (repeatable read); a write that meets another is run again. */
final class Postgres implements Database {
    private static final int CONNECTIONS_MAX = 8;
    private static final int WRITE_TRIES_MAX = 5;
    private static final long CONNECT_MILLIS_MAX = 10_000;

    private final HikariDataSource pool;

    Postgres(String jdbcUrl, String user, String password) {
        var config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        if (!user.isEmpty()) {
            config.setUsername(user);
            config.setPassword(password);
        }
        config.setMaximumPoolSize(CONNECTIONS_MAX);
        config.setConnectionTimeout(CONNECT_MILLIS_MAX);
        config.setAutoCommit(false);
        config.setPoolName("database");
        try {
            pool = new HikariDataSource(config);
        } catch (RuntimeException thrown) {
            throw thrown.getCause() instanceof SQLException sql ? Faults.of(sql) : thrown;
        }
        try {
            Schema.bringUpToDate(pool);
        } catch (RuntimeException thrown) {
            pool.close();
            throw thrown;
        }
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return transaction(question, true);
    }

    @Override
    public <T> T write(Function<DSLContext, T> change) {
        for (int attempt = 1; ; attempt++) {
            try {
                return transaction(change, false);
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
                T result = work.apply(
                        DSL.using(connection, SQLDialect.POSTGRES, new Settings().withRenderSchema(false)));
                connection.commit();
                return result;
            } catch (Throwable thrown) {
                connection.rollback();
                throw thrown;
            }
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    @Override
    public SQLDialect dialect() {
        return SQLDialect.POSTGRES;
    }

    @Override
    public String schemaVersion() {
        return Schema.NEWEST;
    }

    @Override
    public void close() {
        pool.close();
    }
}
