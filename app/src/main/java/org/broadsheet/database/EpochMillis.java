package org.broadsheet.database;

import java.time.Instant;
import org.jooq.impl.AbstractConverter;
import org.jspecify.annotations.Nullable;

/** Instants as epoch milliseconds, in columns named {@code …_at}. Finer parts of a second are cut off. */
public final class EpochMillis extends AbstractConverter<Long, Instant> {
    private static final long serialVersionUID = 1;

    public EpochMillis() {
        super(Long.class, Instant.class);
    }

    @Override
    public @Nullable Instant from(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    @Override
    public @Nullable Long to(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }
}
