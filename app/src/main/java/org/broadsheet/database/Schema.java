package org.broadsheet.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database up to our newest migration. A database that is up to date already is recognised by one query, because
 * loading Flyway costs more than the rest of a start.
 */
final class Schema {
    /** The newest file in db/migration; a test holds it against the folder. */
    static final String NEWEST = "202611240900";

    /** @throws org.broadsheet.kernel.Fault {@code database-newer}, before anything is changed */
    static void bringUpToDate(DataSource source) {
        String found = found(source);
        if (found.compareTo(NEWEST) > 0) {
            throw Faults.newer(found, NEWEST);
        }
        if (found.equals(NEWEST)) {
            return;
        }
        Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/migration")
                .loggers("slf4j")
                .load()
                .migrate();
    }

    /** The newest migration of a database; empty for a new one. */
    private static String found(DataSource source) {
        try (Connection connection = source.getConnection()) {
            try (var tables = connection.getMetaData().getTables(null, null, "flyway_schema_history", null)) {
                if (!tables.next()) {
                    return "";
                }
            }
            try (var statement = connection.createStatement();
                    var rows = statement.executeQuery(
                            "select max(version) from flyway_schema_history where success")) {
                String version = rows.next() ? rows.getString(1) : null;
                return version == null ? "" : version;
            }
        } catch (SQLException thrown) {
            throw Faults.of(thrown);
        }
    }

    private Schema() {}
}
