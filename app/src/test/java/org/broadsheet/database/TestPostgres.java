package org.broadsheet.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/** One real server per JVM, started on first use and ended with the JVM; databases of their own from one that was migrated once. */
final class TestPostgres {
    private static final AtomicInteger MADE = new AtomicInteger();

    private static final class Server {
        static final EmbeddedPostgres RUNNING = start();

        private static EmbeddedPostgres start() {
            try {
                // Nothing here has to outlive a power cut, so the disk is not waited for.
                return EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setServerConfig("max_connections", "200")
                        .start();
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
    }

    private static final class Template {
        static final String NAME = make();

        private static String make() {
            execute("create database template_broadsheet");
            Database.open(Server.RUNNING.getJdbcUrl("postgres", "template_broadsheet"), "postgres", "").close();
            return "template_broadsheet";
        }
    }

    static TestDatabase bare() {
        return made("template0");
    }

    static TestDatabase fresh() {
        return made(Template.NAME);
    }

    private static TestDatabase made(String template) {
        String name = "test_" + MADE.incrementAndGet();
        execute("create database " + name + " template " + template);
        return new TestDatabase(
                Server.RUNNING.getJdbcUrl("postgres", name), () -> execute("drop database " + name + " with (force)"));
    }

    private static void execute(String command) {
        try (var connection = Server.RUNNING.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException thrown) {
            throw new IllegalStateException(command, thrown);
        }
    }

    private TestPostgres() {}
}
