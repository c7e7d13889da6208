package org.broadsheet.database;

import java.util.function.Consumer;
import java.util.function.Function;
import org.broadsheet.kernel.Fault;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/**
 * The database, whichever it is. Safe for any thread; blocking, so call it from a virtual thread or a worker, never from
 * an event loop.
 */
public interface Database extends AutoCloseable {

    /**
     * Runs {@code question} in one transaction that sees one moment and changes nothing. The context must not leave it.
     *
     * @throws Fault {@code database-unavailable}, {@code database-busy}
     */
    <T> T read(Function<DSLContext, T> question);

    /**
     * Runs {@code change} in one transaction, alone: it is committed durably when this returns and undone when it throws.
     * It may be run again after a conflict, so it must do nothing but talk to the database.
     *
     * @throws Fault {@code database-unavailable}, {@code database-full}, {@code database-busy}
     */
    <T> T write(Function<DSLContext, T> change);

    /**
     * As {@link #write}, but nobody waits for the disk: what is committed outlives the process, though a power cut may take the
     * last seconds of it back, whole transactions from the newest on. For what the program can find out again, such as how far a
     * follower has come: such a write would else cost every change of the news a turn of the disk.
     */
    <T> T writeLightly(Function<DSLContext, T> change);

    /** Which one: {@link SQLDialect#SQLITE} or {@link SQLDialect#POSTGRES}. */
    SQLDialect dialect();

    /** The newest migration that was applied, e.g. {@code 202611240900}; empty for a database that nothing was ever in. */
    String schemaVersion();

    /** One read and one turn to write, and nothing done in them: returns when both came. */
    default void tryOut() {
        read(sql -> sql.selectOne().fetch());
        write(sql -> true);
    }

    /** The same database; {@code told} hears of each failure. */
    default Database telling(Consumer<Fault> told) {
        return new ToldDatabase(this, told);
    }

    @Override
    void close();

    /**
     * Opens the database of a JDBC URL and brings its schema up to date.
     *
     * @param user ignored by SQLite
     * @throws Fault {@code database-url}, {@code database-unavailable}, {@code database-newer}
     */
    static Database open(String jdbcUrl, String user, String password) {
        return open(jdbcUrl, user, password, new SchemaWanted.Newest());
    }

    /** The same with another schema than the newest: for backups, which also read what an older program wrote. */
    static Database open(String jdbcUrl, String user, String password, SchemaWanted schema) {
        if (jdbcUrl.startsWith("jdbc:sqlite:")) {
            return new Sqlite(jdbcUrl, schema);
        }
        if (jdbcUrl.startsWith("jdbc:postgresql:")) {
            return new Postgres(jdbcUrl, user, password, schema);
        }
        throw Faults.url(jdbcUrl);
    }

    /** The newest schema that this program knows. */
    static String newestSchema() {
        return Schema.NEWEST;
    }
}
