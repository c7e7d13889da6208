package org.broadsheet.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.database.schema.Tables.LOG;
import static org.broadsheet.database.schema.Tables.SETTING;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.broadsheet.Cast;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.Fault;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LogTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private TestDatabase home;
    private Database database;
    private Log log;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(dialect());
        database = home.open();
        log = new Log(database, clock);
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static long note(Log log, String what) {
        return log.write(t -> t.append(new Noted(what), Cast.EDITOR));
    }

    private static List<Long> upTo(long last) {
        return LongStream.rangeClosed(1, last).boxed().toList();
    }

    @Test
    void an_empty_log_stands_at_nought() {
        assertThat(log.head()).isZero();
        assertThat(log.after(0, 10)).isEmpty();
        log.requireGapless();
    }

    @Test
    void an_entry_is_kept_by_its_kind_and_facts_and_not_by_its_class() {
        long position = note(log, "tide “high”\n\u0000 مد");
        assertThat(log.after(0, 10))
                .containsExactly(new Logged(
                        position,
                        Instant.parse("2026-11-24T09:00:00Z"),
                        Cast.EDITOR,
                        "noted",
                        1,
                        Set.of(Subject.FRONT, Subject.of("note", "tide “high”\n\u0000 مد")),
                        Map.of("what", "tide “high”\n\u0000 مد")));
        String row = database.read(sql -> sql.selectFrom(LOG).fetch().toString());
        assertThat(row).doesNotContain("Noted").doesNotContain("org.broadsheet");
    }

    @Test
    void a_kind_that_nobody_knows_any_more_can_be_read() {
        database.write(sql -> sql.insertInto(LOG)
                .set(LOG.POSITION, 1L)
                .set(LOG.MADE_AT, clock.instant())
                .set(LOG.MADE_BY, "operator")
                .set(LOG.KIND, "of-a-later-version")
                .set(LOG.KIND_VERSION, 7)
                .set(LOG.SUBJECTS, "")
                .set(LOG.FIELDS, "{\"a\":\"1\",\"b\":\"\"}")
                .execute());
        assertThat(log.after(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("of-a-later-version");
            assertThat(entry.kindVersion()).isEqualTo(7);
            assertThat(entry.subjects()).isEmpty();
            assertThat(entry.fields()).isEqualTo(Map.of("a", "1", "b", ""));
        });
    }

    @Test
    void a_change_that_is_undone_leaves_no_entry_and_no_gap() {
        note(log, "a");
        assertThatThrownBy(() -> log.write(t -> {
                    t.append(new Noted("b"), Cast.EDITOR);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        note(log, "c");
        assertThat(log.after(0, 10)).extracting(Logged::position).containsExactly(1L, 2L);
        assertThat(log.after(0, 10)).extracting(entry -> entry.fields().get("what")).containsExactly("a", "c");
        log.requireGapless();
    }

    @Test
    void a_change_and_all_its_entries_are_one() {
        log.write(t -> {
            t.sql().insertInto(SETTING, SETTING.NAME, SETTING.VALUE).values("a", "1").execute();
            t.append(new Noted("a"), Cast.EDITOR);
            return t.append(new Noted("b"), Cast.EDITOR);
        });
        assertThat(log.head()).isEqualTo(2);
        assertThat(log.after(1, 10)).extracting(entry -> entry.fields().get("what")).containsExactly("b");
        assertThat(log.after(0, 1)).extracting(Logged::position).containsExactly(1L);
    }

    @Test
    void many_writers_leave_no_gap_and_a_reader_never_skips() throws Exception {
        var other = new Log(home.open(), clock);
        var nodes = List.of(log, log, log, other, other, other);
        int each = 30;
        long last = (long) nodes.size() * each;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var seen = threads.submit(() -> readUntil(log, last));
            var seenByOther = threads.submit(() -> readUntil(other, last));
            var writers = new ArrayList<java.util.concurrent.Future<?>>();
            for (int i = 0; i < nodes.size(); i++) {
                var node = nodes.get(i);
                String name = "w" + i + "-";
                writers.add(threads.submit(() -> IntStream.range(0, each).forEach(n -> note(node, name + n))));
            }
            for (var writer : writers) {
                writer.get(25, TimeUnit.SECONDS);
            }
            assertThat(seen.get(10, TimeUnit.SECONDS)).isEqualTo(upTo(last));
            assertThat(seenByOther.get(10, TimeUnit.SECONDS)).isEqualTo(upTo(last));
        }
        log.requireGapless();
        assertThat(log.after(0, 1000)).extracting(entry -> entry.fields().get("what")).doesNotHaveDuplicates();
    }

    /** Goes on from the newest it has seen, as every follower does: what shows up later behind that would be lost. */
    private static List<Long> readUntil(Log log, long last) {
        var positions = new ArrayList<Long>();
        while (positions.isEmpty() || positions.getLast() < last) {
            long newest = positions.isEmpty() ? 0 : positions.getLast();
            log.after(newest, 7).forEach(entry -> positions.add(entry.position()));
        }
        return positions;
    }

    @Test
    void a_gap_that_somebody_else_made_is_noticed() {
        note(log, "a");
        note(log, "b");
        database.write(sql -> sql.deleteFrom(LOG).where(LOG.POSITION.eq(1L)).execute());
        assertThatThrownBy(log::requireGapless)
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("log-gap"));
    }

    @Test
    void listeners_hear_of_every_commit_with_an_entry_and_of_no_other() {
        var heard = new AtomicInteger();
        log.onCommit(heard::incrementAndGet);
        note(log, "a");
        log.write(t -> "no entry");
        assertThatThrownBy(() -> log.write(t -> {
                    t.append(new Noted("b"), Cast.EDITOR);
                    throw new IllegalStateException("no");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(heard).hasValue(1);
    }

    @Test
    void the_moment_of_a_change_is_cut_to_what_the_database_keeps() {
        clock.set(Instant.parse("2026-11-24T09:00:00.123456789Z"));
        Instant moment = log.write(t -> {
            t.append(new Noted("a"), Cast.EDITOR);
            return t.now();
        });
        assertThat(moment).isEqualTo("2026-11-24T09:00:00.123Z");
        assertThat(log.after(0, 1).getFirst().madeAt()).isEqualTo(moment);
    }

    @Test
    void subjects_are_plain_and_sort() {
        assertThat(Subject.of("section", "world").key()).isEqualTo("section:world");
        assertThat(Subject.of("author", "بقلم").key()).isEqualTo("author:%D8%A8%D9%82%D9%84%D9%85");
        assertThatThrownBy(() -> new Subject("two words")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Subject("")).isInstanceOf(IllegalArgumentException.class);
    }
}
