package org.broadsheet.reader;

import static org.broadsheet.database.schema.Tables.READER;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of readers. Each method is part of the caller's transaction. */
final class ReaderStore {

    Map<String, Reader> meet(DSLContext sql, Collection<Readers.Met> met, Instant now) {
        var marks = new HashSet<String>();
        var insert = sql.insertInto(
                READER, READER.ID, READER.MARK, READER.SEALED, READER.APPROVED, READER.MADE_AT, READER.SEEN_AT);
        for (var one : met) {
            if (marks.add(one.mark())) {
                insert = insert.values(one.fresh().value(), one.mark(), one.sealed(), 0, now, now);
            }
        }
        if (marks.isEmpty()) {
            return Map.of();
        }
        insert.onConflict(READER.MARK).doUpdate().set(READER.SEEN_AT, now).execute();
        var found = new HashMap<String, Reader>();
        sql.select(READER.MARK, READER.ID, READER.APPROVED, READER.MADE_AT, READER.SEEN_AT)
                .from(READER)
                .where(READER.MARK.in(marks))
                .forEach(row -> found.put(row.get(READER.MARK), reader(row)));
        return found;
    }

    Optional<Reader> byMark(DSLContext sql, String mark) {
        return sql.select(READER.ID, READER.APPROVED, READER.MADE_AT, READER.SEEN_AT)
                .from(READER)
                .where(READER.MARK.eq(mark))
                .fetchOptional(ReaderStore::reader);
    }

    Optional<Reader> byId(DSLContext sql, ReaderId id) {
        return sql.select(READER.ID, READER.APPROVED, READER.MADE_AT, READER.SEEN_AT)
                .from(READER)
                .where(READER.ID.eq(id.value()), READER.MARK.isNotNull())
                .fetchOptional(ReaderStore::reader);
    }

    Optional<String> mark(DSLContext sql, ReaderId id) {
        return sql.select(READER.MARK)
                .from(READER)
                .where(READER.ID.eq(id.value()), READER.MARK.isNotNull())
                .fetchOptional(READER.MARK);
    }

    Optional<String> sealed(DSLContext sql, ReaderId id) {
        return sql.select(READER.SEALED).from(READER).where(READER.ID.eq(id.value())).fetchOptional(READER.SEALED);
    }

    void trust(DSLContext sql, ReaderId id, int more) {
        sql.update(READER)
                .set(READER.APPROVED, when(READER.APPROVED.plus(more).lt(0), inline(0)).otherwise(READER.APPROVED.plus(more)))
                .where(READER.ID.eq(id.value()))
                .execute();
    }

    void seen(DSLContext sql, ReaderId id, Instant now) {
        sql.update(READER).set(READER.SEEN_AT, now).where(READER.ID.eq(id.value())).execute();
    }

    void forget(DSLContext sql, Collection<ReaderId> ids) {
        sql.update(READER)
                .setNull(READER.MARK)
                .set(READER.SEALED, "")
                .where(READER.ID.in(ids.stream().map(ReaderId::value).toList()))
                .execute();
    }

    List<ReaderId> unseenSince(DSLContext sql, Instant before, int limit) {
        return sql.select(READER.ID)
                .from(READER)
                .where(READER.SEEN_AT.lt(before), READER.MARK.isNotNull())
                .orderBy(READER.SEEN_AT, READER.ID)
                .limit(limit)
                .fetch(row -> new ReaderId(row.value1()));
    }

    private static Reader reader(Record row) {
        return new Reader(
                new ReaderId(row.get(READER.ID)), row.get(READER.APPROVED), row.get(READER.MADE_AT), row.get(READER.SEEN_AT));
    }
}
