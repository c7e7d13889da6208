package org.broadsheet.media;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.jobs.Work;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;

/**
 * Makes the renditions of pictures, one picture at a time, on a thread of its own, beside everything else. The job of a picture
 * stays on the plan until its files are there, so the program may be killed at any moment; what was made is not made again.
 */
public final class Darkroom implements Work, AutoCloseable {
    static final String KIND = "picture-renditions";

    /** When a picture is looked at again that did not come out: its disk was full, or the program ended. */
    private static final Duration AGAIN = Duration.ofMinutes(5);

    private static final System.Logger LOGGER = System.getLogger("media");

    private final Media media;
    private final Log log;
    private final ExecutorService thread;
    private final Set<String> inHand = ConcurrentHashMap.newKeySet();
    private final LongAdder made = new LongAdder();

    public Darkroom(Media media, Log log) {
        this.media = media;
        this.log = log;
        this.thread = Executors.newSingleThreadExecutor(Thread.ofPlatform()
                .daemon()
                .name("darkroom")
                .priority(Thread.MIN_PRIORITY)
                .factory());
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** Puts the job back for later, and the picture in hand: what it takes is too long for a transaction. */
    @Override
    public void run(Transaction transaction, String hash) {
        Schedule.plan(transaction, new Job(KIND, hash, transaction.now().plus(AGAIN)));
        if (inHand.add(hash)) {
            thread.execute(() -> develop(hash));
        }
    }

    private void develop(String hash) {
        try {
            var picture = media.stored(hash);
            if (picture.isPresent()) {
                made.add(media.develop(picture.get()));
            }
            log.write(t -> {
                Schedule.cancel(t, KIND, hash);
                return hash;
            });
        } catch (IOException | RuntimeException | Error thrown) {
            if (!thread.isShutdown()) {
                Trouble.tell(LOGGER, "the renditions of picture " + hash + " wait", thrown);
            }
        } finally {
            inHand.remove(hash);
        }
    }

    /** How many files were made since the start. */
    public long made() {
        return made.sum();
    }

    /** Removes what an end of the process left half. Before anything comes in. */
    public void tidy() {
        try {
            media.forgetHalf();
        } catch (IOException thrown) {
            LOGGER.log(System.Logger.Level.WARNING, "half files of pictures stay: {0}", thrown.getMessage());
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
