package org.broadsheet.mail;

import static org.broadsheet.database.schema.Tables.MAIL_KEPT;
import static org.broadsheet.database.schema.Tables.MAIL_LETTER;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;

/** The SQL of messages that are kept instead of sent, and of letters in doubt. Each method is part of the caller's transaction. */
final class MailboxStore {

    /** @param message sealed */
    record Kept(LetterId id, Purpose purpose, String message, Instant madeAt) {}

    void insert(DSLContext sql, Kept kept) {
        sql.insertInto(MAIL_KEPT)
                .set(MAIL_KEPT.LETTER_ID, kept.id().value())
                .set(MAIL_KEPT.PURPOSE, kept.purpose().word())
                .set(MAIL_KEPT.MESSAGE, kept.message())
                .set(MAIL_KEPT.MADE_AT, kept.madeAt())
                .onConflict(MAIL_KEPT.LETTER_ID)
                .doUpdate()
                .set(MAIL_KEPT.MESSAGE, kept.message())
                .execute();
    }

    /** Forgets all but the newest. */
    void keepNewest(DSLContext sql, int count) {
        sql.select(MAIL_KEPT.LETTER_ID)
                .from(MAIL_KEPT)
                .orderBy(MAIL_KEPT.LETTER_ID.desc())
                .limit(1)
                .offset(count)
                .fetchOptional(MAIL_KEPT.LETTER_ID)
                .ifPresent(last -> sql.deleteFrom(MAIL_KEPT).where(MAIL_KEPT.LETTER_ID.le(last)).execute());
    }

    List<Kept> newest(DSLContext sql, int limit) {
        return sql.selectFrom(MAIL_KEPT).orderBy(MAIL_KEPT.LETTER_ID.desc()).limit(limit).fetch(MailboxStore::kept);
    }

    Optional<Kept> find(DSLContext sql, LetterId id) {
        return sql.selectFrom(MAIL_KEPT).where(MAIL_KEPT.LETTER_ID.eq(id.value())).fetchOptional(MailboxStore::kept);
    }

    void clear(DSLContext sql) {
        sql.deleteFrom(MAIL_KEPT).execute();
    }

    List<Mailbox.Doubtful> doubtful(DSLContext sql, int limit) {
        return sql.select(MAIL_LETTER.ID, MAIL_LETTER.PURPOSE, MAIL_LETTER.ANSWER, MAIL_LETTER.ENDED_AT)
                .from(MAIL_LETTER)
                .where(MAIL_LETTER.STATE.eq(State.UNSURE.word()))
                .orderBy(MAIL_LETTER.ID.desc())
                .limit(limit)
                .fetch(row -> new Mailbox.Doubtful(
                        new LetterId(row.value1()), Purpose.of(row.value2()), row.value3(), row.value4()));
    }

    private static Kept kept(org.jooq.Record row) {
        return new Kept(
                new LetterId(row.get(MAIL_KEPT.LETTER_ID)),
                Purpose.of(row.get(MAIL_KEPT.PURPOSE)),
                row.get(MAIL_KEPT.MESSAGE),
                row.get(MAIL_KEPT.MADE_AT));
    }
}
