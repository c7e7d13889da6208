package org.broadsheet.mail;

import static org.broadsheet.database.schema.Tables.MAIL_LETTER;
import static org.broadsheet.database.schema.Tables.MAIL_SUPPRESSION;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The SQL of letters that come in, and of those who get none. Each method is part of the caller's transaction. */
final class MailStore {

    /**
     * A letter as it is kept.
     *
     * @param address sealed
     * @param content sealed
     * @param attempts how often a server put it off
     */
    record Row(LetterId id, Purpose purpose, String address, String content, int attempts) {}

    void insert(DSLContext sql, Row row, String mark, String domainMark, Instant now) {
        sql.insertInto(MAIL_LETTER)
                .set(MAIL_LETTER.ID, row.id().value())
                .set(MAIL_LETTER.PURPOSE, row.purpose().word())
                .set(MAIL_LETTER.PRIORITY, row.purpose().priority())
                .set(MAIL_LETTER.STATE, State.WAITING.word())
                .set(MAIL_LETTER.ADDRESS, row.address())
                .set(MAIL_LETTER.ADDRESS_MARK, mark)
                .set(MAIL_LETTER.DOMAIN_MARK, domainMark)
                .set(MAIL_LETTER.CONTENT, row.content())
                .set(MAIL_LETTER.ATTEMPTS, row.attempts())
                .set(MAIL_LETTER.DUE_AT, now)
                .set(MAIL_LETTER.UNTIL_AT, now.plus(row.purpose().useful()))
                .set(MAIL_LETTER.MADE_AT, now)
                .set(MAIL_LETTER.HOLDER, "")
                .set(MAIL_LETTER.ANSWER, "")
                .execute();
    }

    void insertRefused(DSLContext sql, LetterId id, Purpose purpose, String domainMark, String answer, Instant now) {
        sql.insertInto(MAIL_LETTER)
                .set(MAIL_LETTER.ID, id.value())
                .set(MAIL_LETTER.PURPOSE, purpose.word())
                .set(MAIL_LETTER.PRIORITY, purpose.priority())
                .set(MAIL_LETTER.STATE, State.REFUSED.word())
                .set(MAIL_LETTER.ADDRESS, "")
                .set(MAIL_LETTER.ADDRESS_MARK, "")
                .set(MAIL_LETTER.DOMAIN_MARK, domainMark)
                .set(MAIL_LETTER.CONTENT, "")
                .set(MAIL_LETTER.ATTEMPTS, 0)
                .set(MAIL_LETTER.DUE_AT, now)
                .set(MAIL_LETTER.UNTIL_AT, now)
                .set(MAIL_LETTER.MADE_AT, now)
                .set(MAIL_LETTER.ENDED_AT, now)
                .set(MAIL_LETTER.HOLDER, "")
                .set(MAIL_LETTER.ANSWER, answer)
                .execute();
    }

    int withdraw(DSLContext sql, String mark) {
        return sql.deleteFrom(MAIL_LETTER)
                .where(MAIL_LETTER.ADDRESS_MARK.eq(mark), MAIL_LETTER.STATE.in(State.WAITING.word(), State.UNSURE.word()))
                .execute();
    }

    void suppress(DSLContext sql, String mark, String reason, Instant now) {
        sql.insertInto(MAIL_SUPPRESSION, MAIL_SUPPRESSION.MARK, MAIL_SUPPRESSION.REASON, MAIL_SUPPRESSION.MADE_AT)
                .values(mark, reason, now)
                .onConflict(MAIL_SUPPRESSION.MARK)
                .doNothing()
                .execute();
    }

    boolean isSuppressed(DSLContext sql, String mark) {
        return sql.fetchExists(MAIL_SUPPRESSION, MAIL_SUPPRESSION.MARK.eq(mark));
    }

    Optional<State> state(DSLContext sql, LetterId id) {
        return sql.select(MAIL_LETTER.STATE)
                .from(MAIL_LETTER)
                .where(MAIL_LETTER.ID.eq(id.value()))
                .fetchOptional(row -> State.of(row.value1()));
    }

    List<Mail.Count> counts(DSLContext sql) {
        return sql.select(MAIL_LETTER.PURPOSE, MAIL_LETTER.STATE, count())
                .from(MAIL_LETTER)
                .groupBy(MAIL_LETTER.PURPOSE, MAIL_LETTER.STATE)
                .orderBy(MAIL_LETTER.PURPOSE, MAIL_LETTER.STATE)
                .fetch(row -> new Mail.Count(Purpose.of(row.value1()), State.of(row.value2()), row.value3()));
    }
}
