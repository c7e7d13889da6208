package org.broadsheet.wire;

import static org.broadsheet.database.schema.Tables.QUEUE_COUNT;
import static org.broadsheet.database.schema.Tables.QUEUE_ITEM;
import static org.broadsheet.database.schema.Tables.WIRE_GUID;
import static org.broadsheet.database.schema.Tables.WIRE_ITEM;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.log.Actor;
import org.broadsheet.story.StoryId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/** The SQL of the queue. */
final class QueueStore {
    private static final String STATE = "state";
    private static final String SOURCE = "source";
    private static final String SECTION = "section";
    private static final String LANGUAGE = "language";

    Optional<QueueItem> find(DSLContext sql, QueueId id) {
        return sql.select(QUEUE_ITEM.fields())
                .from(QUEUE_ITEM)
                .where(QUEUE_ITEM.ID.eq(id.value()))
                .fetchOptional(QueueStore::toItem);
    }

    Optional<QueueItem> find(DSLContext sql, String source, String guid) {
        return sql.select(QUEUE_ITEM.fields())
                .from(QUEUE_ITEM)
                .where(QUEUE_ITEM.SOURCE.eq(source), QUEUE_ITEM.GUID.eq(guid))
                .fetchOptional(QueueStore::toItem);
    }

    /** Those that the wire filed as one of these stories, or that became one. */
    List<QueueItem> ofStories(DSLContext sql, Collection<StoryId> stories) {
        var ids = stories.stream().map(StoryId::value).toList();
        return sql.select(QUEUE_ITEM.fields())
                .from(QUEUE_ITEM)
                .where(QUEUE_ITEM.STORY_ID.in(ids))
                .union(sql.select(QUEUE_ITEM.fields()).from(QUEUE_ITEM).where(QUEUE_ITEM.BECAME_ID.in(ids)))
                .fetch(QueueStore::toItem);
    }

    /** Puts in or overwrites an item, with its next revision and the counts that change; what is kept now. */
    QueueItem save(DSLContext sql, Optional<QueueItem> before, QueueItem item) {
        long revision = newestRevision(sql) + 1;
        Map<Field<?>, Object> values = values(item, revision);
        if (before.isEmpty()) {
            sql.insertInto(QUEUE_ITEM)
                    .set(QUEUE_ITEM.ID, item.id().value())
                    .set(QUEUE_ITEM.SOURCE, item.source())
                    .set(QUEUE_ITEM.GUID, item.guid())
                    .set(QUEUE_ITEM.FIRST_AT, item.firstAt())
                    .set(values)
                    .execute();
        } else {
            sql.update(QUEUE_ITEM).set(values).where(QUEUE_ITEM.ID.eq(item.id().value())).execute();
        }
        count(sql, STATE, before.map(old -> old.state().word()), item.state().word());
        count(sql, SOURCE, before.map(QueueItem::source), item.source());
        count(sql, SECTION, before.map(QueueItem::section), item.section());
        count(sql, LANGUAGE, before.map(QueueItem::language), item.language());
        return toItem(item, revision);
    }

    private static Map<Field<?>, Object> values(QueueItem item, long revision) {
        var values = new LinkedHashMap<Field<?>, Object>();
        values.put(QUEUE_ITEM.VERSION, item.version());
        values.put(QUEUE_ITEM.VERSIONS, item.versions());
        values.put(QUEUE_ITEM.HASH, item.hash());
        values.put(QUEUE_ITEM.HEADLINE, item.headline());
        values.put(QUEUE_ITEM.SLUGLINE, item.slugline());
        values.put(QUEUE_ITEM.SECTION, item.section());
        values.put(QUEUE_ITEM.LANGUAGE, item.language());
        values.put(QUEUE_ITEM.URGENCY, item.urgency());
        values.put(QUEUE_ITEM.NOTE, item.note());
        values.put(QUEUE_ITEM.ARRIVED_AT, item.arrivedAt());
        values.put(QUEUE_ITEM.STATE, item.state().word());
        values.put(QUEUE_ITEM.REASON, item.reason());
        values.put(QUEUE_ITEM.IS_KILLED, item.isKilled());
        values.put(QUEUE_ITEM.IS_SPIKED, item.isSpiked());
        values.put(QUEUE_ITEM.TAKEN_BY, val(item.holder().map(holder -> holder.by().name()).orElse(null), QUEUE_ITEM.TAKEN_BY));
        values.put(QUEUE_ITEM.TAKEN_NAME, val(item.holder().map(QueueItem.Holder::name).orElse(null), QUEUE_ITEM.TAKEN_NAME));
        values.put(QUEUE_ITEM.TAKEN_AT, val(item.holder().map(QueueItem.Holder::since).orElse(null), QUEUE_ITEM.TAKEN_AT));
        values.put(QUEUE_ITEM.STORY_ID, val(item.story().map(StoryId::value).orElse(null), QUEUE_ITEM.STORY_ID));
        values.put(QUEUE_ITEM.BECAME_ID, val(item.became().map(StoryId::value).orElse(null), QUEUE_ITEM.BECAME_ID));
        values.put(QUEUE_ITEM.BASE_HASH, item.base());
        values.put(QUEUE_ITEM.WAITING_HASH, item.waiting());
        values.put(QUEUE_ITEM.WORDS, item.words());
        values.put(QUEUE_ITEM.REVISION, revision);
        return values;
    }

    private static void count(DSLContext sql, String field, Optional<String> before, String after) {
        if (before.filter(after::equals).isPresent()) {
            return;
        }
        before.ifPresent(value -> add(sql, field, value, -1));
        add(sql, field, after, 1);
    }

    private static void add(DSLContext sql, String field, String value, int items) {
        sql.insertInto(QUEUE_COUNT)
                .set(QUEUE_COUNT.FIELD, field)
                .set(QUEUE_COUNT.VALUE, value)
                .set(QUEUE_COUNT.ITEMS, items)
                .onConflict(QUEUE_COUNT.FIELD, QUEUE_COUNT.VALUE)
                .doUpdate()
                .set(QUEUE_COUNT.ITEMS, QUEUE_COUNT.ITEMS.plus(items))
                .execute();
    }

    long newestRevision(DSLContext sql) {
        return sql.select(coalesce(max(QUEUE_ITEM.REVISION), inline(0L))).from(QUEUE_ITEM).fetchSingle().value1();
    }

    QueueCounts counts(DSLContext sql) {
        var states = new LinkedHashMap<String, Integer>();
        var sources = new ArrayList<String>();
        var sections = new ArrayList<String>();
        var languages = new ArrayList<String>();
        sql.select(QUEUE_COUNT.FIELD, QUEUE_COUNT.VALUE, QUEUE_COUNT.ITEMS)
                .from(QUEUE_COUNT)
                .where(QUEUE_COUNT.ITEMS.gt(0))
                .orderBy(QUEUE_COUNT.FIELD, QUEUE_COUNT.VALUE)
                .forEach(found -> {
                    switch (found.value1()) {
                        case STATE -> states.put(found.value2(), found.value3());
                        case SOURCE -> sources.add(found.value2());
                        case SECTION -> sections.add(found.value2());
                        case LANGUAGE -> languages.add(found.value2());
                        default -> throw new IllegalStateException("a count of " + found.value1());
                    }
                });
        return new QueueCounts(states, sources, sections, languages);
    }

    /** The newest first, older than {@code before}, of one state or of all. */
    List<QueueItem> list(DSLContext sql, Optional<QueueItem.State> state, Optional<Cursor> before, int limit) {
        return sql.select(QUEUE_ITEM.fields())
                .from(QUEUE_ITEM)
                .where(state.map(wanted -> QUEUE_ITEM.STATE.eq(wanted.word())).orElseGet(org.jooq.impl.DSL::noCondition))
                .and(before.<Condition>map(cursor ->
                                row(QUEUE_ITEM.ARRIVED_AT, QUEUE_ITEM.ID).lt(cursor.arrivedAt(), cursor.id().value()))
                        .orElseGet(org.jooq.impl.DSL::noCondition))
                .orderBy(QUEUE_ITEM.ARRIVED_AT.desc(), QUEUE_ITEM.ID.desc())
                .limit(limit)
                .fetch(QueueStore::toItem);
    }

    /** These, the newest first. */
    List<QueueItem> list(DSLContext sql, List<Long> ids) {
        return sql.select(QUEUE_ITEM.fields())
                .from(QUEUE_ITEM)
                .where(QUEUE_ITEM.ID.in(ids))
                .orderBy(QUEUE_ITEM.ARRIVED_AT.desc(), QUEUE_ITEM.ID.desc())
                .fetch(QueueStore::toItem);
    }

    /** Where a page of the list ends. */
    record Cursor(Instant arrivedAt, QueueId id) {}

    List<QueueIndex.Entry> entriesSince(DSLContext sql, long revision, int limit) {
        return sql.select(
                        QUEUE_ITEM.ID,
                        QUEUE_ITEM.ARRIVED_AT,
                        QUEUE_ITEM.STATE,
                        QUEUE_ITEM.SOURCE,
                        QUEUE_ITEM.SECTION,
                        QUEUE_ITEM.LANGUAGE,
                        QUEUE_ITEM.URGENCY,
                        QUEUE_ITEM.WORDS,
                        QUEUE_ITEM.REVISION)
                .from(QUEUE_ITEM)
                .where(QUEUE_ITEM.REVISION.gt(revision))
                .orderBy(QUEUE_ITEM.REVISION)
                .limit(limit)
                .fetch(found -> new QueueIndex.Entry(
                        found.value1(),
                        found.value2(),
                        QueueItem.State.of(found.value3()),
                        found.value4(),
                        found.value5(),
                        found.value6(),
                        found.value7(),
                        found.value8(),
                        found.value9()));
    }

    /** What changed after a revision, in order. */
    List<QueueItem> changedSince(DSLContext sql, long revision, int limit) {
        return sql.select(QUEUE_ITEM.fields())
                .from(QUEUE_ITEM)
                .where(QUEUE_ITEM.REVISION.gt(revision))
                .orderBy(QUEUE_ITEM.REVISION)
                .limit(limit)
                .fetch(QueueStore::toItem);
    }

    /** The messages of an item, the newest first. */
    List<Received> messages(DSLContext sql, String source, String guid, int limit) {
        return sql.select(WIRE_ITEM.fields())
                .from(WIRE_ITEM)
                .where(WIRE_ITEM.SOURCE.eq(source), WIRE_ITEM.GUID.eq(guid))
                .orderBy(WIRE_ITEM.ID.desc())
                .limit(limit)
                .fetch(WireStore::toReceived);
    }

    /** Whether an item's sender killed it. */
    boolean isKilled(DSLContext sql, String source, String guid) {
        return sql.fetchExists(WIRE_GUID, WIRE_GUID.SOURCE.eq(source), WIRE_GUID.GUID.eq(guid), WIRE_GUID.IS_KILLED.eq(true));
    }

    private static QueueItem toItem(QueueItem item, long revision) {
        return new QueueItem(
                item.id(), item.source(), item.guid(), item.version(), item.versions(), item.hash(), item.headline(),
                item.slugline(), item.section(), item.language(), item.urgency(), item.note(), item.firstAt(),
                item.arrivedAt(), item.state(), item.reason(), item.isKilled(), item.isSpiked(), item.holder(),
                item.story(), item.became(), item.base(), item.waiting(), item.words(), revision);
    }

    private static QueueItem toItem(Record found) {
        return new QueueItem(
                new QueueId(found.get(QUEUE_ITEM.ID)),
                found.get(QUEUE_ITEM.SOURCE),
                found.get(QUEUE_ITEM.GUID),
                found.get(QUEUE_ITEM.VERSION),
                found.get(QUEUE_ITEM.VERSIONS),
                found.get(QUEUE_ITEM.HASH),
                found.get(QUEUE_ITEM.HEADLINE),
                found.get(QUEUE_ITEM.SLUGLINE),
                found.get(QUEUE_ITEM.SECTION),
                found.get(QUEUE_ITEM.LANGUAGE),
                found.get(QUEUE_ITEM.URGENCY),
                found.get(QUEUE_ITEM.NOTE),
                found.get(QUEUE_ITEM.FIRST_AT),
                found.get(QUEUE_ITEM.ARRIVED_AT),
                QueueItem.State.of(found.get(QUEUE_ITEM.STATE)),
                found.get(QUEUE_ITEM.REASON),
                found.get(QUEUE_ITEM.IS_KILLED),
                found.get(QUEUE_ITEM.IS_SPIKED),
                Optional.ofNullable(found.get(QUEUE_ITEM.TAKEN_BY))
                        .map(by -> new QueueItem.Holder(
                                new Actor(by), found.get(QUEUE_ITEM.TAKEN_NAME), found.get(QUEUE_ITEM.TAKEN_AT))),
                Optional.ofNullable(found.get(QUEUE_ITEM.STORY_ID)).map(StoryId::new),
                Optional.ofNullable(found.get(QUEUE_ITEM.BECAME_ID)).map(StoryId::new),
                found.get(QUEUE_ITEM.BASE_HASH),
                found.get(QUEUE_ITEM.WAITING_HASH),
                found.get(QUEUE_ITEM.WORDS),
                found.get(QUEUE_ITEM.REVISION));
    }
}
