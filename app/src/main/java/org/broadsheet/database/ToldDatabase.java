package org.broadsheet.database;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadsheet.kernel.Fault;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;

/** Another database, whose failures somebody is told of before they go on their way. */
final class ToldDatabase implements Database {
    private final Database database;
    private final Consumer<Fault> told;

    ToldDatabase(Database database, Consumer<Fault> told) {
        this.database = database;
        this.told = told;
    }

    @Override
    public <T> T read(Function<DSLContext, T> question) {
        return telling(() -> database.read(question));
    }

    @Override
    public <T> T write(Function<DSLContext, T> change) {
        return telling(() -> database.write(change));
    }

    @Override
    public <T> T writeLightly(Function<DSLContext, T> change) {
        return telling(() -> database.writeLightly(change));
    }

    private <T> T telling(Supplier<T> work) {
        try {
            return work.get();
        } catch (Fault fault) {
            told.accept(fault);
            throw fault;
        }
    }

    @Override
    public SQLDialect dialect() {
        return database.dialect();
    }

    @Override
    public String schemaVersion() {
        return database.schemaVersion();
    }

    @Override
    public void close() {
        database.close();
    }
}
