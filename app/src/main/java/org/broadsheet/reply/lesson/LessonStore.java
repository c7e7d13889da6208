package org.broadsheet.reply.lesson;

import static org.broadsheet.database.schema.Tables.REPLY_LESSON;
import static org.jooq.impl.DSL.sum;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.reply.ReplyId;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of lessons. Each method is part of the caller's transaction. */
final class LessonStore {

    void insert(DSLContext sql, Lesson lesson, Instant now) {
        sql.insertInto(REPLY_LESSON)
                .set(REPLY_LESSON.ID, lesson.id())
                .set(REPLY_LESSON.REPLY_ID, lesson.reply().value())
                .set(REPLY_LESSON.IS_SPAM, lesson.isSpam())
                .set(REPLY_LESSON.TIMES, lesson.times())
                .set(REPLY_LESSON.SAME, lesson.same())
                .set(REPLY_LESSON.FEATURES, lesson.text())
                .set(REPLY_LESSON.MADE_AT, now)
                .execute();
    }

    /** The newest lesson of each of these replies. */
    Map<ReplyId, Lesson> newest(DSLContext sql, Collection<ReplyId> replies) {
        var newest = new HashMap<ReplyId, Lesson>();
        sql.select(REPLY_LESSON.fields())
                .from(REPLY_LESSON)
                .where(REPLY_LESSON.REPLY_ID.in(replies.stream().map(ReplyId::value).toList()))
                .orderBy(REPLY_LESSON.ID)
                .fetch(LessonStore::lesson)
                .forEach(lesson -> newest.put(lesson.reply(), lesson));
        return newest;
    }

    /** Whether a text with these features is learnt, as the same thing. */
    boolean isKnown(DSLContext sql, Lesson lesson) {
        var times = sql.select(sum(REPLY_LESSON.TIMES))
                .from(REPLY_LESSON)
                .where(REPLY_LESSON.SAME.eq(lesson.same()), REPLY_LESSON.IS_SPAM.eq(lesson.isSpam()))
                .fetchOne(0, Integer.class);
        return times != null && times > 0;
    }

    /** Those that came after, the oldest first. */
    List<Lesson> after(DSLContext sql, long id, int limit) {
        return sql.select(REPLY_LESSON.fields())
                .from(REPLY_LESSON)
                .where(REPLY_LESSON.ID.gt(id))
                .orderBy(REPLY_LESSON.ID)
                .limit(limit)
                .fetch(LessonStore::lesson);
    }

    /** Forgets whatever came before the {@code kept} newest. */
    void prune(DSLContext sql, int kept) {
        Long first = sql.select(REPLY_LESSON.ID)
                .from(REPLY_LESSON)
                .orderBy(REPLY_LESSON.ID.desc())
                .offset(kept)
                .limit(1)
                .fetchOne(REPLY_LESSON.ID);
        if (first != null) {
            sql.deleteFrom(REPLY_LESSON).where(REPLY_LESSON.ID.le(first)).execute();
        }
    }

    void wipe(DSLContext sql, ReplyId reply) {
        sql.deleteFrom(REPLY_LESSON).where(REPLY_LESSON.REPLY_ID.eq(reply.value())).execute();
    }

    private static Lesson lesson(Record row) {
        return new Lesson(
                row.get(REPLY_LESSON.ID),
                new ReplyId(row.get(REPLY_LESSON.REPLY_ID)),
                row.get(REPLY_LESSON.IS_SPAM),
                row.get(REPLY_LESSON.TIMES),
                Lesson.features(row.get(REPLY_LESSON.FEATURES)));
    }
}
