package org.broadsheet.related;

import static org.broadsheet.database.schema.Tables.RELATED;
import static org.broadsheet.database.schema.Tables.RELATED_CHOICE;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.broadsheet.story.StoryId;
import org.jooq.DSLContext;

/** The SQL of lists and of what editors decided about them. */
final class RelatedStore {

    /** @param line 0 for none */
    record Kept(List<Item> items, long line) {}

    Optional<Kept> kept(DSLContext sql, StoryId story) {
        return sql.select(RELATED.ITEMS, RELATED.LINE)
                .from(RELATED)
                .where(RELATED.STORY_ID.eq(story.value()))
                .fetchOptional(found -> new Kept(Item.read(found.value1()), found.value2()));
    }

    void keep(DSLContext sql, StoryId story, Kept kept, Instant now) {
        String items = Item.text(kept.items());
        sql.insertInto(RELATED, RELATED.STORY_ID, RELATED.ITEMS, RELATED.LINE, RELATED.MADE_AT)
                .values(story.value(), items, kept.line(), now)
                .onConflict(RELATED.STORY_ID)
                .doUpdate()
                .set(RELATED.ITEMS, items)
                .set(RELATED.LINE, kept.line())
                .set(RELATED.MADE_AT, now)
                .execute();
    }

    /** The line that most of these stories are of; empty when they are of none. */
    Optional<Long> lineOfMost(DSLContext sql, Collection<StoryId> stories) {
        return sql.select(RELATED.LINE)
                .from(RELATED)
                .where(RELATED.STORY_ID.in(stories.stream().map(StoryId::value).toList()), RELATED.LINE.ne(0L))
                .groupBy(RELATED.LINE)
                .orderBy(count().desc(), RELATED.LINE)
                .limit(1)
                .fetchOptional(RELATED.LINE);
    }

    /** The stories of a line, those filed first first. */
    List<StoryId> line(DSLContext sql, long line, int limit) {
        return sql.select(RELATED.STORY_ID)
                .from(RELATED)
                .where(RELATED.LINE.eq(line))
                .orderBy(RELATED.STORY_ID)
                .limit(limit)
                .fetch(found -> new StoryId(found.value1()));
    }

    List<Choice> choices(DSLContext sql, StoryId story) {
        return sql.select(RELATED_CHOICE.OTHER_ID, RELATED_CHOICE.IS_BANNED)
                .from(RELATED_CHOICE)
                .where(RELATED_CHOICE.STORY_ID.eq(story.value()))
                .orderBy(RELATED_CHOICE.PLACE, RELATED_CHOICE.OTHER_ID)
                .fetch(found -> new Choice(new StoryId(found.value1()), found.value2()));
    }

    void choose(DSLContext sql, StoryId story, List<Choice> choices) {
        sql.deleteFrom(RELATED_CHOICE).where(RELATED_CHOICE.STORY_ID.eq(story.value())).execute();
        int place = 1;
        for (Choice choice : choices) {
            sql.insertInto(RELATED_CHOICE)
                    .set(RELATED_CHOICE.STORY_ID, story.value())
                    .set(RELATED_CHOICE.OTHER_ID, choice.story().value())
                    .set(RELATED_CHOICE.IS_BANNED, choice.isBanned())
                    .set(RELATED_CHOICE.PLACE, choice.isBanned() ? 0 : place++)
                    .execute();
        }
    }
}
