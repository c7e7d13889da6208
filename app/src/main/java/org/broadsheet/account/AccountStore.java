package org.broadsheet.account;

import static org.broadsheet.database.schema.Tables.ACCOUNT;
import static org.broadsheet.database.schema.Tables.SESSION;
import static org.broadsheet.database.schema.Tables.SETTING;
import static org.broadsheet.database.schema.Tables.SETUP_LINK;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;

/** The SQL of accounts, sessions, the set-up link and settings. Each method is part of the caller's transaction. */
final class AccountStore {

    boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(ACCOUNT);
    }

    /** An account with what is kept of its password. */
    record Kept(Account account, String passwordHash) {}

    Optional<Kept> byEmail(DSLContext sql, String email) {
        return sql.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.ROLE, ACCOUNT.PASSWORD_HASH)
                .from(ACCOUNT)
                .where(ACCOUNT.EMAIL.eq(email))
                .fetchOptional(found ->
                        new Kept(new Account(found.value1(), found.value2(), role(found.value3())), found.value4()));
    }

    void insert(DSLContext sql, Account account, String passwordHash, Instant now) {
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.EMAIL, account.email())
                .set(ACCOUNT.ROLE, account.role().word())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.MADE_AT, now)
                .execute();
    }

    /** A session with who it is. */
    record Running(Account account, Instant usedAt) {}

    Optional<Running> session(DSLContext sql, String hash) {
        return sql.select(ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.ROLE, SESSION.USED_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(SESSION.HASH.eq(hash))
                .fetchOptional(found -> new Running(
                        new Account(found.value1(), found.value2(), role(found.value3())), found.value4()));
    }

    void insertSession(DSLContext sql, String hash, Account account, Instant now) {
        sql.insertInto(SESSION)
                .set(SESSION.HASH, hash)
                .set(SESSION.ACCOUNT_ID, account.id())
                .set(SESSION.MADE_AT, now)
                .set(SESSION.USED_AT, now)
                .execute();
    }

    void touchSession(DSLContext sql, String hash, Instant now) {
        sql.update(SESSION).set(SESSION.USED_AT, now).where(SESSION.HASH.eq(hash)).execute();
    }

    void deleteSession(DSLContext sql, String hash) {
        sql.deleteFrom(SESSION).where(SESSION.HASH.eq(hash)).execute();
    }

    void deleteSessionsBefore(DSLContext sql, Instant end) {
        sql.deleteFrom(SESSION).where(SESSION.USED_AT.lt(end)).execute();
    }

    /** Replaces whatever link there was. */
    void replaceLink(DSLContext sql, String hash, Instant now) {
        sql.deleteFrom(SETUP_LINK).execute();
        sql.insertInto(SETUP_LINK).set(SETUP_LINK.HASH, hash).set(SETUP_LINK.MADE_AT, now).execute();
    }

    boolean isLinkOpen(DSLContext sql, String hash, Instant since) {
        return sql.fetchExists(
                SETUP_LINK,
                SETUP_LINK.HASH.eq(hash).and(SETUP_LINK.USED_AT.isNull()).and(SETUP_LINK.MADE_AT.ge(since)));
    }

    void useLink(DSLContext sql, String hash, Instant now) {
        sql.update(SETUP_LINK)
                .set(SETUP_LINK.USED_AT, now)
                .where(SETUP_LINK.HASH.eq(hash))
                .execute();
    }

    Optional<String> setting(DSLContext sql, String name) {
        return sql.select(SETTING.VALUE).from(SETTING).where(SETTING.NAME.eq(name)).fetchOptional(SETTING.VALUE);
    }

    void set(DSLContext sql, String name, String value) {
        sql.insertInto(SETTING, SETTING.NAME, SETTING.VALUE)
                .values(name, value)
                .onConflict(SETTING.NAME)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .execute();
    }

    private static Role role(String word) {
        return Role.of(word).orElseThrow(() -> new IllegalStateException("the database has an unknown role: " + word));
    }
}
