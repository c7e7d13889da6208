package org.broadsheet.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One real server per JVM, started on first use and ended with the JVM. A database that a test is done with is emptied and
 * used again, which is many times faster than to make one.
 */
final class TestPostgres {
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final Queue<String> EMPTIED = new ConcurrentLinkedQueue<>();

    /** In any order: as a replica the server leaves foreign keys alone. */
    private static final String EMPTY = """
            set session_replication_role = replica;
            do $$
            declare name text;
            begin
                for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'flyway%'
                loop execute format('delete from %I', name); end loop;
            end $$""";

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
            Database.open(url("template_broadsheet"), "postgres", "").close();
            return "template_broadsheet";
        }
    }

    static TestDatabase bare() {
        String name = made("template0");
        return new TestDatabase(url(name), () -> execute("drop database " + name + " with (force)"));
    }

    static TestDatabase fresh() {
        String free = EMPTIED.poll();
        String name = free == null ? made(Template.NAME) : free;
        return new TestDatabase(url(name), () -> {
            execute(name, EMPTY);
            EMPTIED.add(name);
        });
    }

    private static String made(String template) {
        String name = "test_" + MADE.incrementAndGet();
        execute("create database " + name + " template " + template);
        return name;
    }

    private static String url(String name) {
        return Server.RUNNING.getJdbcUrl("postgres", name);
    }

    private static void execute(String command) {
        execute("postgres", command);
    }

    private static void execute(String database, String command) {
        try (var connection = Server.RUNNING.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement()) {
            statement.execute(command);
        } catch (SQLException thrown) {
            throw new IllegalStateException(command, thrown);
        }
    }

    private TestPostgres() {}
}
