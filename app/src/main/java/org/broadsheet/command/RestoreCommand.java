package org.broadsheet.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.broadsheet.backup.Restore;
import org.broadsheet.backup.Saved;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.kernel.Fault;

/** {@code restore}. */
final class RestoreCommand implements Command {

    @Override
    public String name() {
        return "restore";
    }

    @Override
    public String sentence() {
        return "Makes a site from a backup, in an empty data folder and an empty database.";
    }

    @Override
    public String words() {
        return "FILE";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA, RunCommand.DATABASE, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        if (arguments.words().size() != 1) {
            throw Arguments.usage(this, "restore takes the name of one file");
        }
        var folder = Folders.folder(arguments);
        Restore.requireEmpty(folder);
        try (var saved = Saved.open(Path.of(arguments.words().getFirst()));
                var progress = ShownProgress.standard()) {
            StartChecks.notNewer(ProgramVersion.parse(saved.program()));
            var inForce = Folders.configuration(arguments, folder, RunCommand.database(arguments), saved.settings());
            var config = DatabaseConfig.of(inForce);
            var restore = new Restore(
                    saved, schema -> DatabaseFiles.open(config, folder, schema), Clock.systemUTC(), progress);
            StartChecks.folder(folder);
            if (!DatabaseFiles.isToBeMade(config, folder)) {
                restore.requireEmptyDatabase();
            }
            saved.verify(folder, progress);
            Restore.Restored restored;
            try (var lock = lock(folder)) {
                restored = restore.into(folder);
            }
            progress.close();
            out.printf(
                    Locale.ROOT,
                    "Restored %,d rows (log position %d) and %,d files into %s.%n",
                    restored.rows(),
                    restored.logPosition(),
                    restored.files(),
                    folder.root());
            tellOfAnotherDatabase(config, arguments, folder, out);
        }
        return CommandLine.EXIT_DONE;
    }

    /** A start of the same command line without --database would go elsewhere. */
    private static void tellOfAnotherDatabase(
            DatabaseConfig used, Arguments arguments, DataFolder folder, PrintStream out) {
        if (arguments.value(RunCommand.DATABASE.name()).isEmpty()) {
            return;
        }
        var next = DatabaseConfig.of(Folders.configuration(arguments, folder, List.of()));
        if (!next.url().equals(used.url())) {
            out.printf("Its settings do not name this database: start with the same --database, or set database.url in %s.%n",
                    folder.properties());
        }
    }

    private static FolderLock lock(DataFolder folder) {
        try {
            Files.createDirectories(folder.root());
            return FolderLock.take(folder);
        } catch (IOException thrown) {
            throw new Fault(
                    "data-unwritable", Fault.Kind.USER, folder.root() + " can't be made: " + thrown.getMessage(), thrown);
        }
    }
}
