package org.broadsheet.settings;

import static org.broadsheet.database.schema.Tables.STATIC_PAGE;
import static org.broadsheet.database.schema.Tables.STATIC_PAGE_VERSION;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.settings.StaticPages.Page;
import org.broadsheet.settings.StaticPages.Version;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;

/** The SQL of the paper's own pages. */
final class StaticPageStore {
    private static final List<Field<?>> VERSION = List.of(
            STATIC_PAGE_VERSION.NUMBER,
            STATIC_PAGE_VERSION.LANGUAGE,
            STATIC_PAGE_VERSION.TITLE,
            STATIC_PAGE_VERSION.BODY,
            STATIC_PAGE_VERSION.MADE_BY,
            STATIC_PAGE_VERSION.MADE_AT);

    List<Page> all(DSLContext sql) {
        return pages(sql, DSL.noCondition());
    }

    Optional<Page> find(DSLContext sql, long id) {
        return pages(sql, STATIC_PAGE.ID.eq(id)).stream().findFirst();
    }

    private static List<Page> pages(DSLContext sql, Condition which) {
        return sql.select(STATIC_PAGE.ID, STATIC_PAGE.WORD, STATIC_PAGE.LIVE)
                .select(VERSION)
                .from(STATIC_PAGE)
                .join(STATIC_PAGE_VERSION)
                .on(STATIC_PAGE_VERSION.PAGE_ID.eq(STATIC_PAGE.ID), STATIC_PAGE_VERSION.NUMBER.eq(STATIC_PAGE.LATEST))
                .where(which)
                .orderBy(STATIC_PAGE.WORD)
                .fetch(row -> new Page(
                        row.get(STATIC_PAGE.ID),
                        row.get(STATIC_PAGE.WORD),
                        Optional.ofNullable(row.get(STATIC_PAGE.LIVE)),
                        version(row)));
    }

    int count(DSLContext sql) {
        return sql.fetchCount(STATIC_PAGE);
    }

    List<Version> versions(DSLContext sql, long id) {
        return sql.select(VERSION)
                .from(STATIC_PAGE_VERSION)
                .where(STATIC_PAGE_VERSION.PAGE_ID.eq(id))
                .orderBy(STATIC_PAGE_VERSION.NUMBER.desc())
                .fetch(StaticPageStore::version);
    }

    Optional<Version> live(DSLContext sql, long id) {
        return sql.select(VERSION)
                .from(STATIC_PAGE)
                .join(STATIC_PAGE_VERSION)
                .on(STATIC_PAGE_VERSION.PAGE_ID.eq(STATIC_PAGE.ID), STATIC_PAGE_VERSION.NUMBER.eq(STATIC_PAGE.LIVE))
                .where(STATIC_PAGE.ID.eq(id))
                .fetchOptional(StaticPageStore::version);
    }

    private static Version version(Record row) {
        return new Version(
                row.get(STATIC_PAGE_VERSION.NUMBER),
                new Language(row.get(STATIC_PAGE_VERSION.LANGUAGE)),
                row.get(STATIC_PAGE_VERSION.TITLE),
                Body.parse(row.get(STATIC_PAGE_VERSION.BODY)),
                new Actor(row.get(STATIC_PAGE_VERSION.MADE_BY)),
                row.get(STATIC_PAGE_VERSION.MADE_AT));
    }

    void insert(DSLContext sql, long id, String word) {
        sql.insertInto(STATIC_PAGE)
                .set(STATIC_PAGE.ID, id)
                .set(STATIC_PAGE.WORD, word)
                .set(STATIC_PAGE.LATEST, 1)
                .execute();
    }

    void insertVersion(DSLContext sql, long id, Version version) {
        sql.insertInto(STATIC_PAGE_VERSION)
                .set(STATIC_PAGE_VERSION.PAGE_ID, id)
                .set(STATIC_PAGE_VERSION.NUMBER, version.number())
                .set(STATIC_PAGE_VERSION.LANGUAGE, version.language().tag())
                .set(STATIC_PAGE_VERSION.TITLE, version.title())
                .set(STATIC_PAGE_VERSION.BODY, version.body().toHtml().markup())
                .set(STATIC_PAGE_VERSION.MADE_BY, version.by().name())
                .set(STATIC_PAGE_VERSION.MADE_AT, version.madeAt())
                .execute();
        sql.update(STATIC_PAGE).set(STATIC_PAGE.LATEST, version.number()).where(STATIC_PAGE.ID.eq(id)).execute();
    }

    void move(DSLContext sql, long id, String word) {
        sql.update(STATIC_PAGE).set(STATIC_PAGE.WORD, word).where(STATIC_PAGE.ID.eq(id)).execute();
    }

    void publish(DSLContext sql, long id, int number) {
        sql.update(STATIC_PAGE).set(STATIC_PAGE.LIVE, number).where(STATIC_PAGE.ID.eq(id)).execute();
    }

    void takeOff(DSLContext sql, long id) {
        sql.update(STATIC_PAGE).setNull(STATIC_PAGE.LIVE).where(STATIC_PAGE.ID.eq(id)).execute();
    }
}
