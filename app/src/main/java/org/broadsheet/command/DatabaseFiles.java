package org.broadsheet.command;

import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.config.DataFolder;
import org.broadsheet.database.Database;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.database.SchemaWanted;

/** The database that a command works on without a running server. */
final class DatabaseFiles {
    private static final String SQLITE = "jdbc:sqlite:";

    static Database open(DatabaseConfig config, DataFolder folder, SchemaWanted schema) {
        return Database.open(url(config, folder), config.user(), config.password(), schema);
    }

    /** Whether opening it would make a new file. */
    static boolean isToBeMade(DatabaseConfig config, DataFolder folder) {
        String url = url(config, folder);
        return url.startsWith(SQLITE) && !Files.exists(Path.of(url.substring(SQLITE.length())));
    }

    private static String url(DatabaseConfig config, DataFolder folder) {
        return config.url().orElseGet(() -> SQLITE + folder.database());
    }

    private DatabaseFiles() {}
}
