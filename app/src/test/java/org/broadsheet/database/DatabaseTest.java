package org.broadsheet.database;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.database.schema.Tables.SETTING;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.broadsheet.kernel.Fault;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every database must do; on SQLite here, on PostgreSQL in {@link DatabaseOnPostgresTest}. */
@Timeout(30)
class DatabaseTest {
    private TestDatabase home;
    private Database database;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(dialect());
        database = home.open();
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static int set(DSLContext sql, String name, String value) {
        return sql.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                .values(name, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute();
    }

    private static String get(DSLContext sql, String name) {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.NAME.eq(name))
                .fetchOptional(SETTING.VALUE)
                .orElse("");
    }

    private String get(String name) {
        return database.read(sql -> get(sql, name));
    }

    @Test
    void a_light_write_is_seen_by_all_undone_when_it_fails_and_not_nested() {
        database.writeLightly(sql -> set(sql, "town", "light"));
        assertThat(get("town")).isEqualTo("light");
        assertThatThrownBy(() -> database.writeLightly(sql -> {
                    set(sql, "town", "half");
                    throw new IllegalArgumentException("half way");
                }))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(get("town")).isEqualTo("light");
        assertThatThrownBy(() -> database.write(sql -> database.writeLightly(inner -> set(inner, "town", "nested"))))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_was_written_is_there_after_a_restart() {
        database.write(sql -> set(sql, "name", "The Broadsheet"));
        home.closeAll();
        database = home.open();
        assertThat(get("name")).isEqualTo("The Broadsheet");
    }

    @Test
    void a_write_that_throws_leaves_nothing_behind() {
        database.write(sql -> set(sql, "a", "before"));
        assertThatThrownBy(() -> database.write(sql -> {
                    set(sql, "a", "after");
                    set(sql, "b", "new");
                    throw new IllegalStateException("changed my mind");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("changed my mind");
        assertThat(get("a")).isEqualTo("before");
        assertThat(get("b")).isEmpty();
        database.write(sql -> set(sql, "b", "later"));
        assertThat(get("b")).as("the next write works").isEqualTo("later");
    }

    @Test
    void a_write_that_ends_in_an_error_of_the_machine_is_undone_too() {
        assertThatThrownBy(() -> database.write(sql -> {
                    set(sql, "a", "half");
                    throw new StackOverflowError("deep");
                }))
                .isInstanceOf(StackOverflowError.class);
        assertThat(get("a")).isEmpty();
    }

    @Test
    void a_statement_that_breaks_a_rule_of_the_schema_is_a_bug_and_undoes_the_whole() {
        assertThatThrownBy(() -> database.write(sql -> {
                    set(sql, "a", "half");
                    return sql.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                            .values("a", "again")
                            .execute();
                }))
                .isNotInstanceOf(Fault.class);
        assertThat(get("a")).isEmpty();
    }

    @Test
    void a_read_sees_one_moment_while_writes_go_on() throws Exception {
        database.write(sql -> set(sql, "a", "1"));
        var asked = new CountDownLatch(1);
        var written = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.submit(() -> database.read(sql -> {
                String first = get(sql, "a");
                asked.countDown();
                await(written);
                return List.of(first, get(sql, "a"), get(sql, "b"));
            }));
            await(asked);
            database.write(sql -> set(sql, "a", "2") + set(sql, "b", "2"));
            written.countDown();
            assertThat(seen.get(10, SECONDS)).containsExactly("1", "1", "");
        }
        assertThat(get("a")).isEqualTo("2");
    }

    @Test
    void a_read_changes_nothing() {
        try {
            database.read(sql -> set(sql, "a", "by a reader"));
        } catch (RuntimeException refused) {
            assertThat(refused.toString()).containsIgnoringCase("read");
        }
        assertThat(get("a")).isEmpty();
        assertThat(database.<Integer>write(sql -> set(sql, "a", "by a writer"))).isEqualTo(1);
    }

    @Test
    void reads_do_not_run_out_when_they_throw() {
        for (int i = 0; i < 20; i++) {
            assertThatThrownBy(() -> database.read(sql -> {
                        throw new IllegalStateException("no answer");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(get("a")).isEmpty();
    }

    @Test
    void a_write_is_alone_so_none_is_lost() throws Exception {
        var other = home.open();
        countUpTogether(List.of(database, database, other, other), 25);
        assertThat(get("count")).isEqualTo("100");
    }

    /** Reads a number and writes the next: what is lost when two do so at the same time. */
    private static void countUpTogether(List<Database> nodes, int times) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var all = nodes.stream()
                    .map(node -> threads.submit(() -> IntStream.range(0, times).forEach(i -> node.write(sql -> {
                        String before = get(sql, "count");
                        return set(sql, "count", "" + (before.isEmpty() ? 1 : Integer.parseInt(before) + 1));
                    }))))
                    .toList();
            for (var one : all) {
                one.get(20, SECONDS);
            }
        }
    }

    @Test
    void a_write_inside_a_write_is_refused_at_once() {
        assertThatThrownBy(() -> database.write(sql -> database.write(inner -> 1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside");
        database.write(sql -> set(sql, "a", "1"));
        assertThat(get("a")).isEqualTo("1");
    }

    @Test
    void a_database_of_a_newer_version_is_refused_with_nothing_touched() {
        home.close();
        home = TestDatabase.bare(dialect());
        database = home.open();
        database.write(sql -> sql.execute(
                "insert into flyway_schema_history (installed_rank, version, description, type, script, checksum,"
                        + " installed_by, installed_on, execution_time, success) select 999, '999911240900', 'later', 'SQL',"
                        + " 'later.sql', 0, 'later', installed_on, 0, success from flyway_schema_history where installed_rank = 1"));
        database.write(sql -> sql.execute("drop table api_token"));
        var before = tables();
        home.closeAll();
        assertThatThrownBy(home::open).isInstanceOfSatisfying(Fault.class, fault -> {
            assertThat(fault.code()).isEqualTo("database-newer");
            assertThat(fault.kind()).isEqualTo(Fault.Kind.USER);
            assertThat(fault.sentence()).contains("999911240900");
        });
        try (var lower = new Direct(home.url())) {
            lower.execute("delete from flyway_schema_history where installed_rank = 999");
        }
        database = home.open();
        assertThat(tables()).as("the refused start made nothing anew").isEqualTo(before);
    }

    private List<String> tables() {
        return database.read(sql -> sql.meta().getTables().stream()
                .map(table -> table.getName().toLowerCase(java.util.Locale.ROOT))
                .sorted()
                .toList());
    }

    @Test
    void an_empty_database_gets_the_whole_schema() {
        try (var bare = TestDatabase.bare(dialect())) {
            var opened = bare.open();
            assertThat(opened.schemaVersion()).isEqualTo(Schema.NEWEST);
            assertThat(opened.dialect()).isEqualTo(dialect());
            assertThat(opened.<Integer>write(sql -> set(sql, "a", "1"))).isEqualTo(1);
        }
    }

    @Test
    void closing_waits_for_the_write_that_runs() throws Exception {
        var begun = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var written = threads.submit(() -> database.write(sql -> {
                set(sql, "a", "1");
                begun.countDown();
                for (int i = 0; i < 50; i++) {
                    set(sql, "b", "" + i);
                }
                return "done";
            }));
            await(begun);
            database.close();
            boolean acknowledged;
            try {
                acknowledged = written.get(10, SECONDS).equals("done");
            } catch (java.util.concurrent.ExecutionException cutOff) {
                acknowledged = false;
            }
            home.closeAll();
            database = home.open();
            assertThat(get("a")).isEqualTo(acknowledged ? "1" : "");
            assertThat(get("b")).isEqualTo(acknowledged ? "49" : "");
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, SECONDS)).as("the other thread came").isTrue();
        } catch (InterruptedException thrown) {
            throw new IllegalStateException(thrown);
        }
    }
}
