package org.broadsheet.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files of their own, copied from one that was migrated once per JVM. */
final class TestSqlite {
    private static final String FILE = "broadsheet.sqlite";

    /** Made on first use. */
    private static final class Template {
        static final Path FILE = make();

        private static Path make() {
            var folder = folder();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            Database.open(url(folder), "", "").close();
            return folder.resolve(TestSqlite.FILE);
        }
    }

    static TestDatabase bare() {
        var folder = folder();
        return new TestDatabase(url(folder), () -> remove(folder));
    }

    static TestDatabase fresh() {
        var folder = folder();
        try {
            Files.copy(Template.FILE, folder.resolve(FILE));
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        return new TestDatabase(url(folder), () -> remove(folder));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("broadsheet-test");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String url(Path folder) {
        return "jdbc:sqlite:" + folder.resolve(FILE);
    }

    private static void remove(Path folder) {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private TestSqlite() {}
}
