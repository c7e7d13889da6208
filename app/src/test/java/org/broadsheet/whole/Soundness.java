package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.database.schema.Tables.LOG;
import static org.broadsheet.database.schema.Tables.STORY;
import static org.broadsheet.database.schema.Tables.STORY_TOPIC;
import static org.broadsheet.database.schema.Tables.VERSION;
import static org.broadsheet.database.schema.Tables.WIRE_GUID;
import static org.broadsheet.database.schema.Tables.WIRE_ITEM;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.database.Database;
import org.broadsheet.whole.Promised.Item;
import org.jooq.DSLContext;

/** What must hold in the database whatever happened, and what it says of the agency's items. */
final class Soundness {

    /** How many stories a guid has, and what the public reads of it: its state and the headline. */
    record Seen(int stories, String state, String headline) {}

    static void check(Database database) {
        database.read(sql -> {
            isSound(sql);
            return true;
        });
    }

    private static void isSound(DSLContext sql) {
        if (sql.dialect() == org.jooq.SQLDialect.SQLITE) {
            assertThat(sql.fetchValue("pragma quick_check")).isEqualTo("ok");
            assertThat(sql.fetch("pragma foreign_key_check")).isEmpty();
        }
        var log = sql.select(count(), max(LOG.POSITION)).from(LOG).fetchSingle();
        assertThat(Optional.ofNullable(log.value2()).orElse(0L)).as("the log has no gap").isEqualTo(log.value1().longValue());
        assertThat(sql.select(STORY.ID, STORY.LATEST, count(), max(VERSION.NUMBER), countDistinct(VERSION.NUMBER))
                        .from(STORY)
                        .leftJoin(VERSION)
                        .on(VERSION.STORY_ID.eq(STORY.ID))
                        .groupBy(STORY.ID, STORY.LATEST)
                        .having(max(VERSION.NUMBER)
                                .ne(STORY.LATEST)
                                .or(countDistinct(VERSION.NUMBER).ne(STORY.LATEST))
                                .or(max(VERSION.NUMBER).isNull()))
                        .fetch())
                .as("each story has versions 1 to its latest")
                .isEmpty();
        assertThat(sql.select(STORY.ID)
                        .from(STORY)
                        .where(STORY.STATE.eq("published"))
                        .and(STORY.LIVE.isNull().or(STORY.LIVE.gt(STORY.LATEST)))
                        .fetch())
                .as("what is public has a live version")
                .isEmpty();
        assertThat(sql.select(STORY_TOPIC.STORY_ID)
                        .from(STORY_TOPIC)
                        .join(STORY)
                        .on(STORY.ID.eq(STORY_TOPIC.STORY_ID))
                        .where(STORY.STATE.ne("published"))
                        .fetch())
                .as("only public stories stand under topics")
                .isEmpty();
        assertThat(sql.select(WIRE_GUID.GUID)
                        .from(WIRE_GUID)
                        .where(WIRE_GUID.STORY_ID.isNotNull())
                        .and(notExists(selectOne().from(STORY).where(STORY.ID.eq(WIRE_GUID.STORY_ID))))
                        .fetch())
                .as("the wire names stories that are there")
                .isEmpty();
        assertThat(sql.fetchCount(LOG, LOG.KIND.eq("wire-item-received")))
                .as("each item taken in is in the log once")
                .isEqualTo(sql.fetchCount(WIRE_ITEM));
    }

    static Map<String, Seen> agency(Database database) {
        return database.read(sql -> {
            var seen = new HashMap<String, Seen>();
            sql.select(STORY.GUID, STORY.STATE, VERSION.HEADLINE)
                    .from(STORY)
                    .leftJoin(VERSION)
                    .on(VERSION.STORY_ID.eq(STORY.ID).and(VERSION.NUMBER.eq(STORY.LIVE)))
                    .where(STORY.SOURCE.eq("agency"))
                    .forEach(row -> seen.merge(
                            row.value1(),
                            new Seen(1, row.value2(), Optional.ofNullable(row.value3()).orElse("")),
                            (one, other) -> new Seen(one.stories + other.stories, other.state, other.headline)));
            return seen;
        });
    }

    /** The newest version of a story of ours; 0 when it isn't there. */
    static int latest(Database database, String guid) {
        return database.read(sql -> sql.select(STORY.LATEST).from(STORY).where(STORY.GUID.eq(guid)).fetchOptional(STORY.LATEST))
                .orElse(0);
    }

    /** The hashes of all messages of the wire. */
    static List<String> hashes(Database database) {
        return database.read(sql -> sql.selectDistinct(WIRE_ITEM.HASH).from(WIRE_ITEM).fetch(WIRE_ITEM.HASH));
    }

    /** What became of an item whose files have all been read. */
    static void check(Item item, Optional<Seen> seen) {
        if (seen.isEmpty()) {
            assertThat(item.isKilled).as(item.guid + " never came, so its kill came first").isTrue();
            return;
        }
        assertThat(seen.get().stories).as(item.guid).isEqualTo(1);
        assertThat(seen.get().state).as(item.guid).isEqualTo(item.isKilled ? "killed" : "published");
        if (!item.isKilled) {
            assertThat(seen.get().headline).as(item.guid).isEqualTo(item.headline);
        }
    }

    private Soundness() {}
}
