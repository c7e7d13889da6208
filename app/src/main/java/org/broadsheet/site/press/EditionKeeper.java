package org.broadsheet.site.press;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;

/** Keeps the {@link EarlyEdition} on disk: once a minute if something was printed or dropped, and when the program stops. */
public final class EditionKeeper implements AutoCloseable {
    private static final Duration BETWEEN = Duration.ofMinutes(1);

    private final Press press;
    private final Followers followers;
    private final Log log;
    private final Path file;
    private final String fingerprint;
    private final Thread keeping;
    private long changesKept;

    /** @param file of the edition; its folder exists */
    public EditionKeeper(Press press, Followers followers, Log log, Path file, String fingerprint) {
        this.press = press;
        this.followers = followers;
        this.log = log;
        this.file = file;
        this.fingerprint = fingerprint;
        this.keeping = Thread.ofVirtual().name("early-edition").unstarted(this::keepOn);
    }

    public void start() {
        keeping.start();
    }

    private void keepOn() {
        try {
            while (true) {
                Thread.sleep(BETWEEN);
                keep();
            }
        } catch (InterruptedException stop) {
            // The program ends, and close() keeps the last one.
        }
    }

    /** Writes the edition if it would be another than the last. A failure costs the next start its early edition, no more. */
    synchronized void keep() {
        long changes = press.changes();
        if (changes == changesKept) {
            return;
        }
        // First the position, then the pages: what an entry touches in between is left out by the next start.
        long position = followers.position(PressFollower.NAME);
        List<Logged> at = position == 0 ? List.of() : log.after(position - 1, 1);
        if (at.isEmpty()) {
            return;
        }
        try {
            long madeAt = at.getFirst().madeAt().toEpochMilli();
            new EarlyEdition(fingerprint, position, madeAt, press.mostWanted(EarlyEdition.WEIGHT_MAX)).write(file);
            changesKept = changes;
        } catch (IOException unwritten) {
            System.getLogger("press").log(System.Logger.Level.WARNING, "the early edition was not written: {0}", unwritten);
        }
    }

    @Override
    public void close() {
        keeping.interrupt();
        keep();
    }
}
