package org.broadsheet.backup;

import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import org.broadsheet.database.Database;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What a site has in its database: stories, the log, positions and leases; one row of each sort, and texts that are easily broken. */
final class SavedRows {

    private SavedRows() {}

    static Database in(Database database, Clock clock) {
        var log = new Log(database, clock);
        for (int i = 1; i <= 3; i++) {
            int number = i;
            log.write(t -> t.append(new Said("entry " + number + " “quoted”\n\\ \u2028 \uD83D\uDDDE كلمة"), new Actor("wire:agency")));
        }
        database.write(sql -> {
            insert(sql, "follower", "name,node,position", "mail", "", 2L);
            insert(sql, "follower", "name,node,position", "search", "/srv/a", 3L);
            insert(sql, "lease", "name,holder,until_at", "mail", "/srv/a", 1L);
            insert(sql, "setting", "name,value", "empty", "");
            insert(
                    sql,
                    "story",
                    "id,state,source,guid,latest,live,is_edited,path_day,path_words,section,language,author,urgency,filed_at,"
                            + "published_at,updated_at,embargo_at,is_embargo_unreadable,scheduled_at,expires_at,reason,is_breaking,taken_off_by",
                    Long.MAX_VALUE, "draft", "", "urn:x", 1, null, 0, "2026-11-24", "words", "world", "en", "", 3, 5L, null,
                    null, null, 0, null, null, "", 0, "");
            insert(
                    sql,
                    "version",
                    "story_id,number,kind,language,headline,standfirst,byline,dateline,body,section,topics,urgency,picture,"
                            + "credit,note,made_by,made_at,published_at",
                    Long.MAX_VALUE, 1, "first", "en", "A headline", "", "", "", "<p>Body</p>", "world", "", 3, "", "", "", "",
                    5L, null);
            return true;
        });
        return database;
    }

    private static void insert(DSLContext sql, String table, String columns, Object... values) {
        sql.insertInto(DSL.table(DSL.name(table)))
                .columns(Arrays.stream(columns.split(",")).map(name -> DSL.field(DSL.name(name))).toList())
                .values(values)
                .execute();
    }

    private record Said(String words) implements org.broadsheet.log.Entry {
        @Override
        public String kind() {
            return "said";
        }

        @Override
        public java.util.Set<org.broadsheet.log.Subject> subjects() {
            return java.util.Set.of();
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("words", words);
        }
    }
}
