package org.broadsheet.database;

import java.util.function.Function;
import org.jooq.DSLContext;

/** A write inside a write would wait for itself for ever: it is refused at once, as the bug that it is. */
final class Nesting {
    private static final ScopedValue<Boolean> WRITES = ScopedValue.newInstance();

    /** Call on the caller's thread, which may be one that works for a transaction. */
    static void refuseWrite() {
        if (WRITES.isBound()) {
            throw new IllegalStateException("a write inside a write: use the transaction that is there");
        }
    }

    static <T> Function<DSLContext, T> write(Function<DSLContext, T> change) {
        return sql -> ScopedValue.where(WRITES, true).call(() -> change.apply(sql));
    }

    private Nesting() {}
}
