package org.broadsheet.database;

import java.sql.SQLException;
import org.broadsheet.kernel.Fault;
import org.jooq.exception.DataAccessException;

/** Turns what a driver throws into one of our sentences. */
final class Faults {

    static Fault url(String jdbcUrl) {
        int query = jdbcUrl.indexOf('?');
        return new Fault(
                "database-url",
                Fault.Kind.USER,
                "database.url starts with jdbc:sqlite: or jdbc:postgresql:, not "
                        + (query < 0 ? jdbcUrl : jdbcUrl.substring(0, query)));
    }

    static Fault newer(String found, String known) {
        return new Fault(
                "database-newer",
                Fault.Kind.USER,
                "the database was made by a newer Broadsheet (schema " + found + ", this one knows up to " + known
                        + "): start that version, or restore a backup made before the upgrade");
    }

    static Fault stopping(Exception thrown) {
        return new Fault("database-interrupted", Fault.Kind.OURS, "the program is stopping", thrown);
    }

    /** What breaks a rule of the schema is a bug of ours, and no failure of the world: it stays what it is. */
    static RuntimeException of(RuntimeException thrown) {
        return thrown instanceof DataAccessException && thrown.getCause() instanceof SQLException sql && !isBroken(sql)
                ? of(sql)
                : thrown;
    }

    private static boolean isBroken(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return state.startsWith("23") || String.valueOf(thrown.getMessage()).contains("SQLITE_CONSTRAINT");
    }

    static Fault of(SQLException thrown) {
        String said = String.valueOf(thrown.getMessage());
        if (said.contains("SQLITE_FULL") || "53100".equals(thrown.getSQLState())) {
            return new Fault("database-full", Fault.Kind.CAPACITY, "the disk of the database is full: free some space", thrown);
        }
        if (said.contains("SQLITE_READONLY") || said.contains("SQLITE_IOERR") || said.contains("SQLITE_CANTOPEN")) {
            return new Fault(
                    "database-unwritable",
                    Fault.Kind.EXTERNAL,
                    "the database file cannot be read or written: look at its disk and permissions",
                    thrown);
        }
        if (isConflict(thrown)) {
            return new Fault("database-busy", Fault.Kind.CAPACITY, "the database was busy for too long: try again", thrown);
        }
        return new Fault("database-unavailable", Fault.Kind.EXTERNAL, "the database answered: " + said, thrown);
    }

    /** Whether running the same transaction again may succeed. */
    static boolean isConflict(SQLException thrown) {
        String state = String.valueOf(thrown.getSQLState());
        return String.valueOf(thrown.getMessage()).contains("SQLITE_BUSY") || state.startsWith("40") || state.equals("55P03");
    }

    private Faults() {}
}
