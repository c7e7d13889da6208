package org.broadsheet.mail;

import static org.broadsheet.database.schema.Tables.MAIL_LETTER;
import static org.broadsheet.database.schema.Tables.MAIL_SUPPRESSION;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.UpdateSetMoreStep;

/** The SQL of letters that go out. Each method is part of the caller's transaction. */
final class OutboxStore {

    /** A letter whose turn it may be. */
    record Turn(LetterId id, String domainMark) {}

    /**
     * A letter in hand.
     *
     * @param address sealed
     * @param mark of the address
     * @param content sealed
     */
    record Held(
            LetterId id, Purpose purpose, String address, String mark, String content, int attempts, Instant dueAt, Instant untilAt) {}

    /** Those whose turn it is, the most urgent first, without domains that have had enough for now. */
    List<Turn> turns(DSLContext sql, Instant now, Collection<String> notDomains, int limit) {
        return sql.select(MAIL_LETTER.ID, MAIL_LETTER.DOMAIN_MARK)
                .from(MAIL_LETTER)
                .where(
                        MAIL_LETTER.STATE.eq(org.jooq.impl.DSL.inline(State.WAITING.word())),
                        MAIL_LETTER.DUE_AT.le(now),
                        MAIL_LETTER.DOMAIN_MARK.notIn(notDomains))
                .orderBy(MAIL_LETTER.PRIORITY, MAIL_LETTER.DUE_AT, MAIL_LETTER.ID)
                .limit(limit)
                .fetch(row -> new Turn(new LetterId(row.value1()), row.value2()));
    }

    /** Takes a letter in hand, for one caller of all; empty when another was quicker or it is gone. */
    Optional<Held> take(DSLContext sql, LetterId id, String holder) {
        int taken = sql.update(MAIL_LETTER)
                .set(MAIL_LETTER.STATE, State.HANDING.word())
                .set(MAIL_LETTER.HOLDER, holder)
                .where(MAIL_LETTER.ID.eq(id.value()), MAIL_LETTER.STATE.eq(State.WAITING.word()))
                .execute();
        if (taken == 0) {
            return Optional.empty();
        }
        return sql.selectFrom(MAIL_LETTER)
                .where(MAIL_LETTER.ID.eq(id.value()))
                .fetchOptional(row -> new Held(
                        id,
                        Purpose.of(row.get(MAIL_LETTER.PURPOSE)),
                        row.get(MAIL_LETTER.ADDRESS),
                        row.get(MAIL_LETTER.ADDRESS_MARK),
                        row.get(MAIL_LETTER.CONTENT),
                        row.get(MAIL_LETTER.ATTEMPTS),
                        row.get(MAIL_LETTER.DUE_AT),
                        row.get(MAIL_LETTER.UNTIL_AT)));
    }

    /** It ended: neither its address nor its text is kept. */
    void end(DSLContext sql, LetterId id, State state, String answer, Instant now) {
        inHand(sql, id, state, answer)
                .set(MAIL_LETTER.ADDRESS, "")
                .set(MAIL_LETTER.ADDRESS_MARK, "")
                .set(MAIL_LETTER.CONTENT, "")
                .set(MAIL_LETTER.ENDED_AT, now)
                .where(isOpen(id))
                .execute();
    }

    /** It waits for another try. */
    void putOff(DSLContext sql, LetterId id, String answer, int attempts, Instant dueAt) {
        inHand(sql, id, State.WAITING, answer)
                .set(MAIL_LETTER.ATTEMPTS, attempts)
                .set(MAIL_LETTER.DUE_AT, dueAt)
                .setNull(MAIL_LETTER.ENDED_AT)
                .where(isOpen(id))
                .execute();
    }

    /** Nobody knows; address and text are kept for the person who decides. */
    void doubt(DSLContext sql, LetterId id, String answer, Instant now) {
        inHand(sql, id, State.UNSURE, answer).set(MAIL_LETTER.ENDED_AT, now).where(isOpen(id)).execute();
    }

    /** What was in hand when its process ended; how many. */
    int doubtAll(DSLContext sql, Instant now) {
        return sql.update(MAIL_LETTER)
                .set(MAIL_LETTER.STATE, State.UNSURE.word())
                .set(MAIL_LETTER.ANSWER, "interrupted")
                .set(MAIL_LETTER.ENDED_AT, now)
                .where(MAIL_LETTER.STATE.eq(State.HANDING.word()))
                .execute();
    }

    private static UpdateSetMoreStep<?> inHand(DSLContext sql, LetterId id, State state, String answer) {
        return sql.update(MAIL_LETTER).set(MAIL_LETTER.STATE, state.word()).set(MAIL_LETTER.ANSWER, answer);
    }

    /** In hand, or in doubt since another node thought that we were gone. */
    private static org.jooq.Condition isOpen(LetterId id) {
        return MAIL_LETTER.ID.eq(id.value()).and(MAIL_LETTER.STATE.in(State.HANDING.word(), State.UNSURE.word()));
    }

    /** A person's word on a letter in doubt: it goes out again. */
    boolean again(DSLContext sql, LetterId id, Instant now, Instant until) {
        return sql.update(MAIL_LETTER)
                        .set(MAIL_LETTER.STATE, State.WAITING.word())
                        .set(MAIL_LETTER.DUE_AT, now)
                        .set(MAIL_LETTER.UNTIL_AT, until)
                        .setNull(MAIL_LETTER.ENDED_AT)
                        .where(MAIL_LETTER.ID.eq(id.value()), MAIL_LETTER.STATE.eq(State.UNSURE.word()))
                        .execute()
                == 1;
    }

    /** A person's word on a letter in doubt: it is left. */
    boolean leave(DSLContext sql, LetterId id) {
        return sql.update(MAIL_LETTER)
                        .set(MAIL_LETTER.STATE, State.HANDED.word())
                        .set(MAIL_LETTER.ADDRESS, "")
                        .set(MAIL_LETTER.ADDRESS_MARK, "")
                        .set(MAIL_LETTER.CONTENT, "")
                        .where(MAIL_LETTER.ID.eq(id.value()), MAIL_LETTER.STATE.eq(State.UNSURE.word()))
                        .execute()
                == 1;
    }

    boolean isSuppressed(DSLContext sql, String mark) {
        return sql.fetchExists(MAIL_SUPPRESSION, MAIL_SUPPRESSION.MARK.eq(mark));
    }

    /** Those that nobody will ask about any more. */
    int deleteEndedBefore(DSLContext sql, Instant before) {
        return sql.deleteFrom(MAIL_LETTER).where(MAIL_LETTER.ENDED_AT.lt(before)).execute();
    }

    /** How many wait, and how many are in doubt. */
    Dispatch.Backlog backlog(DSLContext sql) {
        return sql.select(
                        count().filterWhere(MAIL_LETTER.STATE.eq(State.WAITING.word())),
                        count().filterWhere(MAIL_LETTER.STATE.eq(State.UNSURE.word())))
                .from(MAIL_LETTER)
                .where(MAIL_LETTER.STATE.in(State.WAITING.word(), State.HANDING.word(), State.UNSURE.word()))
                .fetchSingle(row -> new Dispatch.Backlog(row.value1(), row.value2()));
    }
}
