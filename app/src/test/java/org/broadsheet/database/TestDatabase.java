package org.broadsheet.database;

import java.util.ArrayList;
import java.util.List;
import org.jooq.SQLDialect;

/**
 * Where one test's data lies. {@link #open} may be called often: for another node, or for a restart after {@link #closeAll}.
 * What is opened here is closed here.
 */
public final class TestDatabase implements AutoCloseable {
    private static final String USER = "postgres";

    private final String url;
    private final Runnable removal;
    private final List<Database> opened = new ArrayList<>();

    TestDatabase(String url, Runnable removal) {
        this.url = url;
        this.removal = removal;
    }

    /** An empty one with the newest schema. */
    public static TestDatabase fresh(SQLDialect dialect) {
        return dialect == SQLDialect.POSTGRES ? TestPostgres.fresh() : TestSqlite.fresh();
    }

    /** As {@link #fresh}, but nothing has ever been in it, no schema either. */
    public static TestDatabase bare(SQLDialect dialect) {
        return dialect == SQLDialect.POSTGRES ? TestPostgres.bare() : TestSqlite.bare();
    }

    public Database open() {
        return open(new SchemaWanted.Newest());
    }

    public synchronized Database open(SchemaWanted schema) {
        var database = Database.open(url, url.startsWith("jdbc:sqlite:") ? "" : USER, "", schema);
        opened.add(database);
        return database;
    }

    public String url() {
        return url;
    }

    /** As the end of the process would. */
    public synchronized void closeAll() {
        opened.forEach(Database::close);
        opened.clear();
    }

    @Override
    public void close() {
        closeAll();
        removal.run();
    }
}
