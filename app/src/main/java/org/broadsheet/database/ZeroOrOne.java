package org.broadsheet.database;

import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Booleans as 0 or 1, in columns named {@code is_…}: SQLite has no boolean of its own. */
public final class ZeroOrOne extends AbstractConverter<Integer, Boolean> {
    private static final long serialVersionUID = 1;

    public ZeroOrOne() {
        super(Integer.class, Boolean.class);
    }

    @Override
    public @Nullable Boolean from(@Nullable Integer number) {
        return number == null ? null : number != 0;
    }

    @Override
    public @Nullable Integer to(@Nullable Boolean fact) {
        return fact == null ? null : fact ? 1 : 0;
    }
}
