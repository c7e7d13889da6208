package org.broadsheet.story;

import static org.broadsheet.database.schema.Tables.SECTION_JOINED;
import static org.broadsheet.database.schema.Tables.STORY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;

import java.util.Map;
import org.jooq.DSLContext;

/** The SQL of what is filed under sections. */
final class FiledSectionStore {

    Map<String, String> joined(DSLContext sql) {
        return sql.select(SECTION_JOINED.SECTION_KEY, SECTION_JOINED.JOINED_TO)
                .from(SECTION_JOINED)
                .fetchMap(SECTION_JOINED.SECTION_KEY, SECTION_JOINED.JOINED_TO);
    }

    /** Where a story that says it is of this section stands. */
    static String now(DSLContext sql, String section) {
        return sql.select(SECTION_JOINED.JOINED_TO)
                .from(SECTION_JOINED)
                .where(SECTION_JOINED.SECTION_KEY.eq(section))
                .fetchOptional(SECTION_JOINED.JOINED_TO)
                .orElse(section);
    }

    boolean isEmpty(DSLContext sql, String section) {
        return !sql.fetchExists(STORY, STORY.STATE.eq(inline(State.PUBLISHED.word())).and(STORY.SECTION.eq(section)));
    }

    Map<String, Integer> counts(DSLContext sql) {
        return sql.select(STORY.SECTION, count()).from(STORY).groupBy(STORY.SECTION).fetchMap(STORY.SECTION, count());
    }

    int join(DSLContext sql, String from, String to) {
        sql.update(SECTION_JOINED).set(SECTION_JOINED.JOINED_TO, to).where(SECTION_JOINED.JOINED_TO.eq(from)).execute();
        sql.insertInto(SECTION_JOINED, SECTION_JOINED.SECTION_KEY, SECTION_JOINED.JOINED_TO).values(from, to).execute();
        return sql.update(STORY).set(STORY.SECTION, to).where(STORY.SECTION.eq(from)).execute();
    }
}
