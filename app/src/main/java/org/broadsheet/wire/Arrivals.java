package org.broadsheet.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.wire.format.WireFormat;

/** Which files of the inbox are complete (docs/decisions/0011-a-complete-file.md). One thread. */
final class Arrivals {
    static final Duration STABLE = Duration.ofMillis(400);

    /** Larger files are not read to see whether they are whole; they have to lie still. */
    private static final ByteCount READ_MAX = ByteCount.mebibytes(1);

    private final Clock clock;
    private final Map<Path, Seen> growing = new HashMap<>();

    Arrivals(Clock clock) {
        this.clock = clock;
    }

    /** How a file looked, and since when it has looked so. */
    private record Seen(long size, long modified, Instant since) {}

    /** One attribute of those that were asked for, which the file system then answers. */
    private static <T> T fact(Map<String, Object> facts, String name, Class<T> type) {
        return type.cast(Objects.requireNonNull(facts.get(name), name));
    }

    /**
     * Moved in whole, or written to its end by its own syntax, or lying still.
     *
     * <p>A rename changes a file's status time and not its content's, while a write sets both: so a status time that is later
     * than the content's tells that the file was moved in whole.
     */
    boolean isComplete(Path file) {
        try {
            var facts = Files.readAttributes(file, "unix:size,lastModifiedTime,ctime");
            long modified = fact(facts, "lastModifiedTime", FileTime.class).to(TimeUnit.NANOSECONDS);
            long changed = fact(facts, "ctime", FileTime.class).to(TimeUnit.NANOSECONDS);
            if (changed > modified) {
                growing.remove(file);
                return true;
            }
            return isWhole(file, fact(facts, "size", Long.class), modified);
        } catch (UnsupportedOperationException elsewhere) {
            return isWhole(file, file.toFile().length(), file.toFile().lastModified());
        } catch (IOException gone) {
            growing.remove(file);
            return false;
        }
    }

    /** Read anew only when it looks otherwise than before. */
    private boolean isWhole(Path file, long size, long modified) {
        Seen seen = growing.get(file);
        if (seen != null && seen.size == size && seen.modified == modified) {
            return isStill(file, seen);
        }
        growing.put(file, new Seen(size, modified, clock.instant()));
        return isWhole(file, size);
    }

    private boolean isWhole(Path file, long size) {
        if (size > READ_MAX.bytes()) {
            return false;
        }
        try {
            boolean isWhole = WireFormat.isWhole(Files.readAllBytes(file));
            if (isWhole) {
                growing.remove(file);
            }
            return isWhole;
        } catch (IOException notReadable) {
            // Whoever takes it in says why.
            return false;
        }
    }

    private boolean isStill(Path file, Seen seen) {
        Instant now = clock.instant();
        if (Duration.between(seen.since, now).compareTo(STABLE) < 0) {
            return false;
        }
        growing.remove(file);
        return true;
    }

    /** Whether a file may become complete by lying still, of which nothing else tells. */
    boolean isAnyAwaited() {
        return !growing.isEmpty();
    }

    void forgetGone() {
        growing.keySet().removeIf(file -> !Files.exists(file));
    }
}
