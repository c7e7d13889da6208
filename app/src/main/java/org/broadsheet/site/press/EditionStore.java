package org.broadsheet.site.press;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.log.Subject;

/**
 * What happened since an early edition was made, asked before anything of the program stands: by plain JDBC, since opening the
 * database as the program does takes longer than everything else an early edition needs. Reads tables of the log and of the
 * jobs; writes nothing.
 */
final class EditionStore {
    /** More, and the pages are old anyway. */
    private static final int ENTRIES_MAX = 10_000;

    private EditionStore() {}

    /**
     * The subjects of all later entries. Empty when no page of the edition may be shown: it belongs to another log, too much has
     * happened, the database cannot be asked, or something is due, such as the end of a story's time online, that will happen
     * as soon as the program stands.
     */
    static Optional<Set<Subject>> touchedSince(Path database, EarlyEdition edition, long nowMillis) {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            return isSameLog(connection, edition) && !isAnythingDue(connection, nowMillis)
                    ? subjectsAfter(connection, edition.position())
                    : Optional.empty();
        } catch (SQLException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    private static boolean isSameLog(Connection connection, EarlyEdition edition) throws SQLException {
        try (var asked = connection.prepareStatement("select made_at from log where position = ?")) {
            asked.setLong(1, edition.position());
            var found = asked.executeQuery();
            return found.next() && found.getLong(1) == edition.positionMadeAt();
        }
    }

    private static boolean isAnythingDue(Connection connection, long nowMillis) throws SQLException {
        try (var asked = connection.prepareStatement("select 1 from job where due_at <= ? limit 1")) {
            asked.setLong(1, nowMillis);
            return asked.executeQuery().next();
        }
    }

    private static Optional<Set<Subject>> subjectsAfter(Connection connection, long position) throws SQLException {
        var subjects = new HashSet<Subject>();
        try (var asked = connection.prepareStatement("select subjects from log where position > ? limit ?")) {
            asked.setLong(1, position);
            asked.setInt(2, ENTRIES_MAX + 1);
            var found = asked.executeQuery();
            int entries = 0;
            while (found.next()) {
                if (++entries > ENTRIES_MAX) {
                    return Optional.empty();
                }
                for (String key : found.getString(1).split(" ")) {
                    if (!key.isEmpty()) {
                        subjects.add(new Subject(key));
                    }
                }
            }
        }
        return Optional.of(subjects);
    }
}
