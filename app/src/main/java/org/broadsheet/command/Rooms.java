package org.broadsheet.command;

import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.broadsheet.Wiring;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Passwords;
import org.broadsheet.account.Tokens;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.media.Media;
import org.broadsheet.account.Setup;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Stories;
import org.broadsheet.wire.Source;
import org.broadsheet.wire.Wire;
import org.broadsheet.wire.SourceBook;
import org.broadsheet.log.Log;

/**
 * The doors that a command needs, on the database of a data folder, also while the program runs on it: what is written here
 * reaches its followers within a moment.
 */
final class Rooms implements AutoCloseable {

    private final Configuration configuration;
    private final DataFolder folder;
    private final Database database;
    private final Log log;
    private final Clock clock;
    private final RandomGenerator random = new SecureRandom();
    private final Ids ids;

    private Rooms(Configuration configuration, DataFolder folder, Clock clock) {
        this.configuration = configuration;
        this.folder = folder;
        this.clock = clock;
        this.database = database(configuration, folder);
        this.log = new Log(database, clock);
        this.ids = new Ids(clock, random);
    }

    /** Of the folder and the settings that the flags name. Fails with {@code data-missing} where no folder is. */
    static Rooms open(Arguments arguments) {
        var folder = Folders.folder(arguments);
        return new Rooms(Folders.configuration(arguments, folder), folder, Clock.systemUTC());
    }

    /** Of a folder and its settings, on a clock. */
    static Rooms of(Configuration configuration, DataFolder folder, Clock clock) {
        return new Rooms(configuration, folder, clock);
    }

    /** Whether nothing ever happened in this newsroom. */
    boolean isUntouched() {
        return log.head() == 0;
    }

    private static Database database(Configuration configuration, DataFolder folder) {
        if (DatabaseConfig.of(configuration).url().isEmpty() && !Files.isDirectory(folder.root())) {
            throw new Fault(
                    "data-missing",
                    Fault.Kind.USER,
                    folder.root() + " is no data folder; name one with --data, or make it with broadsheet run.");
        }
        return Wiring.open(configuration, folder);
    }

    Tokens tokens() {
        return new Tokens(log, database, ids, clock, random);
    }

    /** What is done with a source now. */
    Source source(String name) {
        return new SourceBook(log, database, configuration, folder.inbox()).named(name);
    }

    Wire wire() {
        var passwords = new Passwords(random);
        var setup = new Setup(log, database, new Accounts(log, database, ids, passwords), passwords, clock, random);
        var settings = new Settings(log, database, configuration, setup::siteName);
        var stories = new Stories(database, ids, () -> settings.site().zone());
        return Wiring.wire(log, database, ids, stories, new Media(folder.media()), folder, settings);
    }

    Accounts accounts() {
        return new Accounts(log, database, ids, new Passwords(random));
    }

    @Override
    public void close() {
        database.close();
    }
}
