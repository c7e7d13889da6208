package org.broadsheet.reply;

import static org.broadsheet.database.schema.Tables.REPLY_BAN;
import static org.broadsheet.database.schema.Tables.REPLY_REPORT;
import static org.broadsheet.database.schema.Tables.REPLY_RULE;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of rules, bans and reports. Each method is part of the caller's transaction. */
final class RuleStore {
    private static final int BANS_MAX = 1_000;

    Map<String, Rule> rules(DSLContext sql) {
        var rules = new HashMap<String, Rule>();
        sql.select(REPLY_RULE.SCOPE, REPLY_RULE.MODE, REPLY_RULE.CLOSES_DAYS)
                .from(REPLY_RULE)
                .forEach(row -> rules.put(row.value1(), new Rule(Mode.of(row.value2()).orElseThrow(), row.value3())));
        return rules;
    }

    /** Those of some scopes. */
    Map<String, Rule> rules(DSLContext sql, Collection<String> scopes) {
        var rules = new HashMap<String, Rule>();
        sql.select(REPLY_RULE.SCOPE, REPLY_RULE.MODE, REPLY_RULE.CLOSES_DAYS)
                .from(REPLY_RULE)
                .where(REPLY_RULE.SCOPE.in(scopes))
                .forEach(row -> rules.put(row.value1(), new Rule(Mode.of(row.value2()).orElseThrow(), row.value3())));
        return rules;
    }

    void set(DSLContext sql, Scope scope, Rule rule, String by, Instant now) {
        sql.insertInto(REPLY_RULE)
                .set(REPLY_RULE.SCOPE, scope.key())
                .set(REPLY_RULE.MODE, rule.mode().word())
                .set(REPLY_RULE.CLOSES_DAYS, rule.closesDays())
                .set(REPLY_RULE.MADE_BY, by)
                .set(REPLY_RULE.MADE_AT, now)
                .onConflict(REPLY_RULE.SCOPE)
                .doUpdate()
                .set(REPLY_RULE.MODE, rule.mode().word())
                .set(REPLY_RULE.CLOSES_DAYS, rule.closesDays())
                .set(REPLY_RULE.MADE_BY, by)
                .set(REPLY_RULE.MADE_AT, now)
                .execute();
    }

    int unset(DSLContext sql, Scope scope) {
        return sql.deleteFrom(REPLY_RULE).where(REPLY_RULE.SCOPE.eq(scope.key())).execute();
    }

    /** Which of these marks are banned. */
    Set<String> banned(DSLContext sql, Ban.Kind kind, Collection<String> marks) {
        return marks.isEmpty()
                ? Set.of()
                : new HashSet<>(sql.select(REPLY_BAN.WORD)
                        .from(REPLY_BAN)
                        .where(REPLY_BAN.KIND.eq(kind.word()), REPLY_BAN.WORD.in(marks))
                        .fetch(REPLY_BAN.WORD));
    }

    List<String> phrases(DSLContext sql) {
        return sql.select(REPLY_BAN.WORD)
                .from(REPLY_BAN)
                .where(REPLY_BAN.KIND.eq(Ban.Kind.PHRASE.word()))
                .orderBy(REPLY_BAN.ID.desc())
                .limit(BANS_MAX)
                .fetch(REPLY_BAN.WORD);
    }

    List<Ban> bans(DSLContext sql) {
        return sql.select(REPLY_BAN.fields())
                .from(REPLY_BAN)
                .orderBy(REPLY_BAN.ID.desc())
                .limit(BANS_MAX)
                .fetch(RuleStore::ban);
    }

    Optional<Ban> ban(DSLContext sql, Ban.Kind kind, String word) {
        return sql.select(REPLY_BAN.fields())
                .from(REPLY_BAN)
                .where(REPLY_BAN.KIND.eq(kind.word()), REPLY_BAN.WORD.eq(word))
                .fetchOptional(RuleStore::ban);
    }

    void insert(DSLContext sql, Ban ban) {
        sql.insertInto(REPLY_BAN)
                .set(REPLY_BAN.ID, ban.id())
                .set(REPLY_BAN.KIND, ban.kind().word())
                .set(REPLY_BAN.WORD, ban.word())
                .set(REPLY_BAN.NOTE, ban.note())
                .set(REPLY_BAN.MADE_BY, ban.madeBy())
                .set(REPLY_BAN.MADE_AT, ban.madeAt())
                .execute();
    }

    int lift(DSLContext sql, long ban) {
        return sql.deleteFrom(REPLY_BAN).where(REPLY_BAN.ID.eq(ban)).execute();
    }

    private static Ban ban(Record row) {
        return new Ban(
                row.get(REPLY_BAN.ID),
                Ban.Kind.of(row.get(REPLY_BAN.KIND)),
                row.get(REPLY_BAN.WORD),
                row.get(REPLY_BAN.NOTE),
                row.get(REPLY_BAN.MADE_BY),
                row.get(REPLY_BAN.MADE_AT));
    }

    /** Whether somebody from there said so before. */
    boolean isReported(DSLContext sql, ReplyId reply, String block) {
        return sql.fetchExists(
                REPLY_REPORT,
                REPLY_REPORT.REPLY_ID.eq(reply.value()),
                REPLY_REPORT.BLOCK.eq(block),
                REPLY_REPORT.DONE_AT.isNull());
    }

    void insert(DSLContext sql, Report report, String block) {
        sql.insertInto(REPLY_REPORT)
                .set(REPLY_REPORT.ID, report.id())
                .set(REPLY_REPORT.REPLY_ID, report.reply().value())
                .set(REPLY_REPORT.WHY, report.why().word())
                .set(REPLY_REPORT.NOTE, report.note())
                .set(REPLY_REPORT.BLOCK, block)
                .set(REPLY_REPORT.MADE_AT, report.madeAt())
                .execute();
    }

    /** Open ones about a reply, the newest first. */
    List<Report> reports(DSLContext sql, ReplyId reply, int limit) {
        return sql.select(REPLY_REPORT.ID, REPLY_REPORT.REPLY_ID, REPLY_REPORT.WHY, REPLY_REPORT.NOTE, REPLY_REPORT.MADE_AT)
                .from(REPLY_REPORT)
                .where(REPLY_REPORT.REPLY_ID.eq(reply.value()), REPLY_REPORT.DONE_AT.isNull())
                .orderBy(REPLY_REPORT.ID.desc())
                .limit(limit)
                .fetch(row -> new Report(
                        row.value1(), new ReplyId(row.value2()), Report.Why.of(row.value3()).orElseThrow(), row.value4(),
                        row.value5()));
    }

    void done(DSLContext sql, ReplyId reply, Instant now) {
        sql.update(REPLY_REPORT)
                .set(REPLY_REPORT.DONE_AT, now)
                .where(REPLY_REPORT.REPLY_ID.eq(reply.value()), REPLY_REPORT.DONE_AT.isNull())
                .execute();
    }

    void forgetBlocks(DSLContext sql, Instant before) {
        sql.update(REPLY_REPORT)
                .set(REPLY_REPORT.BLOCK, "")
                .where(REPLY_REPORT.MADE_AT.lt(before), REPLY_REPORT.BLOCK.ne(""))
                .execute();
    }
}
