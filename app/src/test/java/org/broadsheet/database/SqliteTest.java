package org.broadsheet.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.broadsheet.kernel.Fault;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is SQLite's alone. */
class SqliteTest {
    private TestDatabase home;

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(SQLDialect.SQLITE);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void every_connection_keeps_what_it_acknowledged_and_holds_the_foreign_keys() throws Exception {
        var database = home.open();
        var expected = Map.of("journal_mode", "wal", "synchronous", "2", "foreign_keys", "1", "busy_timeout", "10000");
        assertThat(database.<Map<String, String>>write(SqliteTest::pragmas)).isEqualTo(expected);
        var together = new CountDownLatch(3);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var readers = IntStream.range(0, 3)
                    .mapToObj(i -> threads.submit(() -> database.<Map<String, String>>read(sql -> {
                        together.countDown();
                        DatabaseTest.await(together);
                        return pragmas(sql);
                    })))
                    .toList();
            for (var reader : readers) {
                assertThat(reader.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void only_light_writes_do_not_wait_for_the_disk() {
        var database = home.open();
        assertThat(database.<String>writeLightly(sql -> pragma(sql, "synchronous"))).isEqualTo("1");
        assertThat(database.<String>write(sql -> pragma(sql, "synchronous"))).isEqualTo("2");
        assertThatThrownBy(() -> database.writeLightly(sql -> sql.execute("no such statement"))).isInstanceOf(RuntimeException.class);
        assertThat(database.<String>write(sql -> pragma(sql, "synchronous"))).as("after a failure").isEqualTo("2");
    }

    @Test
    void what_was_written_moves_into_the_file_when_nobody_writes() throws Exception {
        var database = home.open();
        var file = Path.of(home.url().substring("jdbc:sqlite:".length()));
        long before = Files.size(file);
        database.write(sql -> sql.execute("insert into setting (name, value) values ('large', ?)", "x".repeat(400_000)));
        assertThat(Files.size(file)).isEqualTo(before);
        var end = Instant.now().plusSeconds(30);
        while (Files.size(file) < before + 300_000 && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        assertThat(Files.size(file)).isGreaterThanOrEqualTo(before + 300_000);
    }

    private static Map<String, String> pragmas(DSLContext sql) {
        return Map.of(
                "journal_mode", pragma(sql, "journal_mode"),
                "synchronous", pragma(sql, "synchronous"),
                "foreign_keys", pragma(sql, "foreign_keys"),
                "busy_timeout", pragma(sql, "busy_timeout"));
    }

    private static String pragma(DSLContext sql, String name) {
        return String.valueOf(sql.fetchSingle("pragma " + name).get(0));
    }

    @Test
    void between_writes_the_file_is_free_for_another_process() {
        var database = home.open();
        database.write(sql -> sql.execute("insert into setting (name, value) values ('a', '1')"));
        assertThatThrownBy(() -> database.write(sql -> {
                    throw new IllegalStateException("undone");
                }))
                .isInstanceOf(IllegalStateException.class);
        try (var other = new Direct(home.url())) {
            other.execute("pragma busy_timeout = 0");
            other.execute("update setting set value = '2'");
        }
        assertThat(database.<String>read(sql -> sql.fetchSingle("select value from setting").get(0, String.class)))
                .isEqualTo("2");
    }

    @Test
    void a_file_that_cannot_be_opened_is_one_plain_sentence() {
        assertThatThrownBy(() -> Database.open("jdbc:sqlite:/proc/broadsheet.sqlite", "", ""))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("database-unwritable"));
    }

    @Test
    void another_kind_of_database_is_refused_without_showing_a_password() {
        assertThatThrownBy(() -> Database.open("jdbc:h2:mem:x?password=hidden", "", ""))
                .isInstanceOfSatisfying(Fault.class, fault -> {
                    assertThat(fault.code()).isEqualTo("database-url");
                    assertThat(fault.sentence()).doesNotContain("hidden");
                });
    }
}
