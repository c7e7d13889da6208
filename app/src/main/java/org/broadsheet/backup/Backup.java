package org.broadsheet.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Log;
import org.jooq.DSLContext;

/**
 * Saves a site into one file, while the program runs or not. The order is what makes it whole:
 *
 * <ol>
 *   <li>what was read from the wire and what waits there: a file that moves on meanwhile is in the database by then;
 *   <li>every table, in one transaction that sees one moment;
 *   <li>raw copies and pictures: they are written before the rows that name them and never change, so all that the moment
 *       names is there.
 * </ol>
 *
 * <p>The file is a ZIP of plain JSON and of the files as they are. It is written beside its place and renamed when it is
 * whole and on the disk. Memory does not grow with the rows; a file costs some 200 bytes.
 */
public final class Backup {
    private static final String UNFINISHED = ".part";

    private final Database database;
    private final DataFolder folder;
    private final Clock clock;
    private final String program;
    private final Progress progress;

    /** What was written. */
    public record Made(long rows, long files, long logPosition, ByteCount size) {}

    /** @param program our version, e.g. {@code 0.1.0} */
    public Backup(Database database, DataFolder folder, Clock clock, String program, Progress progress) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
        this.program = program;
        this.progress = progress;
    }

    /**
     * @param replace whether a file of this name may be replaced
     * @throws Fault {@code backup-exists}, {@code backup-running}, {@code backup-unwritable}, {@code backup-inside}
     */
    public Made write(Path target, boolean replace) {
        Path file = target.toAbsolutePath().normalize();
        check(file, replace);
        Path half = file.resolveSibling(file.getFileName() + UNFINISHED);
        try (var channel = open(half)) {
            if (channel.tryLock() == null) {
                throw new Fault("backup-running", Fault.Kind.USER, half + " is being written by another backup");
            }
            try {
                channel.truncate(0);
                var made = write(channel, half);
                check(file, replace);
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
                return made;
            } catch (IOException | RuntimeException thrown) {
                Files.deleteIfExists(half);
                throw thrown;
            }
        } catch (IOException thrown) {
            throw unwritable(file, thrown);
        }
    }

    private void check(Path file, boolean replace) {
        if (Files.isDirectory(file) || Files.exists(file) && !replace) {
            throw new Fault(
                    "backup-exists", Fault.Kind.USER, file + " is there already; choose another name or add --force");
        }
        if (SavedFile.PLACES.stream().anyMatch(place -> file.startsWith(folder.root().resolve(place)))) {
            throw new Fault("backup-inside", Fault.Kind.USER, file + " would become part of the next backup; choose another folder");
        }
    }

    /** For its owner's eyes only: it holds what lets people in. */
    private static FileChannel open(Path half) throws IOException {
        var options = java.util.Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
                ? FileChannel.open(
                        half, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))
                : FileChannel.open(half, options);
    }

    private Made write(FileChannel channel, Path half) throws IOException {
        Path list = half.resolveSibling(half.getFileName() + ".list");
        try (var pack = new Pack(channel, list)) {
            pack.addAll(folder.done(), "wire/done/", this::twin, progress);
            pack.addAll(folder.rejected(), "wire/rejected/", Pack.Twin.NONE, progress);
            pack.addAll(folder.inbox(), "wire/inbox/", Pack.Twin.NONE, progress);
            var moment = database.read(sql -> moment(sql, pack));
            pack.addAll(folder.raw(), "wire/raw/", Pack.Twin.NONE, progress);
            pack.addAll(folder.media(), "media/", Pack.Twin.NONE, progress);
            pack.addAll(folder.theme(), "theme/", Pack.Twin.NONE, progress);
            if (Files.isRegularFile(folder.properties())) {
                pack.add(folder.properties(), "broadsheet.properties", Pack.Twin.NONE);
            }
            for (Path key : folder.keys()) {
                if (Files.isRegularFile(key)) {
                    pack.add(key, key.getFileName().toString(), Pack.Twin.NONE);
                }
            }
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    program,
                    database.schemaVersion(),
                    clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                    moment.logPosition,
                    moment.tables,
                    pack.endOfFiles());
            pack.end(manifest);
            channel.force(true);
            return new Made(manifest.rows(), manifest.files().count(), moment.logPosition, new ByteCount(channel.size()));
        } finally {
            Files.deleteIfExists(list);
        }
    }

    private record Moment(List<Manifest.Table> tables, long logPosition) {}

    private Moment moment(DSLContext sql, Pack pack) {
        long position = Log.head(sql);
        var tables = new ArrayList<Manifest.Table>();
        for (var table : Tables.of(sql)) {
            tables.add(pack.add(table, sql, progress));
        }
        return new Moment(tables, position);
    }

    /** A message that was read lies in the wire's folder of raw copies too, by its hash. */
    private String twin(Path file) throws IOException {
        String hash = Hash.of(file);
        String path = hash.substring(0, 2) + "/" + hash;
        return Files.isRegularFile(folder.raw().resolve(path)) ? "wire/raw/" + path : "";
    }

    private static Fault unwritable(Path file, IOException thrown) {
        String why = thrown instanceof NoSuchFileException ? "its folder does not exist" : thrown.getMessage();
        boolean isFull = String.valueOf(thrown.getMessage()).contains("No space left");
        return new Fault(
                "backup-unwritable",
                isFull ? Fault.Kind.CAPACITY : Fault.Kind.USER,
                file + " can't be written: " + why,
                thrown);
    }
}
