package org.broadsheet.reply;

import static org.broadsheet.database.schema.Tables.REPLY_TOLD;
import static org.broadsheet.database.schema.Tables.REPLY_WATCH;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.reader.ReaderId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of who is told of answers. Each method is part of the caller's transaction. */
final class WatchStore {

    /** Somebody who wants to be told, or is asked whether they do. */
    record Watch(long id, ReplyId reply, ReaderId reader, Language language, Instant madeAt, boolean isConfirmed) {}

    Optional<Watch> find(DSLContext sql, ReplyId reply, ReaderId reader) {
        return sql.select(REPLY_WATCH.fields())
                .from(REPLY_WATCH)
                .where(REPLY_WATCH.REPLY_ID.eq(reply.value()), REPLY_WATCH.READER_ID.eq(reader.value()))
                .fetchOptional(WatchStore::watch);
    }

    void insert(DSLContext sql, Watch watch) {
        sql.insertInto(REPLY_WATCH)
                .set(REPLY_WATCH.ID, watch.id())
                .set(REPLY_WATCH.REPLY_ID, watch.reply().value())
                .set(REPLY_WATCH.READER_ID, watch.reader().value())
                .set(REPLY_WATCH.LANGUAGE, watch.language().tag())
                .set(REPLY_WATCH.MADE_AT, watch.madeAt())
                .execute();
    }

    void asked(DSLContext sql, long watch, Instant now) {
        sql.update(REPLY_WATCH).set(REPLY_WATCH.MADE_AT, now).where(REPLY_WATCH.ID.eq(watch)).execute();
    }

    boolean confirm(DSLContext sql, long watch, Instant now) {
        sql.update(REPLY_WATCH)
                .set(REPLY_WATCH.CONFIRMED_AT, now)
                .where(REPLY_WATCH.ID.eq(watch), REPLY_WATCH.CONFIRMED_AT.isNull())
                .execute();
        return sql.fetchExists(REPLY_WATCH, REPLY_WATCH.ID.eq(watch));
    }

    void end(DSLContext sql, Collection<Long> watches) {
        sql.deleteFrom(REPLY_TOLD).where(REPLY_TOLD.WATCH_ID.in(watches)).execute();
        sql.deleteFrom(REPLY_WATCH).where(REPLY_WATCH.ID.in(watches)).execute();
    }

    void endOf(DSLContext sql, ReaderId reader) {
        end(sql, sql.select(REPLY_WATCH.ID).from(REPLY_WATCH).where(REPLY_WATCH.READER_ID.eq(reader.value())).fetch(REPLY_WATCH.ID));
    }

    /** Those who are to be told of answers to a reply. */
    List<Watch> confirmed(DSLContext sql, ReplyId reply) {
        return sql.select(REPLY_WATCH.fields())
                .from(REPLY_WATCH)
                .where(REPLY_WATCH.REPLY_ID.eq(reply.value()), REPLY_WATCH.CONFIRMED_AT.isNotNull())
                .fetch(WatchStore::watch);
    }

    /** True for the first time. */
    boolean tell(DSLContext sql, long watch, ReplyId answer) {
        return sql.insertInto(REPLY_TOLD, REPLY_TOLD.WATCH_ID, REPLY_TOLD.REPLY_ID)
                        .values(watch, answer.value())
                        .onConflictDoNothing()
                        .execute()
                > 0;
    }

    private static Watch watch(Record row) {
        return new Watch(
                row.get(REPLY_WATCH.ID),
                new ReplyId(row.get(REPLY_WATCH.REPLY_ID)),
                new ReaderId(row.get(REPLY_WATCH.READER_ID)),
                new Language(row.get(REPLY_WATCH.LANGUAGE)),
                row.get(REPLY_WATCH.MADE_AT),
                row.get(REPLY_WATCH.CONFIRMED_AT) != null);
    }
}
