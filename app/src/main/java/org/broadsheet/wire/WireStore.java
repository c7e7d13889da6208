package org.broadsheet.wire;

import static org.broadsheet.database.schema.Tables.WIRE_GUID;
import static org.broadsheet.database.schema.Tables.WIRE_ITEM;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.format.WireItem;
import org.broadsheet.wire.format.WireVersion;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of the wire. */
final class WireStore {

    /**
     * What we know of a sender's item over all its versions.
     *
     * @param version the highest that was taken; {@link WireVersion#NONE} when only a kill came
     */
    record Known(
            String source,
            String guid,
            Optional<StoryId> story,
            Optional<WireVersion> version,
            boolean isKilled,
            boolean isWithheld) {
        static Known nothing(String source, String guid) {
            return new Known(source, guid, Optional.empty(), Optional.empty(), false, false);
        }

        Known with(StoryId id) {
            return new Known(source, guid, Optional.of(id), version, isKilled, isWithheld);
        }

        Known with(WireVersion taken) {
            return new Known(source, guid, story, Optional.of(taken), isKilled, isWithheld);
        }

        Known killed() {
            return new Known(source, guid, story, version, true, isWithheld);
        }

        Known withheld(boolean withheld) {
            return new Known(source, guid, story, version, isKilled, withheld);
        }
    }

    Known known(DSLContext sql, String source, String guid) {
        return sql.select(WIRE_GUID.fields())
                .from(WIRE_GUID)
                .where(WIRE_GUID.SOURCE.eq(source), WIRE_GUID.GUID.eq(guid))
                .fetchOptional(WireStore::toKnown)
                .orElseGet(() -> Known.nothing(source, guid));
    }

    private static Known toKnown(Record row) {
        var number = Optional.ofNullable(row.get(WIRE_GUID.VERSION_NUMBER));
        var created = Optional.ofNullable(row.get(WIRE_GUID.VERSION_CREATED_AT));
        return new Known(
                row.get(WIRE_GUID.SOURCE),
                row.get(WIRE_GUID.GUID),
                Optional.ofNullable(row.get(WIRE_GUID.STORY_ID)).map(StoryId::new),
                row.get(WIRE_GUID.IS_VERSIONED) ? Optional.of(new WireVersion(number, created)) : Optional.empty(),
                row.get(WIRE_GUID.IS_KILLED),
                row.get(WIRE_GUID.IS_WITHHELD));
    }

    void remember(DSLContext sql, Known known) {
        var version = known.version().orElse(WireVersion.NONE);
        var row = sql.newRecord(
                WIRE_GUID.STORY_ID,
                WIRE_GUID.IS_VERSIONED,
                WIRE_GUID.VERSION_NUMBER,
                WIRE_GUID.VERSION_CREATED_AT,
                WIRE_GUID.IS_KILLED,
                WIRE_GUID.IS_WITHHELD);
        row.set(WIRE_GUID.STORY_ID, known.story().map(StoryId::value).orElse(null));
        row.set(WIRE_GUID.IS_VERSIONED, known.version().isPresent());
        row.set(WIRE_GUID.VERSION_NUMBER, version.number().orElse(null));
        row.set(WIRE_GUID.VERSION_CREATED_AT, version.created().orElse(null));
        row.set(WIRE_GUID.IS_KILLED, known.isKilled());
        row.set(WIRE_GUID.IS_WITHHELD, known.isWithheld());
        sql.insertInto(WIRE_GUID)
                .set(WIRE_GUID.SOURCE, known.source())
                .set(WIRE_GUID.GUID, known.guid())
                .set(row)
                .onConflict(WIRE_GUID.SOURCE, WIRE_GUID.GUID)
                .doUpdate()
                .set(row)
                .execute();
    }

    void insert(DSLContext sql, long id, Delivery delivery, WireItem item, Fate fate, Instant now) {
        sql.insertInto(WIRE_ITEM)
                .set(WIRE_ITEM.ID, id)
                .set(WIRE_ITEM.SOURCE, delivery.source().name())
                .set(WIRE_ITEM.GUID, item.guid())
                .set(WIRE_ITEM.VERSION, item.version().number().map(String::valueOf).orElse(""))
                .set(WIRE_ITEM.FORMAT, item.format().name())
                .set(WIRE_ITEM.HASH, delivery.hash())
                .set(WIRE_ITEM.FILE, delivery.fileName())
                .set(WIRE_ITEM.HEADLINE, item.headline())
                .set(WIRE_ITEM.URGENCY, item.urgency())
                .set(WIRE_ITEM.ARRIVED_AT, now)
                .set(WIRE_ITEM.FATE, fate.kind().word())
                .set(WIRE_ITEM.REASON, fate.reason())
                .set(
                        WIRE_ITEM.FINDINGS,
                        item.findings().stream()
                                .map(finding -> finding.code() + " " + finding.where() + ": " + finding.sentence())
                                .collect(Collectors.joining("\n")))
                .set(WIRE_ITEM.STORY_ID, fate.story().map(StoryId::value).orElse(null))
                .set(WIRE_ITEM.STORY_VERSION, fate.version().orElse(null))
                .execute();
    }

    /** The newest items first. */
    List<Received> received(DSLContext sql, Optional<Fate.Kind> fate, int limit) {
        return sql.select(WIRE_ITEM.fields())
                .from(WIRE_ITEM)
                .where(fate.map(kind -> WIRE_ITEM.FATE.eq(kind.word())).orElse(org.jooq.impl.DSL.noCondition()))
                .orderBy(WIRE_ITEM.ARRIVED_AT.desc(), WIRE_ITEM.ID.desc())
                .limit(limit)
                .fetch(WireStore::toReceived);
    }

    static Received toReceived(Record row) {
        return new Received(
                row.get(WIRE_ITEM.SOURCE),
                row.get(WIRE_ITEM.GUID),
                row.get(WIRE_ITEM.VERSION),
                row.get(WIRE_ITEM.HASH),
                row.get(WIRE_ITEM.HEADLINE),
                row.get(WIRE_ITEM.URGENCY),
                row.get(WIRE_ITEM.ARRIVED_AT),
                Fate.Kind.of(row.get(WIRE_ITEM.FATE)),
                row.get(WIRE_ITEM.REASON),
                row.get(WIRE_ITEM.FINDINGS),
                Optional.ofNullable(row.get(WIRE_ITEM.STORY_ID)).map(StoryId::new));
    }
}
