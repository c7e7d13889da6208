package org.broadsheet.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema that is wanted. A database that has it already is recognised by one query, because loading
 * Flyway costs more than the rest of a start.
 */
final class Schema {
    /** The newest file in db/migration; a test holds it against the folder. */
    static final String NEWEST = "202611241560";

    /**
     * The schema that the database has afterwards.
     *
     * @throws org.broadsheet.kernel.Fault {@code database-newer}, before anything is changed
     */
    static String prepare(DataSource source, SchemaWanted wanted) {
        String found = found(source);
        if (found.compareTo(NEWEST) > 0) {
            throw Faults.newer(found, NEWEST);
        }
        return switch (wanted) {
            case SchemaWanted.Newest() -> migrated(source, found, NEWEST);
            case SchemaWanted.AsItIs() -> found;
            case SchemaWanted.Exactly(String version) -> migrated(source, found, version);
        };
    }

    private static String migrated(DataSource source, String found, String target) {
        if (!found.equals(target)) {
            Flyway.configure()
                    .dataSource(source)
                    .locations("classpath:db/migration")
                    .loggers("slf4j")
                    .target(target)
                    .load()
                    .migrate();
        }
        return target;
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
