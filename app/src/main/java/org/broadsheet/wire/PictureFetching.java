package org.broadsheet.wire;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.jobs.Work;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;

/**
 * Fetches the pictures of items whose source's setting asks for it, two items at a time, beside everything else. What cannot be had
 * is tried again after one, four and sixteen minutes and an hour; the job stays on the plan until then, through restarts.
 */
public final class PictureFetching implements Work, AutoCloseable {
    static final String KIND = "wire-pictures";

    static final int ATTEMPTS_MAX = 5;
    private static final int AT_A_TIME = 2;
    /** When an item is looked at again whose turn did not end, because the program did. */
    private static final Duration AGAIN = Duration.ofMinutes(10);

    private static final System.Logger LOGGER = System.getLogger("wire");

    private final Wire wire;
    private final Sources sources;
    private final PictureFetch fetch;
    private final Log log;
    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_A_TIME, Thread.ofPlatform().daemon().name("wire-pictures-", 0).factory());
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();

    public PictureFetching(Wire wire, Sources sources, PictureFetch fetch, Log log) {
        this.wire = wire;
        this.sources = sources;
        this.fetch = fetch;
        this.log = log;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Puts the job back for later, and the item in hand: no transaction waits for the network. */
    @Override
    public void run(Transaction transaction, String subject) {
        int blank = subject.indexOf(' ');
        LatePictures.plan(transaction, subject.substring(0, blank), subject.substring(blank + 1), AGAIN);
        if (inHand.add(subject)) {
            threads.execute(() -> fetchAll(subject));
        }
    }

    private void fetchAll(String subject) {
        int blank = subject.indexOf(' ');
        String name = subject.substring(0, blank);
        String guid = subject.substring(blank + 1);
        try {
            var source = sources.named(name);
            int leastAttempts = ATTEMPTS_MAX;
            for (var picture : wire.awaitedOnTheWeb(source, guid)) {
                boolean isWanted = source.fetchesPictures() && picture.attempts() < ATTEMPTS_MAX;
                int attempts = isWanted ? fetchOne(source, picture) : ATTEMPTS_MAX;
                leastAttempts = Math.min(leastAttempts, attempts);
            }
            planAgain(name, guid, leastAttempts);
        } catch (RuntimeException | Error thrown) {
            if (!threads.isShutdown()) {
                Trouble.tell(LOGGER, "fetching the pictures of " + guid + " waits", thrown);
            }
        } finally {
            inHand.remove(subject);
        }
    }

    /** How often it was tried in vain by now; the most when it need not be tried again. */
    private int fetchOne(Source source, WirePictureStore.Awaited picture) {
        try {
            wire.fetched(source, picture, fetch);
            return ATTEMPTS_MAX;
        } catch (Fault fault) {
            int attempts = fault.kind() == Fault.Kind.USER ? ATTEMPTS_MAX : picture.attempts() + 1;
            LOGGER.log(
                    System.Logger.Level.WARNING,
                    "picture not fetched{0}: {1} ({2}) source={3} guid={4}",
                    attempts < ATTEMPTS_MAX ? " yet" : "",
                    fault.sentence(),
                    fault.code(),
                    source.name(),
                    picture.guid());
            wire.notFetched(picture, attempts, fault);
            return attempts;
        }
    }

    private void planAgain(String source, String guid, int attempts) {
        log.write(t -> {
            if (attempts >= ATTEMPTS_MAX) {
                Schedule.cancel(t, KIND, source + " " + guid);
            } else {
                LatePictures.plan(t, source, guid, Duration.ofMinutes(1L << 2 * (attempts - 1)));
            }
            return attempts;
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            threads.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
