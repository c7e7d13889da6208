package org.broadsheet.story;

import static org.broadsheet.database.schema.Tables.STORY_TOPIC;
import static org.broadsheet.database.schema.Tables.TOPIC;
import static org.broadsheet.database.schema.Tables.TOPIC_WORD;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.story.Topics.Known;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The SQL of topics. A word of '' is the slug itself; a topic that was joined to another is never joined to from then on. */
final class TopicStore {
    private static final Field<Integer> STORIES = field(
                    select(count()).from(STORY_TOPIC).where(STORY_TOPIC.TOPIC.eq(TOPIC.SLUG)))
            .as("stories");

    List<Known> list(DSLContext sql, String query, int limit) {
        var named = query.isBlank() ? DSL.noCondition() : TOPIC.NAME.containsIgnoreCase(query.strip());
        return known(sql, TOPIC.JOINED_TO.eq("").and(named), limit);
    }

    Optional<Known> find(DSLContext sql, String key) {
        return known(sql, TOPIC.JOINED_TO.eq("").and(TOPIC.SLUG.eq(key)), 1).stream().findFirst();
    }

    private static List<Known> known(DSLContext sql, Condition which, int limit) {
        return sql.select(TOPIC.SLUG, TOPIC.NAME, TOPIC.WORD, TOPIC.IS_HIDDEN, STORIES)
                .from(TOPIC)
                .where(which)
                .orderBy(STORIES.desc(), TOPIC.SLUG)
                .limit(limit)
                .fetch(row -> new Known(
                        row.value1(), row.value2(), word(row.value3(), row.value1()), row.value4(), row.value5()));
    }

    private static String word(String word, String slug) {
        return word.isEmpty() ? slug : word;
    }

    int size(DSLContext sql) {
        return sql.fetchCount(TOPIC, TOPIC.JOINED_TO.eq(""));
    }

    /** The key of the topic that an address, or a slug that came with a story, belongs to now. */
    Optional<String> owner(DSLContext sql, String word) {
        String owner = sql.select(TOPIC_WORD.TOPIC)
                .from(TOPIC_WORD)
                .where(TOPIC_WORD.WORD.eq(word))
                .fetchOptional(TOPIC_WORD.TOPIC)
                .orElse(word);
        return sql.select(TOPIC.SLUG, TOPIC.JOINED_TO)
                .from(TOPIC)
                .where(TOPIC.SLUG.eq(owner))
                .fetchOptional(row -> row.value2().isEmpty() ? row.value1() : row.value2());
    }

    void change(DSLContext sql, Known topic, String wordBefore) {
        sql.update(TOPIC)
                .set(TOPIC.NAME, topic.name())
                .set(TOPIC.WORD, topic.word().equals(topic.key()) ? "" : topic.word())
                .set(TOPIC.IS_HIDDEN, topic.isHidden())
                .where(TOPIC.SLUG.eq(topic.key()))
                .execute();
        for (String word : List.of(wordBefore, topic.word())) {
            if (!word.equals(topic.key())) {
                sql.insertInto(TOPIC_WORD, TOPIC_WORD.WORD, TOPIC_WORD.TOPIC)
                        .values(word, topic.key())
                        .onConflict(TOPIC_WORD.WORD)
                        .doNothing()
                        .execute();
            }
        }
    }

    void join(DSLContext sql, String key, String to) {
        sql.update(TOPIC).set(TOPIC.JOINED_TO, to).where(TOPIC.SLUG.eq(key).or(TOPIC.JOINED_TO.eq(key))).execute();
        sql.insertInto(STORY_TOPIC, STORY_TOPIC.TOPIC, STORY_TOPIC.PUBLISHED_AT, STORY_TOPIC.STORY_ID)
                .select(select(val(to), STORY_TOPIC.PUBLISHED_AT, STORY_TOPIC.STORY_ID)
                        .from(STORY_TOPIC)
                        .where(STORY_TOPIC.TOPIC.eq(key)))
                .onConflict(STORY_TOPIC.TOPIC, STORY_TOPIC.PUBLISHED_AT, STORY_TOPIC.STORY_ID)
                .doNothing()
                .execute();
        sql.deleteFrom(STORY_TOPIC).where(STORY_TOPIC.TOPIC.eq(key)).execute();
    }

    /** Every slug with which stories may name a topic. */
    List<String> slugs(DSLContext sql, String key) {
        var slugs = new ArrayList<>(List.of(key));
        slugs.addAll(sql.select(TOPIC.SLUG).from(TOPIC).where(TOPIC.JOINED_TO.eq(key)).fetch(TOPIC.SLUG));
        slugs.addAll(sql.select(TOPIC_WORD.WORD)
                .from(TOPIC_WORD)
                .where(TOPIC_WORD.TOPIC.in(List.copyOf(slugs)))
                .fetch(TOPIC_WORD.WORD));
        return slugs;
    }

    /** As they are printed now: by address and name, without those that are hidden, each once. */
    List<Topic> shown(DSLContext sql, Collection<Topic> filed) {
        if (filed.isEmpty()) {
            return List.of();
        }
        Map<String, String> words = sql.select(TOPIC_WORD.WORD, TOPIC_WORD.TOPIC)
                .from(TOPIC_WORD)
                .where(TOPIC_WORD.WORD.in(filed.stream().map(Topic::slug).toList()))
                .fetchMap(TOPIC_WORD.WORD, TOPIC_WORD.TOPIC);
        var keys = filed.stream().map(topic -> words.getOrDefault(topic.slug(), topic.slug())).toList();
        var known = rows(sql, keys);
        var targets = known.values().stream().map(row -> row.get(TOPIC.JOINED_TO)).filter(to -> !to.isEmpty()).toList();
        var joined = targets.isEmpty() ? Map.<String, Record>of() : rows(sql, targets);
        return filed.stream()
                .flatMap(topic -> shown(topic, words.getOrDefault(topic.slug(), topic.slug()), known, joined).stream())
                .distinct()
                .toList();
    }

    private static Optional<Topic> shown(Topic filed, String key, Map<String, Record> known, Map<String, Record> joined) {
        Record row = known.get(key);
        if (row == null) {
            return Optional.of(filed);
        }
        Record now = joined.getOrDefault(row.get(TOPIC.JOINED_TO), row);
        return now.get(TOPIC.IS_HIDDEN)
                ? Optional.empty()
                : Optional.of(new Topic(word(now.get(TOPIC.WORD), now.get(TOPIC.SLUG)), now.get(TOPIC.NAME)));
    }

    private static Map<String, Record> rows(DSLContext sql, Collection<String> keys) {
        return sql.select(TOPIC.SLUG, TOPIC.NAME, TOPIC.WORD, TOPIC.JOINED_TO, TOPIC.IS_HIDDEN)
                .from(TOPIC)
                .where(TOPIC.SLUG.in(keys))
                .fetch()
                .stream()
                .collect(Collectors.toMap(row -> row.get(TOPIC.SLUG), row -> (Record) row));
    }
}
