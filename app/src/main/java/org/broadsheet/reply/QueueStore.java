package org.broadsheet.reply;

import static org.broadsheet.database.schema.Tables.REPLY;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.noCondition;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The SQL of the moderators' lists. Each method is part of the caller's transaction. */
final class QueueStore {

    List<Reply> queue(DSLContext sql, Wanted wanted, int limit) {
        return sql.select(REPLY.fields())
                .from(REPLY)
                .where(
                        REPLY.STATE.in(wanted.states().stream().map(ReplyState::word).sorted().toList()),
                        wanted.story().map(story -> REPLY.STORY_ID.eq(story.value())).orElse(noCondition()),
                        wanted.isReported() ? REPLY.REPORTS.gt(0) : noCondition(),
                        because(wanted.reason()),
                        said(wanted.words()),
                        ReplyStore.after(wanted.before()))
                .orderBy(REPLY.ID.desc())
                .limit(limit)
                .fetch(ReplyStore::reply);
    }

    /** A reason begins a line. */
    private static Condition because(String code) {
        return code.isEmpty()
                ? noCondition()
                : REPLY.REASONS.startsWith(code).or(REPLY.REASONS.contains("\n" + code));
    }

    private static Condition said(String words) {
        String plain = words.strip().toLowerCase(Locale.ROOT);
        return plain.isEmpty()
                ? noCondition()
                : lower(REPLY.BODY).contains(plain).or(lower(REPLY.NAME).contains(plain));
    }

    Map<ReplyState, Integer> counts(DSLContext sql) {
        var counts = new EnumMap<ReplyState, Integer>(ReplyState.class);
        for (ReplyState state : ReplyState.values()) {
            counts.put(state, 0);
        }
        sql.select(REPLY.STATE, count())
                .from(REPLY)
                .groupBy(REPLY.STATE)
                .forEach(row -> counts.put(ReplyState.of(row.value1()), row.value2()));
        return counts;
    }

    int reported(DSLContext sql) {
        return sql.fetchCount(REPLY, REPLY.STATE.eq(ReplyState.APPROVED.word()), REPLY.REPORTS.gt(0));
    }
}
