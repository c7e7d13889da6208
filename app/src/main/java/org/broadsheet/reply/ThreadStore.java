package org.broadsheet.reply;

import static org.broadsheet.database.schema.Tables.REPLY;
import static org.broadsheet.database.schema.Tables.REPLY_THREAD;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.database.schema.tables.Reply;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Remark;
import org.broadsheet.story.StoryId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** The SQL of what the public reads. Each method is part of the caller's transaction. */
final class ThreadStore {
    private static final Reply PARENT = REPLY.as("parent");
    private static final List<Field<?>> FIELDS = List.of(
            REPLY.ID, REPLY.PARENT_ID, REPLY.ROOT_ID, REPLY.DEPTH, REPLY.STATE, REPLY.NAME, REPLY.WEBSITE, REPLY.BODY, REPLY.LANGUAGE,
            REPLY.MADE_AT, REPLY.EDITED_AT, PARENT.NAME, PARENT.STATE);

    int approved(DSLContext sql, StoryId story) {
        return sql.select(REPLY_THREAD.APPROVED)
                .from(REPLY_THREAD)
                .where(REPLY_THREAD.STORY_ID.eq(story.value()))
                .fetchOptional(REPLY_THREAD.APPROVED)
                .orElse(0);
    }

    /** Replies and gaps, counted no further than {@code max}. */
    int shown(DSLContext sql, StoryId story, int max) {
        var shown = sql.selectOne().from(REPLY).where(REPLY.STORY_ID.eq(story.value()), ReplyStore.isShown());
        return max == Integer.MAX_VALUE ? sql.fetchCount(shown) : sql.fetchCount(shown.limit(max));
    }

    List<Posted> posts(DSLContext sql, StoryId story, Conversation.Order order, int offset, int limit) {
        return sql.select(FIELDS)
                .from(REPLY)
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(REPLY.PARENT_ID))
                .where(REPLY.STORY_ID.eq(story.value()), ReplyStore.isShown())
                .orderBy(
                        order == Conversation.Order.OLDEST
                                ? List.of(REPLY.PLACE.asc())
                                : List.of(REPLY.ROOT_ID.desc(), REPLY.PLACE.asc()))
                .limit(limit)
                .offset(offset)
                .fetch(ThreadStore::posted);
    }

    Optional<Posted> post(DSLContext sql, StoryId story, ReplyId id) {
        return sql.select(FIELDS)
                .from(REPLY)
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(REPLY.PARENT_ID))
                .where(REPLY.ID.eq(id.value()), REPLY.STORY_ID.eq(story.value()), ReplyStore.isShown())
                .fetchOptional(ThreadStore::posted);
    }

    Optional<StoryId> storyOf(DSLContext sql, ReplyId id) {
        return sql.select(REPLY.STORY_ID)
                .from(REPLY)
                .where(REPLY.ID.eq(id.value()), ReplyStore.isShown())
                .fetchOptional(row -> new StoryId(row.value1()));
    }

    /** What answers a reply, at any depth; of one at the last depth, what stands beside it and answers it. */
    List<Posted> below(DSLContext sql, StoryId story, ReplyId id, int limit) {
        String place = sql.select(REPLY.PLACE).from(REPLY).where(REPLY.ID.eq(id.value())).fetchSingle(REPLY.PLACE);
        return sql.select(FIELDS)
                .from(REPLY)
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(REPLY.PARENT_ID))
                .where(
                        REPLY.STORY_ID.eq(story.value()),
                        ReplyStore.isShown(),
                        REPLY.PLACE.gt(place).and(REPLY.PLACE.lt(place + "~")).or(REPLY.PARENT_ID.eq(id.value())))
                .orderBy(REPLY.PLACE)
                .limit(limit)
                .fetch(ThreadStore::posted);
    }

    List<Posted> newest(DSLContext sql, StoryId story, int limit) {
        return sql.select(FIELDS)
                .from(REPLY)
                .leftJoin(PARENT)
                .on(PARENT.ID.eq(REPLY.PARENT_ID))
                .where(
                        REPLY.STORY_ID.eq(story.value()), ReplyStore.isShown(), REPLY.STATE.eq(ReplyState.APPROVED.word()))
                .orderBy(REPLY.ID.desc())
                .limit(limit)
                .fetch(ThreadStore::posted);
    }

    Map<StoryId, Integer> counts(DSLContext sql, Collection<StoryId> stories) {
        return sql.select(REPLY_THREAD.STORY_ID, REPLY_THREAD.APPROVED)
                .from(REPLY_THREAD)
                .where(
                        REPLY_THREAD.STORY_ID.in(stories.stream().map(StoryId::value).toList()),
                        REPLY_THREAD.APPROVED.gt(0))
                .fetchMap(row -> new StoryId(row.value1()), row -> row.value2());
    }

    private static Posted posted(Record row) {
        var state = ReplyState.of(row.get(REPLY.STATE));
        boolean isGap = state != ReplyState.APPROVED;
        boolean isParentThere = ReplyState.APPROVED.word().equals(row.get(PARENT.STATE));
        return new Posted(
                new ReplyId(row.get(REPLY.ID)),
                Optional.ofNullable(row.get(REPLY.PARENT_ID)).map(ReplyId::new),
                isParentThere ? row.get(PARENT.NAME) : "",
                new ReplyId(row.get(REPLY.ROOT_ID)),
                row.get(REPLY.DEPTH),
                state,
                isGap ? "" : row.get(REPLY.NAME),
                isGap ? "" : row.get(REPLY.WEBSITE),
                isGap ? Remark.EMPTY : Remark.kept(row.get(REPLY.BODY)),
                new Language(row.get(REPLY.LANGUAGE)),
                row.get(REPLY.MADE_AT),
                Optional.ofNullable(row.get(REPLY.EDITED_AT)));
    }
}
