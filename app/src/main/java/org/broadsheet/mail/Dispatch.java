package org.broadsheet.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.broadsheet.web.Throttle;

/**
 * Sends what is in the outbox, on one node at a time: the most urgent first, no faster than is allowed, each to a courier who has a
 * line of his own. Waits for a commit, and looks by itself every second. Safe for any thread.
 */
public final class Dispatch implements AutoCloseable {
    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration STOP = Duration.ofSeconds(3);
    private static final Duration TIDY = Duration.ofHours(1);
    private static final Duration WAIT_MAX = Duration.ofMinutes(5);
    private static final int TURNS = 200;
    private static final int DOMAINS_MAX = 500;
    private static final String LEASE = "mail";
    private static final System.Logger LOGGER = System.getLogger("mail");

    private final Database database;
    private final Log log;
    private final FollowerStore leases;
    private final Clock clock;
    private final String node;
    private final MailConfig config;
    private final Courier.Kit kit;
    private final OutboxStore store = new OutboxStore();
    private final Throttle pace;
    private final Throttle domainPace;
    private final Map<String, Instant> domainsFull = new HashMap<>();
    private final Map<LetterId, Boolean> given = new ConcurrentHashMap<>();
    private final Semaphore wake = new Semaphore(0);
    private final SynchronousQueue<LetterId> counter = new SynchronousQueue<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final Trouble trouble;
    private final Trouble way;
    private volatile Instant shutUntil = Instant.MIN;
    private volatile boolean stopping;
    private Instant tidyAt = Instant.MIN;
    private boolean isHolder;

    /** How many wait, and of how many nobody knows whether they were taken. */
    public record Backlog(long waiting, long unsure) {}

    Dispatch(MailRoom.House house, MailConfig config, Courier.Kit kit) {
        this.database = house.database();
        this.log = house.log();
        this.leases = house.leases();
        this.clock = house.clock();
        this.node = house.node();
        this.config = config;
        this.kit = kit;
        this.pace = throttle(config.perSecond());
        this.domainPace = throttle(config.perDomain());
        this.trouble = new Trouble(LOGGER, "the mail's dispatch", clock);
        this.way = new Trouble(LOGGER, "the way out for mail", clock);
    }

    private Throttle throttle(int perSecond) {
        return new Throttle(Math.max(1, perSecond / 4), Duration.ofNanos(1_000_000_000L / perSecond), clock);
    }

    /** Starts to send. */
    public void start() {
        log.onCommit(wake::release);
        threads.add(Thread.ofVirtual().name("mail").start(this::run));
    }

    private void run() {
        while (!stopping) {
            try {
                boolean isBusy = isTurn() && give();
                trouble.isOver();
                if (!isBusy) {
                    wake.tryAcquire(LOOK.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error thrown) {
                if (!stopping) {
                    trouble.met(thrown);
                    pause(LOOK);
                }
            }
        }
    }

    /** Whether this node sends. What somebody had in hand who is gone is in doubt from then on. */
    private boolean isTurn() {
        boolean isOurs = leases.holdLease(LEASE, node);
        if (isOurs && !isHolder) {
            Instant now = clock.instant();
            int doubtful = database.write(sql -> store.doubtAll(sql, now));
            if (doubtful > 0) {
                String told = doubtful + " letters were in hand when the program ended: decide at the desk, under Mailbox";
                Trouble.tell(LOGGER, "mail", new Fault("mail-unsure", Fault.Kind.EXTERNAL, told));
            }
        }
        isHolder = isOurs;
        if (isOurs && !clock.instant().isBefore(tidyAt)) {
            Instant before = clock.instant().minus(config.kept());
            database.write(sql -> store.deleteEndedBefore(sql, before));
            tidyAt = clock.instant().plus(TIDY);
        }
        return isOurs;
    }

    /** Gives letters to couriers as fast as is allowed; false when there is nothing to do now. */
    private boolean give() throws InterruptedException {
        Instant now = clock.instant();
        if (now.isBefore(shutUntil)) {
            return false;
        }
        domainsFull.values().removeIf(until -> !until.isAfter(now));
        var full = domainsFull.keySet().stream().limit(DOMAINS_MAX).toList();
        var turns = database.read(sql -> store.turns(sql, now, full, TURNS)).stream()
                .filter(turn -> !given.containsKey(turn.id()))
                .toList();
        if (turns.isEmpty()) {
            return waitForDomain(now);
        }
        startCouriers();
        Instant end = now.plusMillis(200);
        for (OutboxStore.Turn turn : turns) {
            if (stopping || !clock.instant().isBefore(end) || clock.instant().isBefore(shutUntil)) {
                return true;
            }
            give(turn);
        }
        return true;
    }

    private void give(OutboxStore.Turn turn) throws InterruptedException {
        if (domainsFull.containsKey(turn.domainMark())) {
            return;
        }
        var wait = domainPace.take(turn.domainMark());
        if (wait.isPresent()) {
            domainsFull.put(turn.domainMark(), clock.instant().plus(wait.get()));
            return;
        }
        for (var slow = pace.take(""); slow.isPresent() && !stopping; slow = pace.take("")) {
            Thread.sleep(slow.get());
        }
        given.put(turn.id(), true);
        while (!counter.offer(turn.id(), LOOK.toMillis(), TimeUnit.MILLISECONDS)) {
            if (stopping || clock.instant().isBefore(shutUntil)) {
                given.remove(turn.id());
                return;
            }
        }
    }

    /** Everything that is left is for domains that have had enough: true after a short sleep. */
    private boolean waitForDomain(Instant now) throws InterruptedException {
        Optional<Instant> first = domainsFull.values().stream().min(Instant::compareTo);
        if (first.isEmpty()) {
            return false;
        }
        Thread.sleep(Math.clamp(Duration.between(now, first.get()).toMillis(), 1, LOOK.toMillis()));
        return true;
    }

    private void startCouriers() {
        for (int i = threads.size() - 1; i < kit.lines(); i++) {
            var courier = new Courier(kit, this);
            threads.add(Thread.ofVirtual().name("mail-" + (i + 1)).start(courier::run));
        }
    }

    /** The next letter for a courier; empty when none came within the time. */
    Optional<LetterId> take(Duration patience) throws InterruptedException {
        return Optional.ofNullable(counter.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    }

    /** A courier has nothing more to do with a letter. */
    void back(LetterId id) {
        given.remove(id);
    }

    boolean isStopping() {
        return stopping;
    }

    /** The way is shut: nobody tries for a while, longer each time. */
    void shut(Throwable why) {
        way.met(why);
        Duration wait = Duration.ofSeconds(1L << Math.min(failures.getAndIncrement(), 9));
        shutUntil = clock.instant().plus(wait.compareTo(WAIT_MAX) < 0 ? wait : WAIT_MAX);
    }

    /** A letter got through. */
    void open() {
        failures.set(0);
        way.isOver();
    }

    /** How long the way is shut; zero when it is open. */
    public Duration shutFor() {
        Duration left = Duration.between(clock.instant(), shutUntil);
        return left.isNegative() ? Duration.ZERO : left;
    }

    public Backlog backlog() {
        return database.read(store::backlog);
    }

    private void pause(Duration span) {
        try {
            Thread.sleep(span);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets couriers bring to an end what they have in hand, for a little while. */
    @Override
    public void close() {
        stopping = true;
        wake.release();
        long end = System.nanoTime() + STOP.toNanos();
        for (Thread thread : List.copyOf(threads)) {
            try {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) {
                    thread.interrupt();
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        if (isHolder) {
            leases.giveUpLease(LEASE, node);
        }
    }
}
