package org.broadsheet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import org.broadsheet.kernel.Fault;

/** Where files go when they leave the inbox. A name that is taken gets a number; no file is ever replaced. */
public final class Shelves {
    private final Path done;
    private final Path rejected;
    private final Clock clock;
    private final Supplier<ZoneId> zone;

    public Shelves(Path done, Path rejected, Clock clock, Supplier<ZoneId> zone) {
        this.done = done;
        this.rejected = rejected;
        this.clock = clock;
        this.zone = zone;
    }

    /** {@code done/SOURCE/DATE/NAME}. */
    void done(Source source, Path file) {
        String day = LocalDate.ofInstant(clock.instant(), zone.get()).toString();
        try {
            Path folder = Files.createDirectories(done.resolve(source.name()).resolve(day));
            move(file, free(folder, file.getFileName().toString()));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    /** {@code rejected/SOURCE/NAME} and, written first, {@code NAME.reason.txt}: code, where, what to do. */
    void rejected(Source source, Path file, Fault fault) {
        try {
            Path folder = Files.createDirectories(rejected.resolve(source.name()));
            Path free = free(folder, file.getFileName().toString());
            Files.writeString(
                    free.resolveSibling(free.getFileName() + ".reason.txt"),
                    "code: " + fault.code() + "\nreason: " + fault.sentence()
                            + "\nwhat to do: mend the file and put it into the inbox again; docs/errors.md explains the code.\n");
            move(file, free);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static void move(Path file, Path free) throws IOException {
        try {
            Files.move(file, free, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException gone) {
            System.getLogger("wire").log(System.Logger.Level.WARNING, "file {0} was gone when it was read", file);
        }
    }

    private static Path free(Path folder, String name) {
        Path free = folder.resolve(name);
        for (int number = 2; Files.exists(free); number++) {
            free = folder.resolve(name + "." + number);
        }
        return free;
    }
}
