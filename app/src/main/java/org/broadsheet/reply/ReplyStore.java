package org.broadsheet.reply;

import static org.broadsheet.database.schema.Tables.REPLY;
import static org.broadsheet.database.schema.Tables.REPLY_THREAD;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Remark;
import org.broadsheet.reader.ReaderId;
import org.broadsheet.story.StoryId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of replies and of their threads. Each method is part of the caller's transaction. */
final class ReplyStore {
    private static final int PER_MILLE = 1000;
    private static final int ID_CHARS = 13;

    /** A reply to be kept, with what only the database knows of it. */
    record Fresh(Reply reply, String place, String block, String challenge) {}

    /** What an answer has to know of the reply that it answers. */
    record Place(StoryId story, ReplyId root, int depth, String place, boolean isApproved) {
        /** Where an answer to it stands. */
        Place below(ReplyId id) {
            boolean isDeepest = depth == Reply.DEPTH_MAX;
            String stem = isDeepest ? place.substring(0, place.length() - ID_CHARS) : place;
            return new Place(story, root, isDeepest ? depth : depth + 1, stem + id, false);
        }

        static Place first(StoryId story, ReplyId id) {
            return new Place(story, id, 1, id.toString(), false);
        }
    }

    void insert(DSLContext sql, List<Fresh> all) {
        if (all.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(REPLY)
                .columns(
                        REPLY.ID, REPLY.STORY_ID, REPLY.PARENT_ID, REPLY.ROOT_ID, REPLY.DEPTH, REPLY.PLACE, REPLY.STATE,
                        REPLY.IS_SHOWN, REPLY.READER_ID, REPLY.NAME, REPLY.WEBSITE, REPLY.BODY, REPLY.LANGUAGE, REPLY.BLOCK,
                        REPLY.CHALLENGE, REPLY.REASONS, REPLY.SPAM, REPLY.RUDENESS, REPLY.REPORTS, REPLY.REVISION,
                        REPLY.MADE_AT, REPLY.APPROVED_AT, REPLY.DECIDED_BY);
        for (Fresh one : all) {
            Reply reply = one.reply();
            insert = insert.values(Arrays.asList(
                    reply.id().value(), reply.story().value(), orNull(reply.parent().map(ReplyId::value)), reply.root().value(),
                    reply.depth(), one.place(), reply.state().word(), reply.isShown(),
                    orNull(reply.reader().map(ReaderId::value)), reply.name(), reply.website(), reply.body().source(),
                    reply.language().tag(), one.block(), one.challenge(), Reason.lines(reply.reasons()),
                    (int) Math.round(reply.spam() * PER_MILLE), (int) Math.round(reply.rudeness() * PER_MILLE), 0, 1,
                    reply.madeAt(), orNull(reply.approvedAt()), ""));
        }
        insert.execute();
    }

    Optional<Reply> find(DSLContext sql, ReplyId id) {
        return sql.select(REPLY.fields()).from(REPLY).where(REPLY.ID.eq(id.value())).fetchOptional(ReplyStore::reply);
    }

    List<Reply> find(DSLContext sql, Collection<ReplyId> ids) {
        return sql.select(REPLY.fields())
                .from(REPLY)
                .where(REPLY.ID.in(ids.stream().map(ReplyId::value).toList()))
                .orderBy(REPLY.ID)
                .fetch(ReplyStore::reply);
    }

    Map<ReplyId, Place> places(DSLContext sql, Collection<ReplyId> ids) {
        var places = new HashMap<ReplyId, Place>();
        if (!ids.isEmpty()) {
            sql.select(REPLY.ID, REPLY.STORY_ID, REPLY.ROOT_ID, REPLY.DEPTH, REPLY.PLACE, REPLY.STATE)
                    .from(REPLY)
                    .where(REPLY.ID.in(ids.stream().map(ReplyId::value).toList()))
                    .forEach(row -> places.put(
                            new ReplyId(row.value1()),
                            new Place(
                                    new StoryId(row.value2()), new ReplyId(row.value3()), row.value4(), row.value5(),
                                    row.value6().equals(ReplyState.APPROVED.word()))));
        }
        return places;
    }

    /** A challenge that made a reply already. */
    record Spent(Submitted.Again reply, Optional<ReaderId> reader) {}

    /** Which challenges made a reply already, and which. */
    Map<String, Spent> byChallenge(DSLContext sql, Collection<String> numbers) {
        var found = new HashMap<String, Spent>();
        sql.select(REPLY.CHALLENGE, REPLY.ID, REPLY.STATE, REPLY.READER_ID)
                .from(REPLY)
                .where(REPLY.CHALLENGE.in(numbers))
                .forEach(row -> found.put(
                        row.value1(),
                        new Spent(
                                new Submitted.Again(new ReplyId(row.value2()), ReplyState.of(row.value3())),
                                Optional.ofNullable(row.value4()).map(ReaderId::new))));
        return found;
    }

    /** Another state; {@code approvedAt} stays what it is when it was approved before. */
    void move(DSLContext sql, Reply reply, ReplyState to, String by, Instant now) {
        sql.update(REPLY)
                .set(REPLY.STATE, to.word())
                .set(REPLY.APPROVED_AT, to == ReplyState.APPROVED && reply.approvedAt().isEmpty() ? now : orNull(reply.approvedAt()))
                .set(REPLY.DECIDED_BY, by)
                .set(REPLY.DECIDED_AT, now)
                .where(REPLY.ID.eq(reply.id().value()))
                .execute();
    }

    /** Other words. */
    void rewrite(DSLContext sql, ReplyId id, Remark body, Verdict verdict, List<Reason> reasons, Instant now) {
        sql.update(REPLY)
                .set(REPLY.BODY, body.source())
                .set(REPLY.REASONS, Reason.lines(reasons))
                .set(REPLY.SPAM, (int) Math.round(verdict.spam() * PER_MILLE))
                .set(REPLY.RUDENESS, (int) Math.round(verdict.rudeness() * PER_MILLE))
                .set(REPLY.REVISION, REPLY.REVISION.plus(1))
                .set(REPLY.EDITED_AT, now)
                .where(REPLY.ID.eq(id.value()))
                .execute();
    }

    /** Takes words, name, address and place away; what remains holds its answers together. */
    void empty(DSLContext sql, ReplyId id) {
        sql.update(REPLY)
                .set(REPLY.NAME, "")
                .set(REPLY.WEBSITE, "")
                .set(REPLY.BODY, "")
                .set(REPLY.BLOCK, "")
                .set(REPLY.REASONS, "")
                .setNull(REPLY.READER_ID)
                .where(REPLY.ID.eq(id.value()))
                .execute();
    }

    void reported(DSLContext sql, ReplyId id) {
        sql.update(REPLY).set(REPLY.REPORTS, REPLY.REPORTS.plus(1)).where(REPLY.ID.eq(id.value())).execute();
    }

    void noReports(DSLContext sql, ReplyId id) {
        sql.update(REPLY).set(REPLY.REPORTS, 0).where(REPLY.ID.eq(id.value())).execute();
    }

    /** Shows it or not; whether that is another thing than before. */
    boolean show(DSLContext sql, ReplyId id, boolean isShown) {
        return sql.update(REPLY)
                        .set(REPLY.IS_SHOWN, isShown)
                        .where(REPLY.ID.eq(id.value()), REPLY.IS_SHOWN.ne(isShown))
                        .execute()
                > 0;
    }

    boolean hasShownAnswer(DSLContext sql, ReplyId id) {
        return sql.fetchExists(selectOne().from(REPLY).where(REPLY.PARENT_ID.eq(id.value()), REPLY.IS_SHOWN.eq(true)));
    }

    /** Everything of one reader, the newest first. */
    List<Reply> of(DSLContext sql, ReaderId reader, int limit) {
        return sql.select(REPLY.fields())
                .from(REPLY)
                .where(REPLY.READER_ID.eq(reader.value()))
                .orderBy(REPLY.ID.desc())
                .limit(limit)
                .fetch(ReplyStore::reply);
    }

    String block(DSLContext sql, ReplyId id) {
        return sql.select(REPLY.BLOCK).from(REPLY).where(REPLY.ID.eq(id.value())).fetchOptional(REPLY.BLOCK).orElse("");
    }

    /** Forgets from where replies before a moment came. */
    int forgetBlocks(DSLContext sql, Instant before) {
        return sql.update(REPLY).set(REPLY.BLOCK, "").where(REPLY.MADE_AT.lt(before), REPLY.BLOCK.ne("")).execute();
    }

    /** One more or less; and, when it is told now, when. Makes the thread's row on first use. */
    void count(DSLContext sql, StoryId story, int more, Instant toldAt) {
        sql.insertInto(REPLY_THREAD, REPLY_THREAD.STORY_ID, REPLY_THREAD.APPROVED, REPLY_THREAD.TOLD_AT)
                .values(story.value(), Math.max(0, more), toldAt)
                .onConflict(REPLY_THREAD.STORY_ID)
                .doUpdate()
                .set(REPLY_THREAD.APPROVED, REPLY_THREAD.APPROVED.plus(more))
                .set(REPLY_THREAD.TOLD_AT, toldAt)
                .execute();
    }

    Optional<Instant> toldAt(DSLContext sql, StoryId story) {
        return sql.select(REPLY_THREAD.TOLD_AT)
                .from(REPLY_THREAD)
                .where(REPLY_THREAD.STORY_ID.eq(story.value()))
                .fetchOptional(REPLY_THREAD.TOLD_AT);
    }

    static <T> @org.jspecify.annotations.Nullable T orNull(Optional<T> value) {
        return value.orElse(null);
    }

    static Condition after(Optional<ReplyId> cursor) {
        return cursor.map(id -> REPLY.ID.lt(id.value())).orElse(noCondition());
    }

    static Condition isShown() {
        // As the partial indexes have it: SQLite uses them for nothing else.
        return REPLY.IS_SHOWN.eq(inline(true, REPLY.IS_SHOWN));
    }

    static Reply reply(Record row) {
        return new Reply(
                new ReplyId(row.get(REPLY.ID)),
                new StoryId(row.get(REPLY.STORY_ID)),
                Optional.ofNullable(row.get(REPLY.PARENT_ID)).map(ReplyId::new),
                new ReplyId(row.get(REPLY.ROOT_ID)),
                row.get(REPLY.DEPTH),
                ReplyState.of(row.get(REPLY.STATE)),
                row.get(REPLY.IS_SHOWN),
                Optional.ofNullable(row.get(REPLY.READER_ID)).map(ReaderId::new),
                row.get(REPLY.NAME),
                row.get(REPLY.WEBSITE),
                Remark.kept(row.get(REPLY.BODY)),
                new Language(row.get(REPLY.LANGUAGE)),
                Reason.ofLines(row.get(REPLY.REASONS)),
                row.get(REPLY.SPAM) / (double) PER_MILLE,
                row.get(REPLY.RUDENESS) / (double) PER_MILLE,
                row.get(REPLY.REPORTS),
                row.get(REPLY.REVISION),
                row.get(REPLY.MADE_AT),
                Optional.ofNullable(row.get(REPLY.APPROVED_AT)),
                Optional.ofNullable(row.get(REPLY.EDITED_AT)),
                row.get(REPLY.DECIDED_BY),
                Optional.ofNullable(row.get(REPLY.DECIDED_AT)));
    }
}
