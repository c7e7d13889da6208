package org.broadsheet.story;

import static org.broadsheet.database.schema.Tables.SEAT;
import static org.broadsheet.database.schema.Tables.STORY;
import static org.broadsheet.database.schema.Tables.VERSION;
import static org.broadsheet.database.schema.Tables.WORKING_COPY;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;

/** The SQL of the desk's lists. */
final class DeskListStore {
    private static final int WORDS_MAX = 6;

    /** The name of who writes. */
    private static Field<String> writer(Instant since) {
        return field(select(SEAT.NAME)
                        .from(SEAT)
                        .where(SEAT.STORY_ID.eq(STORY.ID), SEAT.IS_WRITING.eq(inline(true, SEAT.IS_WRITING)), SEAT.SEEN_AT.ge(since)))
                .as("writer");
    }

    List<Slip> slips(DSLContext sql, DeskLists.Question question, Instant since) {
        var first = VERSION.as("first");
        var writer = writer(since);
        return sql.select(STORY.fields())
                .select(VERSION.LANGUAGE, VERSION.HEADLINE, VERSION.BYLINE, VERSION.SECTION, VERSION.URGENCY, VERSION.MADE_AT)
                .select(WORKING_COPY.FIELDS, WORKING_COPY.SAVED_AT, first.MADE_BY, writer)
                .from(STORY)
                .join(first)
                .on(first.STORY_ID.eq(STORY.ID), first.NUMBER.eq(inline(1)))
                .join(VERSION)
                .on(VERSION.STORY_ID.eq(STORY.ID), VERSION.NUMBER.eq(STORY.LATEST))
                .leftJoin(WORKING_COPY)
                .on(WORKING_COPY.STORY_ID.eq(STORY.ID))
                .where(conditions(sql, question))
                .orderBy(order(question.list()))
                .limit(question.limit())
                .fetch(found -> slip(found, found.get(first.MADE_BY), Optional.ofNullable(found.get(writer))));
    }

    private static List<OrderField<?>> order(DeskList list) {
        return list == DeskList.PUBLISHED ? List.of(STORY.PUBLISHED_AT.desc(), STORY.ID.desc()) : List.of(STORY.ID.desc());
    }

    private static List<Condition> conditions(DSLContext sql, DeskLists.Question question) {
        var first = VERSION.as("first");
        var conditions = new ArrayList<Condition>();
        question.list().state().ifPresent(state -> conditions.add(STORY.STATE.eq(state.word())));
        question.owner().ifPresent(owner -> conditions.add(first.MADE_BY.eq(owner.name())));
        words(question.words()).forEach(word -> conditions.add(lower(VERSION.HEADLINE)
                .like("%" + escaped(word) + "%", '!')
                .or(lower(WORKING_COPY.FIELDS).like("%\"headline\":\"%" + escaped(word) + "%\",\"standfirst\"%", '!'))));
        question.before().ifPresent(before -> conditions.add(older(sql, question.list(), before)));
        return conditions;
    }

    private static Condition older(DSLContext sql, DeskList list, StoryId before) {
        if (list != DeskList.PUBLISHED) {
            return STORY.ID.lt(before.value());
        }
        Instant at = sql.select(STORY.PUBLISHED_AT)
                .from(STORY)
                .where(STORY.ID.eq(before.value()))
                .fetchOptional(STORY.PUBLISHED_AT)
                .orElse(Instant.EPOCH);
        return row(STORY.PUBLISHED_AT, STORY.ID).lt(at, before.value());
    }

    private static List<String> words(String text) {
        return List.of(text.toLowerCase(Locale.ROOT).split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .limit(WORDS_MAX)
                .toList();
    }

    private static String escaped(String word) {
        return word.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }

    Map<DeskList, Integer> counts(DSLContext sql, Optional<Actor> owner, int max) {
        var first = VERSION.as("first");
        var counts = new EnumMap<DeskList, Integer>(DeskList.class);
        for (DeskList list : DeskList.values()) {
            if (list == DeskList.PUBLISHED || list == DeskList.KILLED || list == DeskList.MINE) {
                continue;
            }
            var conditions = new ArrayList<Condition>();
            list.state().ifPresent(state -> conditions.add(STORY.STATE.eq(state.word())));
            owner.ifPresent(by -> conditions.add(first.MADE_BY.eq(by.name())));
            counts.put(list, sql.fetchCount(selectOne()
                    .from(STORY)
                    .join(first)
                    .on(first.STORY_ID.eq(STORY.ID), first.NUMBER.eq(inline(1)))
                    .where(conditions)
                    .limit(max)));
        }
        return counts;
    }

    Optional<Actor> filedBy(DSLContext sql, StoryId id) {
        return sql.select(VERSION.MADE_BY)
                .from(VERSION)
                .where(VERSION.STORY_ID.eq(id.value()), VERSION.NUMBER.eq(1))
                .fetchOptional(found -> new Actor(found.value1()));
    }

    private static Slip slip(Record found, String filedBy, Optional<String> writer) {
        var story = Reading.toStory(found);
        String fields = found.get(WORKING_COPY.FIELDS);
        Instant madeAt = found.get(VERSION.MADE_AT);
        if (fields == null) {
            return new Slip(
                    story,
                    new Language(found.get(VERSION.LANGUAGE)),
                    found.get(VERSION.HEADLINE),
                    found.get(VERSION.BYLINE),
                    found.get(VERSION.SECTION),
                    found.get(VERSION.URGENCY),
                    new Actor(filedBy),
                    false,
                    madeAt,
                    writer);
        }
        var text = WorkingCopyStore.read(fields);
        return new Slip(
                story,
                text.language(),
                text.headline(),
                text.byline(),
                text.section(),
                text.urgency(),
                new Actor(filedBy),
                true,
                found.get(WORKING_COPY.SAVED_AT),
                writer);
    }
}
