package org.broadsheet.settings;

import static org.broadsheet.database.schema.Tables.MENU_ENTRY;
import static org.broadsheet.database.schema.Tables.SECTION;
import static org.broadsheet.database.schema.Tables.SITE_SETTING;
import static org.broadsheet.database.schema.Tables.SITE_WORD;
import static org.broadsheet.database.schema.Tables.STATIC_PAGE;
import static org.broadsheet.database.schema.Tables.STATIC_PAGE_VERSION;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;

/** The SQL of the site's facts, sections and words. */
final class SettingsStore {
    /** Whose a word is. */
    record Owner(String word, String kind, String owner) {}

    Kept kept(DSLContext sql) {
        return new Kept(
                facts(sql), sections(sql), words(sql), pages(sql), menu(sql, MenuEntries.HEAD), menu(sql, MenuEntries.FOOT));
    }

    Map<String, String> facts(DSLContext sql) {
        return sql.select(SITE_SETTING.NAME, SITE_SETTING.VALUE)
                .from(SITE_SETTING)
                .fetchMap(SITE_SETTING.NAME, SITE_SETTING.VALUE);
    }

    void setFact(DSLContext sql, String name, String value) {
        sql.insertInto(SITE_SETTING, SITE_SETTING.NAME, SITE_SETTING.VALUE)
                .values(name, value)
                .onConflict(SITE_SETTING.NAME)
                .doUpdate()
                .set(SITE_SETTING.VALUE, value)
                .execute();
    }

    /** In order; empty while nobody changed one. */
    List<Section> sections(DSLContext sql) {
        return sql.select(SECTION.SECTION_KEY, SECTION.WORD, SECTION.TITLE, SECTION.IS_HIDDEN_WHEN_EMPTY)
                .from(SECTION)
                .orderBy(SECTION.PLACE, SECTION.SECTION_KEY)
                .fetch(row -> new Section(row.value1(), row.value2(), row.value3(), row.value4(), false));
    }

    void insertSection(DSLContext sql, Section section, int place) {
        sql.insertInto(SECTION)
                .set(SECTION.SECTION_KEY, section.key())
                .set(SECTION.WORD, section.word())
                .set(SECTION.TITLE, section.title())
                .set(SECTION.PLACE, place)
                .set(SECTION.IS_HIDDEN_WHEN_EMPTY, section.isHiddenWhenEmpty())
                .execute();
    }

    void updateSection(DSLContext sql, Section section) {
        sql.update(SECTION)
                .set(SECTION.WORD, section.word())
                .set(SECTION.TITLE, section.title())
                .set(SECTION.IS_HIDDEN_WHEN_EMPTY, section.isHiddenWhenEmpty())
                .where(SECTION.SECTION_KEY.eq(section.key()))
                .execute();
    }

    void placeSection(DSLContext sql, String key, int place) {
        sql.update(SECTION).set(SECTION.PLACE, place).where(SECTION.SECTION_KEY.eq(key)).execute();
    }

    void deleteSection(DSLContext sql, String key) {
        sql.deleteFrom(SECTION).where(SECTION.SECTION_KEY.eq(key)).execute();
    }

    List<Owner> words(DSLContext sql) {
        return sql.select(SITE_WORD.WORD, SITE_WORD.KIND, SITE_WORD.OWNER)
                .from(SITE_WORD)
                .orderBy(SITE_WORD.WORD)
                .fetch(row -> new Owner(row.value1(), row.value2(), row.value3()));
    }

    Optional<Owner> owner(DSLContext sql, String word) {
        return sql.select(SITE_WORD.WORD, SITE_WORD.KIND, SITE_WORD.OWNER)
                .from(SITE_WORD)
                .where(SITE_WORD.WORD.eq(word))
                .fetchOptional(row -> new Owner(row.value1(), row.value2(), row.value3()));
    }

    void giveWord(DSLContext sql, Owner owner, Instant now) {
        sql.insertInto(SITE_WORD, SITE_WORD.WORD, SITE_WORD.KIND, SITE_WORD.OWNER, SITE_WORD.GIVEN_AT)
                .values(owner.word(), owner.kind(), owner.owner(), now)
                .onConflict(SITE_WORD.WORD)
                .doNothing()
                .execute();
    }

    /** Those that the public sees. */
    List<PageLink> pages(DSLContext sql) {
        return sql.select(STATIC_PAGE.ID, STATIC_PAGE.WORD, STATIC_PAGE_VERSION.TITLE)
                .from(STATIC_PAGE)
                .join(STATIC_PAGE_VERSION)
                .on(STATIC_PAGE_VERSION.PAGE_ID.eq(STATIC_PAGE.ID), STATIC_PAGE_VERSION.NUMBER.eq(STATIC_PAGE.LIVE))
                .orderBy(STATIC_PAGE.ID)
                .fetch(row -> new PageLink(row.value1(), row.value2(), row.value3()));
    }

    /** A menu's entries that the public sees, in order. */
    List<Menus.Entry> menu(DSLContext sql, String menu) {
        return sql.select(MENU_ENTRY.TITLE, MENU_ENTRY.HREF, MENU_ENTRY.PAGE_ID, STATIC_PAGE.WORD, STATIC_PAGE_VERSION.TITLE)
                .from(MENU_ENTRY)
                .leftJoin(STATIC_PAGE)
                .on(STATIC_PAGE.ID.eq(MENU_ENTRY.PAGE_ID))
                .leftJoin(STATIC_PAGE_VERSION)
                .on(STATIC_PAGE_VERSION.PAGE_ID.eq(STATIC_PAGE.ID), STATIC_PAGE_VERSION.NUMBER.eq(STATIC_PAGE.LIVE))
                .where(
                        MENU_ENTRY.MENU.eq(menu),
                        MENU_ENTRY.PAGE_ID.isNull().or(STATIC_PAGE_VERSION.TITLE.isNotNull()))
                .orderBy(MENU_ENTRY.PLACE, MENU_ENTRY.ID)
                .fetch(row -> row.value3() == null
                        ? new Menus.Entry(row.value1(), row.value2())
                        : new Menus.Entry(row.value1().isEmpty() ? row.value5() : row.value1(), "/" + row.value4()));
    }
}
