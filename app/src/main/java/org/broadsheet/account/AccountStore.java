package org.broadsheet.account;

import static org.broadsheet.database.schema.Tables.ACCOUNT;
import static org.broadsheet.database.schema.Tables.SESSION;
import static org.broadsheet.database.schema.Tables.SETTING;
import static org.broadsheet.database.schema.Tables.SETUP_LINK;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of accounts, the set-up link and settings. Each method is part of the caller's transaction. */
final class AccountStore {
    private static final int PEOPLE_MAX = 1000;

    boolean isEmpty(DSLContext sql) {
        return !sql.fetchExists(ACCOUNT);
    }

    /** An account with what is kept of its password. */
    record Kept(Account account, String passwordHash, boolean isDisabled) {}

    Optional<Kept> byEmail(DSLContext sql, String email) {
        return kept(sql, ACCOUNT.EMAIL.eq(email));
    }

    Optional<Kept> byId(DSLContext sql, long id) {
        return kept(sql, ACCOUNT.ID.eq(id));
    }

    private static Optional<Kept> kept(DSLContext sql, Condition condition) {
        return sql.select(
                        ACCOUNT.ID, ACCOUNT.EMAIL, ACCOUNT.ROLE, ACCOUNT.NAME, ACCOUNT.PASSWORD_HASH, ACCOUNT.DISABLED_AT)
                .from(ACCOUNT)
                .where(condition)
                .fetchOptional(found -> new Kept(
                        account(found), found.get(ACCOUNT.PASSWORD_HASH), found.get(ACCOUNT.DISABLED_AT) != null));
    }

    /** All, by address; those who may not log in come last. */
    List<Person> people(DSLContext sql) {
        var lastUsed = field(select(max(SESSION.USED_AT)).from(SESSION).where(SESSION.ACCOUNT_ID.eq(ACCOUNT.ID)));
        return sql.select(
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.ROLE,
                        ACCOUNT.NAME,
                        ACCOUNT.TOTP,
                        ACCOUNT.MADE_AT,
                        ACCOUNT.DISABLED_AT,
                        lastUsed)
                .from(ACCOUNT)
                .orderBy(when(ACCOUNT.DISABLED_AT.isNull(), 0).otherwise(1), ACCOUNT.EMAIL)
                .limit(PEOPLE_MAX)
                .fetch(found -> new Person(
                        account(found),
                        !found.get(ACCOUNT.TOTP).isEmpty(),
                        found.get(ACCOUNT.MADE_AT),
                        Optional.ofNullable(found.get(ACCOUNT.DISABLED_AT)),
                        Optional.ofNullable(found.get(lastUsed))));
    }

    void insert(DSLContext sql, Account account, String passwordHash, Instant now) {
        sql.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, account.id())
                .set(ACCOUNT.EMAIL, account.email())
                .set(ACCOUNT.ROLE, account.role().word())
                .set(ACCOUNT.NAME, account.name())
                .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                .set(ACCOUNT.MADE_AT, now)
                .execute();
    }

    void setPassword(DSLContext sql, long account, String passwordHash) {
        sql.update(ACCOUNT).set(ACCOUNT.PASSWORD_HASH, passwordHash).where(ACCOUNT.ID.eq(account)).execute();
    }

    void setName(DSLContext sql, long account, String name) {
        sql.update(ACCOUNT).set(ACCOUNT.NAME, name).where(ACCOUNT.ID.eq(account)).execute();
    }

    void setRole(DSLContext sql, long account, Role role) {
        sql.update(ACCOUNT).set(ACCOUNT.ROLE, role.word()).where(ACCOUNT.ID.eq(account)).execute();
    }

    void setDisabled(DSLContext sql, long account, Optional<Instant> since) {
        sql.update(ACCOUNT).set(ACCOUNT.DISABLED_AT, since.orElse(null)).where(ACCOUNT.ID.eq(account)).execute();
    }

    /** Whether somebody else can still administer. */
    boolean hasAdministratorBesides(DSLContext sql, long account) {
        return sql.fetchExists(
                ACCOUNT,
                ACCOUNT.ROLE.eq(Role.ADMINISTRATOR.word())
                        .and(ACCOUNT.DISABLED_AT.isNull())
                        .and(ACCOUNT.ID.ne(account)));
    }

    static Account account(Record found) {
        return new Account(
                found.get(ACCOUNT.ID), found.get(ACCOUNT.EMAIL), role(found.get(ACCOUNT.ROLE)), found.get(ACCOUNT.NAME));
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
