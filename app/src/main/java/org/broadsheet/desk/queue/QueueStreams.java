package org.broadsheet.desk.queue;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueItem;

/**
 * Tells those who look at the queue what changes. While somebody looks, one thread asks four times a second for the newest
 * revision, and what changed is put before each of them: so it does not matter which node changed it. Bounded in every
 * way; who does not read fast enough is told to load the list again. Safe for any thread.
 */
@Singleton
public final class QueueStreams {
    static final int STREAMS_MAX = 200;
    static final int STREAMS_OF_ONE_MAX = 6;
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int CHANGES_AT_ONCE = 200;
    private static final int WAITING_MAX = 400;
    private static final int BEFORE_ALL = 1;

    private final Queue queue;
    private final Set<Stream> open = new ConcurrentSkipListSet<>(Comparator.comparingLong(stream -> stream.number));
    private final AtomicLong numbers = new AtomicLong();
    private final Trouble trouble;
    private final Object turn = new Object();
    private boolean isPolling;
    private volatile boolean isClosed;

    public QueueStreams(Queue queue, java.time.Clock clock) {
        this.queue = queue;
        this.trouble = new Trouble(System.getLogger("desk"), "the live wire queue", clock);
    }

    /** What a stream is told. */
    sealed interface News {
        record Changed(QueueItem item) implements News {}

        /** Too much happened: the list has to be loaded again. */
        record Overrun() implements News {}

        record Ended() implements News {}
    }

    /** One who looks. */
    final class Stream implements AutoCloseable {
        private final long account;
        private final long number = numbers.incrementAndGet();
        private final BlockingQueue<News> news = new ArrayBlockingQueue<>(WAITING_MAX + 2);

        private Stream(long account) {
            this.account = account;
        }

        /** The next thing to tell; empty when nothing came within the time. */
        Optional<News> next(Duration within) throws InterruptedException {
            return Optional.ofNullable(news.poll(within.toMillis(), TimeUnit.MILLISECONDS));
        }

        private void put(News one) {
            if (news.size() < WAITING_MAX) {
                news.add(one);
            } else if (news.stream().noneMatch(News.Overrun.class::isInstance)) {
                news.add(new News.Overrun());
            }
        }

        private void end() {
            close();
            news.offer(new News.Ended());
        }

        @Override
        public void close() {
            open.remove(this);
        }
    }

    /**
     * Empty when there are too many. Of one account's the oldest gives way: it may be one that was closed long ago, which shows
     * only when something is written to it.
     */
    Optional<Stream> open(long account) {
        synchronized (turn) {
            var own = open.stream().filter(stream -> stream.account == account).toList();
            if (own.size() >= STREAMS_OF_ONE_MAX) {
                own.getFirst().end();
            }
            if (isClosed || open.size() >= STREAMS_MAX) {
                return Optional.empty();
            }
            var stream = new Stream(account);
            open.add(stream);
            if (!isPolling) {
                isPolling = true;
                long from = queue.newestRevision();
                Thread.ofVirtual().name("queue-streams").start(() -> poll(from));
            }
            return Optional.of(stream);
        }
    }

    int count() {
        return open.size();
    }

    private void poll(long from) {
        long revision = from;
        while (true) {
            synchronized (turn) {
                if (open.isEmpty() || isClosed) {
                    isPolling = false;
                    return;
                }
            }
            try {
                Thread.sleep(POLL);
                revision = tell(revision);
                trouble.isOver();
            } catch (InterruptedException stop) {
                isClosed = true;
            } catch (RuntimeException thrown) {
                trouble.met(thrown);
            }
        }
    }

    private long tell(long from) {
        if (isClosed || queue.newestRevision() == from) {
            return from;
        }
        List<QueueItem> changed = queue.changedSince(from, CHANGES_AT_ONCE);
        for (QueueItem item : changed) {
            open.forEach(stream -> stream.put(new News.Changed(item)));
        }
        return changed.isEmpty() ? from : changed.getLast().revision();
    }

    /** When the process is told to end: the server waits for open requests first, and only then tells that it stops. */
    void watchForEnd(@Observes StartupEvent starting) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().name("queue-streams-end").unstarted(this::close));
    }

    /** Before anything else stops, so that nobody waits for a stream that would go on. */
    void close(@Observes @Priority(BEFORE_ALL) ShutdownEvent stopping) {
        close();
    }

    void close() {
        isClosed = true;
        open.forEach(stream -> stream.news.offer(new News.Ended()));
    }
}
