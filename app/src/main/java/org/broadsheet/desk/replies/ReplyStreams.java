package org.broadsheet.desk.replies;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Logged;

/**
 * Tells those who look at the replies what happened to which, as the log says it. Bounded in every way; who does not read fast
 * enough is told to load the list again. Safe for any thread.
 */
public final class ReplyStreams implements Follower {
    static final int STREAMS_MAX = 100;
    static final int STREAMS_OF_ONE_MAX = 6;
    private static final int WAITING_MAX = 200;

    private final Set<Stream> open = ConcurrentHashMap.newKeySet();
    private final Map<Long, Integer> byAccount = new HashMap<>();
    private volatile boolean isClosed;

    /** What a stream is told: {@code kind} is that of the log's entry, {@code replies} their ids; both empty to load again. */
    record News(String kind, String replies) {
        static final News OVERRUN = new News("", "");

        boolean isOverrun() {
            return kind.isEmpty();
        }
    }

    /** One who looks. */
    final class Stream implements AutoCloseable {
        private final long account;
        private final BlockingQueue<News> news = new ArrayBlockingQueue<>(WAITING_MAX);

        private Stream(long account) {
            this.account = account;
        }

        /** The next thing to tell; empty when nothing came within the time. */
        Optional<News> next(Duration within) throws InterruptedException {
            return Optional.ofNullable(news.poll(within.toMillis(), TimeUnit.MILLISECONDS));
        }

        private void put(News one) {
            if (!news.offer(one)) {
                news.clear();
                news.add(News.OVERRUN);
            }
        }

        @Override
        public void close() {
            synchronized (byAccount) {
                if (open.remove(this)) {
                    byAccount.computeIfPresent(account, (id, count) -> count == 1 ? null : count - 1);
                }
            }
        }
    }

    /** Empty when there are too many. */
    Optional<Stream> open(long account) {
        synchronized (byAccount) {
            if (isClosed || open.size() >= STREAMS_MAX || byAccount.getOrDefault(account, 0) >= STREAMS_OF_ONE_MAX) {
                return Optional.empty();
            }
            var stream = new Stream(account);
            byAccount.merge(account, 1, Integer::sum);
            open.add(stream);
            return Optional.of(stream);
        }
    }

    boolean isClosed() {
        return isClosed;
    }

    /** When the process ends: nobody waits for a stream that would go on. */
    void close() {
        isClosed = true;
    }

    @Override
    public String name() {
        return "reply-streams";
    }

    @Override
    public Memory memory() {
        return Memory.NONE;
    }

    @Override
    public void doubt() {
        open.forEach(stream -> stream.put(News.OVERRUN));
    }

    @Override
    public void follow(List<Logged> entries) {
        for (Logged entry : entries) {
            String replies = entry.fields().getOrDefault("replies", "");
            if (entry.kind().startsWith("reply-") && !replies.isEmpty()) {
                var news = new News(entry.kind(), replies);
                open.forEach(stream -> stream.put(news));
            }
        }
    }
}
