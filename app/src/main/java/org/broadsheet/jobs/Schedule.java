package org.broadsheet.jobs;

import static org.broadsheet.database.schema.Tables.JOB;
import static org.jooq.impl.DSL.count;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.jooq.Condition;

/**
 * Plans jobs and runs them when they are due, to the tenth of a second, on one node at a time. The wall clock decides, asked anew at
 * least every second, so that a clock that was set or a machine that slept is noticed. Safe for any thread.
 */
public final class Schedule implements AutoCloseable {
    private static final Duration LOOK_MAX = Duration.ofSeconds(1);
    private static final Duration LOOK_MIN = Duration.ofMillis(5);
    private static final Duration RETRY_FIRST = Duration.ofSeconds(5);
    private static final int RETRY_DOUBLINGS_MAX = 8;
    private static final int BATCH = 50;
    private static final String LEASE = "schedule";
    private static final System.Logger LOGGER = System.getLogger("jobs");

    private final Log log;
    private final Database database;
    private final FollowerStore leases;
    private final Clock clock;
    private final String node;
    private final Map<String, Work> works;
    private final Semaphore wake = new Semaphore(0);
    private final Trouble trouble;
    private volatile Optional<Thread> runner = Optional.empty();

    public Schedule(Log log, Database database, FollowerStore leases, Clock clock, String node, List<Work> works) {
        this.log = log;
        this.database = database;
        this.leases = leases;
        this.clock = clock;
        this.node = node;
        this.trouble = new Trouble(LOGGER, "the schedule", clock);
        this.works = works.stream().collect(Collectors.toUnmodifiableMap(Work::kind, Function.identity()));
    }

    /** Plans a job, or moves the one of the same kind and subject. */
    public static void plan(Transaction transaction, Job job) {
        transaction
                .sql()
                .insertInto(JOB, JOB.KIND, JOB.SUBJECT, JOB.DUE_AT, JOB.ATTEMPTS, JOB.FAULT)
                .values(job.kind(), job.subject(), job.dueAt(), 0, "")
                .onConflict(JOB.KIND, JOB.SUBJECT)
                .doUpdate()
                .set(JOB.DUE_AT, job.dueAt())
                .set(JOB.ATTEMPTS, 0)
                .set(JOB.FAULT, "")
                .execute();
    }

    /** Takes a job off the plan; nothing happens when there is none. */
    public static void cancel(Transaction transaction, String kind, String subject) {
        transaction.sql().deleteFrom(JOB).where(JOB.KIND.eq(kind), JOB.SUBJECT.eq(subject)).execute();
    }

    /** Runs what came due while the program was down before it returns, then starts the thread that runs what comes due. */
    public void start() {
        if (leases.holdLease(LEASE, node)) {
            runDue();
        }
        log.onCommit(wake::release);
        runner = Optional.of(Thread.ofVirtual().name("schedule").start(this::runForever));
    }

    private void runForever() {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                if (leases.holdLease(LEASE, node)) {
                    runDue();
                }
                trouble.isOver();
                wake.tryAcquire(untilNext().toMillis(), TimeUnit.MILLISECONDS);
                wake.drainPermits();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error thrown) {
                if (Thread.currentThread().isInterrupted()) {
                    return;
                }
                trouble.met(thrown);
                try {
                    Thread.sleep(LOOK_MAX);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    private Duration untilNext() {
        Optional<Instant> next = database.read(sql -> sql.select(JOB.DUE_AT)
                .from(JOB)
                .where(JOB.KIND.in(works.keySet()))
                .orderBy(JOB.DUE_AT)
                .limit(1)
                .fetchOptional(JOB.DUE_AT));
        Duration wait = next.map(due -> Duration.between(clock.instant(), due)).orElse(LOOK_MAX);
        return wait.compareTo(LOOK_MIN) < 0 ? LOOK_MIN : wait.compareTo(LOOK_MAX) > 0 ? LOOK_MAX : wait;
    }

    /**
     * Runs everything that is due now, in order; how many were tried. A job that fails is tried again later and stops no
     * other; one whose kind nobody here knows stays on the plan for the version that does.
     */
    public int runDue() {
        int ran = 0;
        List<Job> due;
        do {
            Instant now = clock.instant();
            due = database.read(sql -> sql.select(JOB.KIND, JOB.SUBJECT, JOB.DUE_AT)
                    .from(JOB)
                    .where(JOB.KIND.in(works.keySet()), JOB.DUE_AT.le(now))
                    .orderBy(JOB.DUE_AT, JOB.KIND, JOB.SUBJECT)
                    .limit(BATCH)
                    .fetch(row -> new Job(row.value1(), row.value2(), row.value3())));
            for (Job job : due) {
                run(job);
                ran++;
            }
        } while (due.size() == BATCH);
        return ran;
    }

    private void run(Job job) {
        try {
            log.write(transaction -> {
                int taken = transaction.sql().deleteFrom(JOB).where(is(job)).execute();
                if (taken == 1) {
                    Objects.requireNonNull(works.get(job.kind())).run(transaction, job.subject());
                }
                return taken;
            });
        } catch (RuntimeException | Error thrown) {
            Trouble.tell(LOGGER, "job " + job.kind() + " " + job.subject() + " failed and waits", thrown);
            postpone(job, thrown);
        }
    }

    /** The job as it was read: one that was moved meanwhile is another. */
    private static Condition is(Job job) {
        return JOB.KIND.eq(job.kind()).and(JOB.SUBJECT.eq(job.subject())).and(JOB.DUE_AT.eq(job.dueAt()));
    }

    private void postpone(Job job, Throwable thrown) {
        database.write(sql -> {
            int attempts = sql.select(JOB.ATTEMPTS).from(JOB).where(is(job)).fetchOptional(JOB.ATTEMPTS).orElse(0) + 1;
            Duration wait = RETRY_FIRST.multipliedBy(1L << Math.min(attempts - 1, RETRY_DOUBLINGS_MAX));
            return sql.update(JOB)
                    .set(JOB.ATTEMPTS, attempts)
                    .set(JOB.DUE_AT, clock.instant().plus(wait))
                    .set(JOB.FAULT, String.valueOf(thrown.getMessage()))
                    .where(is(job))
                    .execute();
        });
    }

    /** What is on the plan, and how much of it has failed at least once and waits for its next try. */
    public record Backlog(long waiting, long failed) {}

    public Backlog backlog() {
        return database.read(sql -> sql.select(count(), count().filterWhere(JOB.ATTEMPTS.gt(0)))
                .from(JOB)
                .fetchSingle(row -> new Backlog(row.value1(), row.value2())));
    }

    @Override
    public void close() {
        runner.ifPresent(thread -> {
            thread.interrupt();
            try {
                thread.join(LOOK_MAX.multipliedBy(2));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
            }
            leases.giveUpLease(LEASE, node);
        });
    }
}
