package org.broadsheet.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.database.SchemaWanted;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.jooq.DSLContext;

/**
 * Makes a site from a backup, in a data folder and a database that are empty. {@link #into} writes a note into the folder
 * first and removes it last: a folder with the note is no site, and no program starts on it. The rows come in one
 * transaction.
 */
public final class Restore {

    /** What may lie in an empty folder: the lock of this very program, and what a file system puts there itself. */
    private static final Set<String> NOTHING = Set.of("lock", "lost+found");

    private final Saved saved;
    private final Function<SchemaWanted, Database> databases;
    private final Clock clock;
    private final Progress progress;

    /** What was restored. */
    public record Restored(long rows, long files, long logPosition) {}

    /** @param databases opens the database that the rows go into */
    public Restore(Saved saved, Function<SchemaWanted, Database> databases, Clock clock, Progress progress) {
        this.saved = saved;
        this.databases = databases;
        this.clock = clock;
        this.progress = progress;
    }

    /** @throws Fault {@code restore-not-empty} when the folder holds anything; a missing one is empty */
    public static void requireEmpty(DataFolder folder) {
        if (!Files.exists(folder.root())) {
            return;
        }
        try (var entries = Files.list(folder.root())) {
            var found = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !NOTHING.contains(name))
                    .sorted()
                    .findFirst();
            if (found.isPresent()) {
                boolean isHalf = Files.exists(folder.restoring());
                throw new Fault(
                        "restore-not-empty",
                        Fault.Kind.USER,
                        folder.root() + (isHalf ? " holds a restore that did not end; remove it first" : " is not empty ("
                                + found.get() + "); a restore needs an empty folder"));
            }
        } catch (IOException thrown) {
            throw new Fault("data-unwritable", Fault.Kind.USER, folder.root() + " can't be read: " + thrown.getMessage(), thrown);
        }
    }

    /** @throws Fault {@code restore-not-empty} when the database holds a row */
    public void requireEmptyDatabase() {
        try (var database = databases.apply(new SchemaWanted.AsItIs())) {
            if (!database.read(Tables::isEmpty)) {
                throw new Fault(
                        "restore-not-empty",
                        Fault.Kind.USER,
                        "the database is not empty; a restore needs an empty one, choose another with --database");
            }
        }
    }

    /** Unpacks everything. The folder is there and locked by the caller. */
    public Restored into(DataFolder folder) {
        requireEmpty(folder);
        try {
            Files.writeString(
                    folder.restoring(),
                    "Broadsheet began to restore " + saved.file() + " here at " + clock.instant()
                            + " and has not ended.\nWhile this note is here nothing starts on this folder. If no restore is at"
                            + " work, remove the folder (and empty the database, if it is another) and restore again.\n");
            unpackFiles(folder);
            loadRows();
            Files.writeString(folder.version(), saved.manifest().program() + "\n");
            Files.delete(folder.restoring());
        } catch (IOException thrown) {
            throw new Fault(
                    "restore-unwritable",
                    Fault.Kind.EXTERNAL,
                    folder.root() + " can't be written: " + thrown.getMessage() + "; remove it and restore again",
                    thrown);
        }
        var manifest = saved.manifest();
        return new Restored(manifest.rows(), manifest.files().count(), manifest.logPosition());
    }

    private void unpackFiles(DataFolder folder) throws IOException {
        var twins = new ArrayList<SavedFile>();
        var made = new HashSet<Path>();
        long[] count = {0};
        saved.eachFile(file -> {
            Path target = folder.root().resolve(file.path());
            if (made.add(target.getParent())) {
                Files.createDirectories(target.getParent());
            }
            if (file.isStored()) {
                try (var in = saved.open(file)) {
                    Files.copy(in, target);
                }
                date(target, file);
                progress.at("files", ++count[0]);
            }
        });
        saved.eachFile(file -> {
            if (!file.isStored()) {
                Path target = folder.root().resolve(file.path());
                Files.copy(folder.root().resolve(file.sameAs()), target);
                date(target, file);
                progress.at("files", ++count[0]);
            }
        });
        var secrets = new ArrayList<>(folder.keys());
        secrets.add(folder.properties());
        for (Path secret : secrets) {
            if (Files.exists(secret) && Files.getFileStore(secret).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    private static void date(Path target, SavedFile file) throws IOException {
        Files.setLastModifiedTime(target, FileTime.fromMillis(file.modifiedMillis()));
    }

    /** Into the schema that they were saved in; what later migrations do to them comes after. */
    private void loadRows() {
        try (var database = databases.apply(new SchemaWanted.Exactly(saved.manifest().schema()))) {
            database.write(this::load);
        }
        try (var database = databases.apply(new SchemaWanted.Newest())) {
            database.write(sql -> {
                FollowerStore.forgetNodes(sql);
                return true;
            });
            new Log(database, clock).requireGapless();
        }
    }

    private long load(DSLContext sql) {
        requireEmptyOfRows(sql);
        var columns = Tables.of(sql).stream().collect(Collectors.toMap(Tables.Shape::name, Tables.Shape::columns));
        long rows = 0;
        for (var table : saved.manifest().tables()) {
            boolean isKnown = Set.copyOf(columns.getOrDefault(table.name(), List.of())).containsAll(table.columns());
            if (!isKnown || table.columns().isEmpty()) {
                throw Saved.damaged("its table " + table.name() + " is not of schema " + saved.manifest().schema());
            }
            try (var in = saved.open(table)) {
                long loaded = Rows.load(sql, table, in, done -> progress.at("rows of " + table.name(), done));
                if (loaded != table.rows()) {
                    throw Saved.damaged("its table " + table.name() + " has " + loaded + " rows, not " + table.rows());
                }
                rows += loaded;
            } catch (IOException thrown) {
                throw new UncheckedIOException(thrown);
            }
        }
        return rows;
    }

    /** Asked again inside the transaction: another process may have started on the database meanwhile. */
    private static void requireEmptyOfRows(DSLContext sql) {
        if (!Tables.isEmpty(sql)) {
            throw new Fault("restore-not-empty", Fault.Kind.USER, "the database is not empty; a restore needs an empty one");
        }
    }
}
