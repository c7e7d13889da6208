package org.broadsheet.settings;

import static org.broadsheet.database.schema.Tables.MENU_ENTRY;
import static org.broadsheet.database.schema.Tables.STATIC_PAGE;
import static org.broadsheet.database.schema.Tables.STATIC_PAGE_VERSION;
import static org.jooq.impl.DSL.max;

import java.util.List;
import java.util.Optional;
import org.broadsheet.settings.MenuEntries.Row;
import org.jooq.DSLContext;

/** The SQL of menus. */
final class MenuEntryStore {

    /** The head's first; by place. */
    List<Row> all(DSLContext sql) {
        return sql.select(
                        MENU_ENTRY.ID,
                        MENU_ENTRY.MENU,
                        MENU_ENTRY.PAGE_ID,
                        MENU_ENTRY.TITLE,
                        MENU_ENTRY.HREF,
                        STATIC_PAGE.WORD,
                        STATIC_PAGE.LIVE,
                        STATIC_PAGE_VERSION.TITLE)
                .from(MENU_ENTRY)
                .leftJoin(STATIC_PAGE)
                .on(STATIC_PAGE.ID.eq(MENU_ENTRY.PAGE_ID))
                .leftJoin(STATIC_PAGE_VERSION)
                .on(STATIC_PAGE_VERSION.PAGE_ID.eq(STATIC_PAGE.ID), STATIC_PAGE_VERSION.NUMBER.eq(STATIC_PAGE.LATEST))
                .orderBy(MENU_ENTRY.MENU.desc(), MENU_ENTRY.PLACE, MENU_ENTRY.ID)
                .fetch(row -> row.value3() == null
                        ? new Row(row.value1(), row.value2(), Optional.empty(), row.value4(), row.value5(), true)
                        : new Row(
                                row.value1(),
                                row.value2(),
                                Optional.of(row.value3()),
                                row.value4().isEmpty() ? row.value8() : row.value4(),
                                "/" + row.value6(),
                                row.value7() != null));
    }

    boolean isPage(DSLContext sql, long page) {
        return sql.fetchExists(STATIC_PAGE, STATIC_PAGE.ID.eq(page));
    }

    int lastPlace(DSLContext sql, String menu) {
        Integer last = sql.select(max(MENU_ENTRY.PLACE))
                .from(MENU_ENTRY)
                .where(MENU_ENTRY.MENU.eq(menu))
                .fetchSingle()
                .value1();
        return last == null ? -1 : last;
    }

    void insert(DSLContext sql, Row row, int place) {
        sql.insertInto(MENU_ENTRY)
                .set(MENU_ENTRY.ID, row.id())
                .set(MENU_ENTRY.MENU, row.menu())
                .set(MENU_ENTRY.PLACE, place)
                .set(MENU_ENTRY.PAGE_ID, row.page().orElse(null))
                .set(MENU_ENTRY.TITLE, row.title())
                .set(MENU_ENTRY.HREF, row.href())
                .execute();
    }

    int delete(DSLContext sql, long id) {
        return sql.deleteFrom(MENU_ENTRY).where(MENU_ENTRY.ID.eq(id)).execute();
    }

    void place(DSLContext sql, long id, int place) {
        sql.update(MENU_ENTRY).set(MENU_ENTRY.PLACE, place).where(MENU_ENTRY.ID.eq(id)).execute();
    }
}
