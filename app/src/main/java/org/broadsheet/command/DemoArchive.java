package org.broadsheet.command;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;

/**
 * Makes the demo's archive stand as if it had come in over the last days: each message is taken in on a clock that shows the
 * hour it was written, so that stories have the dates, paths and histories of then.
 */
final class DemoArchive {
    private static final Duration AFTER_ITS_FILE = Duration.ofSeconds(1);

    private final Configuration configuration;
    private final DataFolder folder;

    DemoArchive(Configuration configuration, DataFolder folder) {
        this.configuration = configuration;
        this.folder = folder;
    }

    /** Whether nothing ever happened here. */
    boolean isWanted() {
        try (var rooms = Rooms.of(configuration, folder, Clock.systemUTC())) {
            return rooms.isUntouched();
        }
    }

    /** Takes the messages of {@code delivered} in, oldest file first, and removes them. */
    void file(Path delivered) {
        var then = new HandClock();
        try (var rooms = Rooms.of(configuration, folder, then)) {
            var wire = rooms.wire();
            for (Path message : byAge(DemoWire.messages(delivered))) {
                then.now = Files.getLastModifiedTime(message).toInstant().plus(AFTER_ITS_FILE);
                wire.receive(rooms.source(message.resolveSibling("").getFileName().toString()), message);
            }
            remove(delivered);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static List<Path> byAge(List<Path> messages) {
        return messages.stream()
                .sorted(Comparator.comparingLong((Path message) -> message.toFile().lastModified())
                        .thenComparing(Path::getFileName))
                .toList();
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Shows what it was set to. */
    private static final class HandClock extends Clock {
        private volatile Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
