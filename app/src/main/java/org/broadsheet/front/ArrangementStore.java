package org.broadsheet.front;

import static org.broadsheet.database.schema.Tables.FRONT_ARRANGEMENT;
import static org.broadsheet.database.schema.Tables.FRONT_DRAFT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.log.Actor;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of the front page's arrangements. */
final class ArrangementStore {
    private static final String FRONT = "front";

    Arranged live(DSLContext sql) {
        return history(sql, 1).stream().findFirst().orElse(Arranged.BY_RULE);
    }

    /** The newest first. */
    List<Arranged> history(DSLContext sql, int limit) {
        return sql.select(FRONT_ARRANGEMENT.fields())
                .from(FRONT_ARRANGEMENT)
                .orderBy(FRONT_ARRANGEMENT.NUMBER.desc())
                .limit(limit)
                .fetch(ArrangementStore::toArranged);
    }

    Optional<Arranged> arranged(DSLContext sql, long number) {
        return sql.select(FRONT_ARRANGEMENT.fields())
                .from(FRONT_ARRANGEMENT)
                .where(FRONT_ARRANGEMENT.NUMBER.eq(number))
                .fetchOptional(ArrangementStore::toArranged);
    }

    private static Arranged toArranged(Record found) {
        return new Arranged(
                found.get(FRONT_ARRANGEMENT.NUMBER),
                ArrangementText.read(found.get(FRONT_ARRANGEMENT.CONTENT)),
                found.get(FRONT_ARRANGEMENT.ORIGIN),
                Arranged.Kind.of(found.get(FRONT_ARRANGEMENT.KIND)),
                new Actor(found.get(FRONT_ARRANGEMENT.MADE_BY)),
                found.get(FRONT_ARRANGEMENT.MADE_AT));
    }

    /** Also forgets those that are older than the last {@code kept}. */
    void insert(DSLContext sql, Arranged arranged, int kept) {
        sql.insertInto(FRONT_ARRANGEMENT)
                .set(FRONT_ARRANGEMENT.NUMBER, arranged.number())
                .set(FRONT_ARRANGEMENT.CONTENT, ArrangementText.of(arranged.arrangement()))
                .set(FRONT_ARRANGEMENT.ORIGIN, arranged.origin())
                .set(FRONT_ARRANGEMENT.KIND, arranged.why().word())
                .set(FRONT_ARRANGEMENT.MADE_BY, arranged.by().name())
                .set(FRONT_ARRANGEMENT.MADE_AT, arranged.at())
                .execute();
        sql.deleteFrom(FRONT_ARRANGEMENT)
                .where(FRONT_ARRANGEMENT.NUMBER.le(arranged.number() - kept))
                .execute();
    }

    Optional<Prepared> prepared(DSLContext sql) {
        return sql.select(FRONT_DRAFT.fields())
                .from(FRONT_DRAFT)
                .where(FRONT_DRAFT.NAME.eq(FRONT))
                .fetchOptional(found -> new Prepared(
                        found.get(FRONT_DRAFT.REVISION),
                        found.get(FRONT_DRAFT.BASE),
                        ArrangementText.read(found.get(FRONT_DRAFT.CONTENT)),
                        Optional.of(new Actor(found.get(FRONT_DRAFT.MADE_BY))),
                        found.get(FRONT_DRAFT.MADE_AT)));
    }

    /** Takes the place of the revision before; false when that is no longer the newest. */
    boolean replace(DSLContext sql, long revision, long base, Arrangement arrangement, Actor by, Instant at) {
        String content = ArrangementText.of(arrangement);
        int changed = sql.update(FRONT_DRAFT)
                .set(FRONT_DRAFT.REVISION, revision)
                .set(FRONT_DRAFT.BASE, base)
                .set(FRONT_DRAFT.CONTENT, content)
                .set(FRONT_DRAFT.MADE_BY, by.name())
                .set(FRONT_DRAFT.MADE_AT, at)
                .where(FRONT_DRAFT.NAME.eq(FRONT), FRONT_DRAFT.REVISION.eq(revision - 1))
                .execute();
        if (changed == 1 || sql.fetchExists(FRONT_DRAFT, FRONT_DRAFT.NAME.eq(FRONT))) {
            return changed == 1;
        }
        return sql.insertInto(FRONT_DRAFT)
                        .set(FRONT_DRAFT.NAME, FRONT)
                        .set(FRONT_DRAFT.REVISION, revision)
                        .set(FRONT_DRAFT.BASE, base)
                        .set(FRONT_DRAFT.CONTENT, content)
                        .set(FRONT_DRAFT.MADE_BY, by.name())
                        .set(FRONT_DRAFT.MADE_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
