package org.broadsheet.command;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.broadsheet.backup.Backup;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.database.SchemaWanted;
import org.broadsheet.kernel.Fault;

/** {@code backup}. */
final class BackupCommand implements Command {

    private static final Flag FORCE = new Flag("--force", "", "Replaces FILE if it is there.");

    @Override
    public String name() {
        return "backup";
    }

    @Override
    public String sentence() {
        return "Saves the whole site into one file, also while it runs. The file holds secrets: see docs/backup.md.";
    }

    @Override
    public String words() {
        return "FILE";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA, RunCommand.DATABASE, FORCE, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        if (arguments.words().size() != 1) {
            throw Arguments.usage(this, "backup takes the name of one file");
        }
        var folder = Folders.folder(arguments);
        StartChecks.whole(folder);
        var target = Path.of(arguments.words().getFirst());
        try (var database = open(Folders.configuration(arguments, folder, RunCommand.database(arguments)), folder);
                var progress = ShownProgress.standard()) {
            var backup = new Backup(
                    database, folder, Clock.systemUTC(), ProgramVersion.current().toString(), progress);
            var made = backup.write(target, arguments.has(FORCE.name()));
            progress.close();
            out.printf(
                    Locale.ROOT,
                    "Saved %,d rows (log position %d) and %,d files in %s, %s. It holds secrets: keep it safe.%n",
                    made.rows(),
                    made.logPosition(),
                    made.files(),
                    target,
                    made.size());
        }
        return CommandLine.EXIT_DONE;
    }

    /** As it is: a backup before an upgrade must not be the upgrade. */
    private static Database open(Configuration configuration, DataFolder folder) {
        var config = DatabaseConfig.of(configuration);
        boolean isMissing = config.url().isEmpty() && !Files.isRegularFile(folder.database());
        if (isMissing || !Files.isDirectory(folder.root())) {
            throw new Fault(
                    "data-missing",
                    Fault.Kind.USER,
                    "there is no site in " + folder.root() + "; name its folder with --data.");
        }
        return DatabaseFiles.open(config, folder, new SchemaWanted.AsItIs());
    }
}
