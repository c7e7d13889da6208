package org.broadsheet.wire;

import static org.broadsheet.database.schema.Tables.WIRE_ITEM;
import static org.broadsheet.database.schema.Tables.WIRE_PICTURE;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The SQL of the pictures that items name. */
final class WirePictureStore {

    /** A picture that an item names and that is not here yet. */
    record Awaited(String source, String guid, String href, int attempts) {}

    /** Notes a picture by its href; one whose file is known stays known. */
    void note(DSLContext sql, String source, String guid, String href, String hash, Instant now) {
        var insert = sql.insertInto(WIRE_PICTURE)
                .set(WIRE_PICTURE.SOURCE, source)
                .set(WIRE_PICTURE.GUID, guid)
                .set(WIRE_PICTURE.HREF, href)
                .set(WIRE_PICTURE.HASH, hash)
                .set(WIRE_PICTURE.ASKED_AT, now)
                .set(WIRE_PICTURE.ATTEMPTS, 0)
                .set(WIRE_PICTURE.FAULT, "")
                .onConflict(WIRE_PICTURE.SOURCE, WIRE_PICTURE.GUID, WIRE_PICTURE.HREF);
        if (hash.isEmpty()) {
            insert.doNothing().execute();
        } else {
            insert.doUpdate().set(WIRE_PICTURE.HASH, hash).execute();
        }
    }

    /** The hashes of an item's pictures that came, by href. */
    Map<String, String> came(DSLContext sql, String source, String guid) {
        var came = new HashMap<String, String>();
        sql.select(WIRE_PICTURE.HREF, WIRE_PICTURE.HASH)
                .from(WIRE_PICTURE)
                .where(WIRE_PICTURE.SOURCE.eq(source), WIRE_PICTURE.GUID.eq(guid), WIRE_PICTURE.HASH.ne(""))
                .forEach(row -> came.put(row.value1(), row.value2()));
        return came;
    }

    /** Those of an item that have not come. */
    List<Awaited> awaited(DSLContext sql, String source, String guid) {
        return sql.select(WIRE_PICTURE.SOURCE, WIRE_PICTURE.GUID, WIRE_PICTURE.HREF, WIRE_PICTURE.ATTEMPTS)
                .from(WIRE_PICTURE)
                .where(WIRE_PICTURE.SOURCE.eq(source), WIRE_PICTURE.GUID.eq(guid), WIRE_PICTURE.HASH.eq(""))
                .orderBy(WIRE_PICTURE.HREF)
                .fetch(row -> new Awaited(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** The items of a source that wait for a file of these names. */
    List<Awaited> awaiting(DSLContext sql, String source, List<String> names) {
        return sql.select(WIRE_PICTURE.SOURCE, WIRE_PICTURE.GUID, WIRE_PICTURE.HREF, WIRE_PICTURE.ATTEMPTS)
                .from(WIRE_PICTURE)
                .where(
                        WIRE_PICTURE.SOURCE.eq(source),
                        WIRE_PICTURE.HREF.in(names),
                        WIRE_PICTURE.HASH.eq(org.jooq.impl.DSL.inline("")))
                .orderBy(WIRE_PICTURE.GUID)
                .fetch(row -> new Awaited(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    void failed(DSLContext sql, Awaited picture, int attempts, String fault) {
        sql.update(WIRE_PICTURE)
                .set(WIRE_PICTURE.ATTEMPTS, attempts)
                .set(WIRE_PICTURE.FAULT, fault)
                .where(
                        WIRE_PICTURE.SOURCE.eq(picture.source()),
                        WIRE_PICTURE.GUID.eq(picture.guid()),
                        WIRE_PICTURE.HREF.eq(picture.href()))
                .execute();
    }

    /** The hash of the newest message with an item that was taken and was no repetition. */
    Optional<String> newestMessage(DSLContext sql, String source, String guid) {
        return sql.select(WIRE_ITEM.HASH)
                .from(WIRE_ITEM)
                .where(
                        WIRE_ITEM.SOURCE.eq(source),
                        WIRE_ITEM.GUID.eq(guid),
                        WIRE_ITEM.FATE.notIn(Fate.Kind.STALE.word(), Fate.Kind.DUPLICATE.word()))
                .orderBy(WIRE_ITEM.ID.desc())
                .limit(1)
                .fetchOptional(WIRE_ITEM.HASH);
    }
}
