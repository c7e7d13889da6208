package org.broadsheet.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.database.schema.Tables.JOB;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ScheduleTest {
    private static final Instant TEN = Instant.parse("2026-11-24T09:00:00Z");

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final List<String> rung = new CopyOnWriteArrayList<>();
    private final List<Schedule> started = new ArrayList<>();
    private volatile Consumer<String> hinders = subject -> {};
    private TestDatabase home;
    private Database database;
    private Log log;
    private Schedule schedule;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(dialect());
        start();
    }

    private void start() {
        database = home.open();
        log = new Log(database, clock);
        schedule = schedule(database, log, "a");
    }

    private Schedule schedule(Database database, Log log, String node) {
        var made = new Schedule(log, database, new FollowerStore(database, clock), clock, node, List.of(new Bell()));
        started.add(made);
        return made;
    }

    @AfterEach
    void close() {
        started.forEach(Schedule::close);
        home.close();
    }

    /** Writes down what rang, and when by the clock of the test. */
    private final class Bell implements Work {
        @Override
        public String kind() {
            return "bell";
        }

        @Override
        public void run(Transaction transaction, String subject) {
            hinders.accept(subject);
            rung.add(subject);
        }
    }

    private void plan(String subject, Instant at) {
        plan(new Job("bell", subject, at));
    }

    private void plan(Job job) {
        log.write(t -> {
            Schedule.plan(t, job);
            return job;
        });
    }

    private void cancel(String subject) {
        log.write(t -> {
            Schedule.cancel(t, "bell", subject);
            return subject;
        });
    }

    private int planned() {
        return database.read(sql -> sql.fetchCount(JOB));
    }

    private void passTo(Instant moment) {
        clock.set(moment);
        schedule.runDue();
    }

    private static void until(BooleanSupplier fact) {
        while (!fact.getAsBoolean()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Test
    void a_job_runs_at_its_time_and_not_a_millisecond_before_and_once() {
        plan("noon", TEN.plusSeconds(60));
        passTo(TEN.plusMillis(59_999));
        assertThat(rung).isEmpty();
        passTo(TEN.plusSeconds(60));
        assertThat(rung).containsExactly("noon");
        passTo(TEN.plusSeconds(61));
        assertThat(rung).containsExactly("noon");
        assertThat(planned()).isZero();
    }

    @Test
    void jobs_run_in_the_order_of_their_times() {
        plan("third", TEN.plusSeconds(3));
        plan("first", TEN.plusSeconds(1));
        plan("second", TEN.plusSeconds(2));
        passTo(TEN.plusSeconds(9));
        assertThat(rung).containsExactly("first", "second", "third");
    }

    @Test
    void more_than_one_batch_runs_in_one_go() {
        log.write(t -> {
            for (int i = 0; i < 120; i++) {
                Schedule.plan(t, new Job("bell", "" + i, TEN));
            }
            return 0;
        });
        assertThat(schedule.runDue()).isEqualTo(120);
        assertThat(rung).hasSize(120).doesNotHaveDuplicates();
    }

    @Test
    void what_came_due_while_the_program_was_down_runs_at_once_after_the_start() {
        plan("noon", TEN.plusSeconds(60));
        home.closeAll();
        clock.advance(Duration.ofHours(5));
        start();
        schedule.start();
        until(() -> rung.contains("noon"));
        until(() -> planned() == 0);
        assertThat(rung).containsExactly("noon");
    }

    @Test
    void a_job_that_is_planned_again_is_moved() {
        plan("noon", TEN.plusSeconds(60));
        plan("noon", TEN.plusSeconds(120));
        passTo(TEN.plusSeconds(119));
        assertThat(rung).isEmpty();
        plan("noon", TEN.plusSeconds(90));
        passTo(TEN.plusSeconds(119));
        assertThat(rung).containsExactly("noon");
        passTo(TEN.plusSeconds(999));
        assertThat(rung).containsExactly("noon");
    }

    @Test
    void a_cancelled_job_never_runs() {
        plan("noon", TEN.plusSeconds(60));
        plan("one", TEN.plusSeconds(60));
        cancel("noon");
        cancel("never planned");
        passTo(TEN.plusSeconds(60));
        assertThat(rung).containsExactly("one");
    }

    @Test
    void a_job_that_fails_stops_no_other_and_is_tried_again_later_and_later() {
        hinders = subject -> {
            if (subject.equals("bad")) {
                throw new IllegalStateException("cracked, for the test");
            }
        };
        plan("bad", TEN);
        plan("good", TEN.plusMillis(1));
        passTo(TEN.plusSeconds(1));
        assertThat(rung).containsExactly("good");
        var waits = new ArrayList<Long>();
        for (int i = 0; i < 12; i++) {
            Instant next = database.read(
                    sql -> sql.select(JOB.DUE_AT).from(JOB).fetchSingle(JOB.DUE_AT));
            waits.add(Duration.between(clock.instant(), next).toSeconds());
            passTo(next.minusMillis(1));
            assertThat(schedule.runDue()).as("not before its time").isZero();
            passTo(next);
        }
        assertThat(waits).containsExactly(5L, 10L, 20L, 40L, 80L, 160L, 320L, 640L, 1280L, 1280L, 1280L, 1280L);
        assertThat(database.<String>read(sql -> sql.select(JOB.FAULT).from(JOB).fetchSingle(JOB.FAULT)))
                .isEqualTo("cracked, for the test");
        hinders = subject -> {};
        passTo(clock.instant().plus(Duration.ofHours(1)));
        assertThat(rung).containsExactly("good", "bad");
        assertThat(planned()).isZero();
    }

    @Test
    void what_a_failing_job_wrote_is_undone() {
        hinders = subject -> {
            throw new StackOverflowError("deep, for the test");
        };
        plan("bad", TEN);
        passTo(TEN);
        assertThat(planned()).as("it waits for its next try").isEqualTo(1);
        assertThat(log.head()).isZero();
    }

    @Test
    void a_job_that_was_moved_while_it_failed_keeps_its_new_time() {
        plan("noon", TEN);
        hinders = subject -> {
            throw new IllegalStateException("cracked, for the test");
        };
        passTo(TEN);
        plan("noon", TEN.plusSeconds(1));
        hinders = subject -> {};
        passTo(TEN.plusSeconds(1));
        assertThat(rung).containsExactly("noon");
    }

    @Test
    void a_kind_that_nobody_knows_here_stays_on_the_plan() {
        plan(new Job("of-a-later-version", "x", TEN));
        plan("noon", TEN);
        passTo(TEN.plusSeconds(5));
        assertThat(rung).containsExactly("noon");
        assertThat(planned()).isEqualTo(1);
    }

    @Test
    void a_clock_that_jumps_ahead_runs_what_it_passed_and_one_set_back_runs_nothing_twice() {
        plan("noon", TEN.plusSeconds(60));
        plan("evening", TEN.plus(Duration.ofHours(8)));
        passTo(TEN.plus(Duration.ofDays(1)));
        assertThat(rung).containsExactly("noon", "evening");
        passTo(TEN);
        plan("later", TEN.plusSeconds(30));
        passTo(TEN.minus(Duration.ofDays(3)));
        assertThat(rung).containsExactly("noon", "evening");
        passTo(TEN.plusSeconds(30));
        assertThat(rung).containsExactly("noon", "evening", "later");
    }

    @Test
    void the_running_schedule_notices_a_clock_that_was_set() {
        plan("noon", TEN.plus(Duration.ofHours(2)));
        schedule.start();
        assertThat(rung).isEmpty();
        clock.set(TEN.plus(Duration.ofHours(2)));
        until(() -> rung.contains("noon"));
    }

    @Test
    void a_job_that_plans_itself_anew_runs_again_at_that_time() {
        var again = new Schedule(log, database, new FollowerStore(database, clock), clock, "a", List.of(new Work() {
            @Override
            public String kind() {
                return "bell";
            }

            @Override
            public void run(Transaction transaction, String subject) {
                rung.add(subject);
                Schedule.plan(transaction, new Job("bell", subject, transaction.now().plusSeconds(60)));
            }
        }));
        plan("hourly", TEN);
        assertThat(again.runDue()).isEqualTo(1);
        assertThat(again.runDue()).isZero();
        clock.advance(Duration.ofSeconds(60));
        assertThat(again.runDue()).isEqualTo(1);
        assertThat(rung).containsExactly("hourly", "hourly");
    }

    @Test
    void of_two_nodes_one_runs_a_job_and_the_other_goes_on_when_its_lease_is_over() {
        var otherDatabase = home.open();
        var other = schedule(otherDatabase, new Log(otherDatabase, clock), "b");
        schedule.start();
        plan("first", TEN);
        until(() -> rung.contains("first"));
        other.start();
        plan("second", TEN);
        until(() -> rung.contains("second"));
        schedule.close();
        plan("third", TEN);
        clock.advance(Duration.ofSeconds(31));
        until(() -> rung.contains("third"));
        assertThat(rung).containsExactly("first", "second", "third");
    }
}
