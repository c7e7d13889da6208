package org.broadsheet.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Runs the followers. Those in memory are told on the writing thread, before the write returns; all are told of what
 * other processes wrote within {@link #POLL}. Each follower with a position has a virtual thread of its own, so that a
 * slow one delays nobody.
 */
public final class Followers implements AutoCloseable {
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration RETRY = Duration.ofSeconds(2);
    private static final int BATCH = 500;
    private static final System.Logger LOGGER = System.getLogger("log");

    private final Log log;
    private final FollowerStore store;
    private final String node;
    private final List<Follower> inMemory = new ArrayList<>();
    private final Map<Follower, Semaphore> durable = new LinkedHashMap<>();
    private final Map<Follower, Long> positions = new java.util.concurrent.ConcurrentHashMap<>();
    private final ReentrantLock memoryTurn = new ReentrantLock();
    private final List<Thread> threads = new ArrayList<>();
    private volatile long memoryPosition;
    private volatile boolean stopping;

    /** @param node this process's name among several nodes; stable through restarts */
    public Followers(Log log, FollowerStore store, String node, List<Follower> followers) {
        this.log = log;
        this.store = store;
        this.node = node;
        for (Follower follower : followers) {
            if (follower.memory() == Follower.Memory.NONE) {
                inMemory.add(follower);
            } else {
                durable.put(follower, new Semaphore(1));
            }
        }
    }

    /** Starts to follow. Call before the first write that followers must see. */
    public void start() {
        memoryPosition = log.head();
        log.onCommit(this::committed);
        threads.add(Thread.ofVirtual().name("follow-memory").start(this::pollMemory));
        durable.forEach((follower, wake) -> threads.add(Thread.ofVirtual()
                .name("follow-" + follower.name())
                .start(() -> followDurably(follower, wake))));
    }

    private void committed() {
        catchUpMemory();
        durable.values().forEach(Semaphore::release);
    }

    /** Tells the followers in memory of everything that is in the log now. */
    public void catchUpMemory() {
        memoryTurn.lock();
        try {
            List<Logged> entries;
            do {
                entries = log.after(memoryPosition, BATCH);
                if (!entries.isEmpty()) {
                    for (Follower follower : inMemory) {
                        follower.follow(entries);
                    }
                    memoryPosition = entries.getLast().position();
                }
            } while (entries.size() == BATCH);
        } finally {
            memoryTurn.unlock();
        }
    }

    private void pollMemory() {
        while (!stopping) {
            try {
                Thread.sleep(POLL);
                catchUpMemory();
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException thrown) {
                complain("the followers in memory", thrown);
            }
        }
    }

    private void followDurably(Follower follower, Semaphore wake) {
        String owner = follower.memory() == Follower.Memory.NODE ? node : "";
        while (!stopping) {
            try {
                if (owner.isEmpty() && !store.holdLease(follower.name(), node)) {
                    Thread.sleep(RETRY);
                    continue;
                }
                if (!step(follower, owner)) {
                    wake.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS);
                    wake.drainPermits();
                }
            } catch (InterruptedException stop) {
                return;
            } catch (RuntimeException thrown) {
                complain(follower.name(), thrown);
                try {
                    Thread.sleep(RETRY);
                } catch (InterruptedException stop) {
                    return;
                }
            }
        }
    }

    /** One batch; false when there was nothing to do. */
    private boolean step(Follower follower, String owner) {
        long position = positions.computeIfAbsent(follower, f -> store.position(f.name(), owner));
        List<Logged> entries = log.after(position, BATCH);
        if (entries.isEmpty()) {
            return false;
        }
        follower.follow(entries);
        long reached = entries.getLast().position();
        store.remember(follower.name(), owner, reached);
        positions.put(follower, reached);
        return true;
    }

    private void complain(String who, RuntimeException thrown) {
        if (!stopping) {
            LOGGER.log(System.Logger.Level.WARNING, who + " could not follow the log and will try again", thrown);
        }
    }

    /** How many entries each follower is behind the log, by name; {@code memory} for those in memory. */
    public Map<String, Long> lag() {
        long head = log.head();
        var lag = new LinkedHashMap<String, Long>();
        lag.put("memory", Math.max(0, head - memoryPosition));
        durable.keySet().forEach(follower -> lag.put(follower.name(), head - positions.getOrDefault(follower, 0L)));
        return lag;
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
