package org.broadsheet.log;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.broadsheet.kernel.Trouble;

/**
 * Runs the followers. Those in memory are told on the writing thread, before the write returns; all are told of what
 * other processes wrote within {@link #POLL}. Each follower with a position has a virtual thread of its own, so that a
 * slow one delays nobody.
 */
public final class Followers implements AutoCloseable {
    public static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int BATCH = 500;
    private static final String IN_MEMORY = "memory";
    private static final String ALL_IN_MEMORY = "in memory";
    private static final System.Logger LOGGER = System.getLogger("log");

    private final Log log;
    private final FollowerStore store;
    private final String node;
    private final Duration retry;
    private final Map<Follower, Long> inMemory = new LinkedHashMap<>();
    private final Map<Follower, Semaphore> durable = new LinkedHashMap<>();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final ReentrantLock memoryTurn = new ReentrantLock();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopping;

    /** @param node this process's name among several nodes; stable through restarts */
    public Followers(Log log, FollowerStore store, String node, List<Follower> followers) {
        this(log, store, node, followers, RETRY);
    }

    /** @param retry how long a follower that failed waits, and a node for a lease that another holds */
    Followers(Log log, FollowerStore store, String node, List<Follower> followers, Duration retry) {
        this.log = log;
        this.store = store;
        this.node = node;
        this.retry = retry;
        for (Follower follower : followers) {
            if (follower.memory() == Follower.Memory.NONE) {
                inMemory.put(follower, 0L);
            } else {
                durable.put(follower, new Semaphore(1));
            }
        }
    }

    /** Starts to follow. Call before the first write that followers must see. */
    public void start() {
        long head = log.head();
        memoryTurn.lock();
        try {
            inMemory.replaceAll((follower, position) -> head);
        } finally {
            memoryTurn.unlock();
        }
        log.onCommit(this::committed);
        threads.add(Thread.ofVirtual().name("follow-memory").start(this::pollMemory));
        durable.forEach((follower, wake) -> threads.add(Thread.ofVirtual()
                .name("follow-" + follower.name())
                .start(() -> followDurably(follower, wake))));
    }

    private void committed() {
        try {
            catchUpMemory();
        } finally {
            durable.values().forEach(Semaphore::release);
        }
    }

    /**
     * Tells the followers in memory of everything that is in the log now. One that throws is told again by the next poll, and
     * keeps neither the others nor the writer, whose change is made, from going on.
     */
    public void catchUpMemory() {
        memoryTurn.lock();
        try {
            inMemory.replaceAll(this::catchUp);
        } finally {
            memoryTurn.unlock();
        }
    }

    /** How far a follower in memory has come: it has been told of everything up to here. 0 for others, and before the start. */
    public long position(String name) {
        memoryTurn.lock();
        try {
            return inMemory.entrySet().stream()
                    .filter(follower -> follower.getKey().name().equals(name))
                    .mapToLong(Map.Entry::getValue)
                    .findFirst()
                    .orElse(0);
        } finally {
            memoryTurn.unlock();
        }
    }

    /** Where a follower in memory stands afterwards. */
    private long catchUp(Follower follower, long from) {
        long position = from;
        List<Logged> entries;
        do {
            try {
                entries = log.after(position, BATCH);
                if (!entries.isEmpty()) {
                    follower.follow(entries);
                    trouble(follower.name()).isOver();
                    position = entries.getLast().position();
                }
            } catch (RuntimeException | Error thrown) {
                complain(follower.name(), thrown);
                follower.doubt();
                return position;
            }
        } while (entries.size() == BATCH);
        return position;
    }

    private void pollMemory() {
        while (!stopping) {
            try {
                Thread.sleep(POLL);
                catchUpMemory();
                trouble(ALL_IN_MEMORY).isOver();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error thrown) {
                complain(ALL_IN_MEMORY, thrown);
            }
        }
    }

    private void followDurably(Follower follower, Semaphore wake) {
        String owner = owner(follower);
        while (!stopping) {
            try {
                if (owner.isEmpty() && !store.holdLease(follower.name(), node)) {
                    Thread.sleep(retry);
                    continue;
                }
                boolean isMore = step(follower, owner);
                trouble(follower.name()).isOver();
                if (!isMore) {
                    wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException | Error thrown) {
                complain(follower.name(), thrown);
                try {
                    Thread.sleep(retry);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    /**
     * One batch; false when there was nothing to do. The position is asked for anew, as of the same moment as the entries:
     * another node may have followed since.
     */
    private boolean step(Follower follower, String owner) {
        List<Logged> entries = log.after(sql -> FollowerStore.position(sql, follower.name(), owner), BATCH);
        if (entries.isEmpty()) {
            return false;
        }
        follower.follow(entries);
        store.remember(follower.name(), owner, entries.getLast().position());
        return true;
    }

    private void complain(String who, Throwable thrown) {
        if (!stopping) {
            trouble(who).met(thrown);
        }
    }

    private Trouble trouble(String who) {
        return troubles.computeIfAbsent(who, name -> new Trouble(LOGGER, "follower " + name, InstantSource.system()));
    }

    /** How many entries each follower is behind the log, by name; {@code memory} for those in memory. */
    public Map<String, Long> lag() {
        long head = log.head();
        var lag = new LinkedHashMap<String, Long>();
        lag.put(IN_MEMORY, memoryLag());
        durable.keySet().forEach(follower ->
                lag.put(follower.name(), Math.max(0, head - store.position(follower.name(), owner(follower)))));
        return lag;
    }

    /** Of whom {@link #lag} tells. */
    public List<String> names() {
        var names = new ArrayList<>(List.of(IN_MEMORY));
        durable.keySet().forEach(follower -> names.add(follower.name()));
        return names;
    }

    /** How many entries the slowest follower in memory is behind the log. */
    public long memoryLag() {
        long head = log.head();
        return Math.max(0, head - slowestInMemory(head));
    }

    private long slowestInMemory(long head) {
        memoryTurn.lock();
        try {
            return inMemory.values().stream().reduce(head, Math::min);
        } finally {
            memoryTurn.unlock();
        }
    }

    /** Under whose name a follower's position is kept. */
    private String owner(Follower follower) {
        return follower.memory() == Follower.Memory.NODE ? node : "";
    }

    @Override
    public void close() {
        stopping = true;
        threads.forEach(Thread::interrupt);
        for (Thread thread : threads) {
            try {
                thread.join(Duration.ofSeconds(2));
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
