package org.broadsheet.account;

import static org.broadsheet.database.schema.Tables.ACCOUNT;
import static org.broadsheet.database.schema.Tables.FAILED_LOG_IN;
import static org.broadsheet.database.schema.Tables.HALF_LOG_IN;
import static org.broadsheet.database.schema.Tables.KNOWN_DEVICE;
import static org.broadsheet.database.schema.Tables.SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** The SQL of sessions and of the steps before them. Each method is part of the caller's transaction. */
final class SessionStore {
    private static final int SESSIONS_MAX = 100;

    Optional<LogIn> session(DSLContext sql, String hash) {
        return select(sql, SESSION.HASH.eq(hash)).stream().findFirst();
    }

    /** The one used last comes first. */
    List<LogIn> sessionsOf(DSLContext sql, long account) {
        return select(sql, SESSION.ACCOUNT_ID.eq(account));
    }

    private static List<LogIn> select(DSLContext sql, Condition condition) {
        return sql.select(
                        SESSION.HASH,
                        ACCOUNT.ID,
                        ACCOUNT.EMAIL,
                        ACCOUNT.ROLE,
                        ACCOUNT.NAME,
                        ACCOUNT.TOTP,
                        SESSION.DEVICE,
                        SESSION.ADDRESS,
                        SESSION.MADE_AT,
                        SESSION.USED_AT)
                .from(SESSION)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(SESSION.ACCOUNT_ID))
                .where(condition.and(ACCOUNT.DISABLED_AT.isNull()))
                .orderBy(SESSION.USED_AT.desc())
                .limit(SESSIONS_MAX)
                .fetch(found -> new LogIn(
                        found.get(SESSION.HASH),
                        AccountStore.account(found),
                        !found.get(ACCOUNT.TOTP).isEmpty(),
                        found.get(SESSION.DEVICE),
                        found.get(SESSION.ADDRESS),
                        found.get(SESSION.MADE_AT),
                        found.get(SESSION.USED_AT)));
    }

    void insert(DSLContext sql, String hash, Account account, Sessions.Place place, Instant now) {
        sql.insertInto(SESSION)
                .set(SESSION.HASH, hash)
                .set(SESSION.ACCOUNT_ID, account.id())
                .set(SESSION.MADE_AT, now)
                .set(SESSION.USED_AT, now)
                .set(SESSION.DEVICE, place.device())
                .set(SESSION.ADDRESS, place.address())
                .execute();
    }

    /** The same session under another secret. */
    void rename(DSLContext sql, String hash, String newHash) {
        sql.update(SESSION).set(SESSION.HASH, newHash).where(SESSION.HASH.eq(hash)).execute();
    }

    void touch(DSLContext sql, String hash, Instant now) {
        sql.update(SESSION).set(SESSION.USED_AT, now).where(SESSION.HASH.eq(hash)).execute();
    }

    void delete(DSLContext sql, String hash) {
        sql.deleteFrom(SESSION).where(SESSION.HASH.eq(hash)).execute();
    }

    /** Whether there was such a one. */
    boolean deleteOf(DSLContext sql, long account, String hash) {
        return sql.deleteFrom(SESSION)
                        .where(SESSION.ACCOUNT_ID.eq(account), SESSION.HASH.eq(hash))
                        .execute()
                > 0;
    }

    /** All of an account but one. */
    int deleteOthers(DSLContext sql, long account, String kept) {
        return sql.deleteFrom(SESSION)
                .where(SESSION.ACCOUNT_ID.eq(account), SESSION.HASH.ne(kept))
                .execute();
    }

    /** Everything by which somebody is in or on the way in. */
    void deleteAllOf(DSLContext sql, long account) {
        deleteOthers(sql, account, "");
        sql.deleteFrom(HALF_LOG_IN).where(HALF_LOG_IN.ACCOUNT_ID.eq(account)).execute();
        sql.deleteFrom(KNOWN_DEVICE).where(KNOWN_DEVICE.ACCOUNT_ID.eq(account)).execute();
    }

    /** What is over. */
    void deleteBefore(DSLContext sql, Instant idle, Instant made) {
        sql.deleteFrom(SESSION).where(SESSION.USED_AT.lt(idle).or(SESSION.MADE_AT.lt(made))).execute();
    }

    void insertHalf(DSLContext sql, String hash, Account account, Instant now) {
        sql.insertInto(HALF_LOG_IN)
                .set(HALF_LOG_IN.HASH, hash)
                .set(HALF_LOG_IN.ACCOUNT_ID, account.id())
                .set(HALF_LOG_IN.MADE_AT, now)
                .set(HALF_LOG_IN.TRIES, 0)
                .execute();
    }

    /** Counts a try and tells whose it is; empty when it is over. */
    Optional<Long> tryHalf(DSLContext sql, String hash, Instant since, int triesMax) {
        int counted = sql.update(HALF_LOG_IN)
                .set(HALF_LOG_IN.TRIES, HALF_LOG_IN.TRIES.plus(1))
                .where(HALF_LOG_IN.HASH.eq(hash), HALF_LOG_IN.MADE_AT.ge(since), HALF_LOG_IN.TRIES.lt(triesMax))
                .execute();
        return counted == 0
                ? Optional.empty()
                : sql.select(HALF_LOG_IN.ACCOUNT_ID)
                        .from(HALF_LOG_IN)
                        .where(HALF_LOG_IN.HASH.eq(hash))
                        .fetchOptional(HALF_LOG_IN.ACCOUNT_ID);
    }

    boolean isHalfOpen(DSLContext sql, String hash, Instant since, int triesMax) {
        return sql.fetchExists(
                HALF_LOG_IN,
                HALF_LOG_IN.HASH.eq(hash).and(HALF_LOG_IN.MADE_AT.ge(since)).and(HALF_LOG_IN.TRIES.lt(triesMax)));
    }

    void deleteHalf(DSLContext sql, String hash) {
        sql.deleteFrom(HALF_LOG_IN).where(HALF_LOG_IN.HASH.eq(hash)).execute();
    }

    void deleteHalvesBefore(DSLContext sql, Instant end) {
        sql.deleteFrom(HALF_LOG_IN).where(HALF_LOG_IN.MADE_AT.lt(end)).execute();
    }

    /** Whether somebody of this address logged in with the device before. */
    boolean isKnown(DSLContext sql, String hash, String email) {
        return sql.fetchExists(sql.selectOne()
                .from(KNOWN_DEVICE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(KNOWN_DEVICE.ACCOUNT_ID))
                .where(KNOWN_DEVICE.HASH.eq(hash), ACCOUNT.EMAIL.eq(email)));
    }

    void insertDevice(DSLContext sql, String hash, Account account, Instant now) {
        sql.insertInto(KNOWN_DEVICE)
                .set(KNOWN_DEVICE.HASH, hash)
                .set(KNOWN_DEVICE.ACCOUNT_ID, account.id())
                .set(KNOWN_DEVICE.MADE_AT, now)
                .set(KNOWN_DEVICE.USED_AT, now)
                .execute();
    }

    /** Whether any browser of this account's is known. */
    boolean hasDevice(DSLContext sql, long account) {
        return sql.fetchExists(KNOWN_DEVICE, KNOWN_DEVICE.ACCOUNT_ID.eq(account));
    }

    void touchDevice(DSLContext sql, String hash, Instant now) {
        sql.update(KNOWN_DEVICE).set(KNOWN_DEVICE.USED_AT, now).where(KNOWN_DEVICE.HASH.eq(hash)).execute();
    }

    void deleteDevicesBefore(DSLContext sql, Instant end) {
        sql.deleteFrom(KNOWN_DEVICE).where(KNOWN_DEVICE.USED_AT.lt(end)).execute();
    }

    /** One more that failed; gives how many in this slot. */
    long countFailure(DSLContext sql, long slot, long account) {
        sql.insertInto(FAILED_LOG_IN, FAILED_LOG_IN.SLOT, FAILED_LOG_IN.ACCOUNT_ID, FAILED_LOG_IN.TIMES)
                .values(slot, account, 1L)
                .onConflict(FAILED_LOG_IN.SLOT, FAILED_LOG_IN.ACCOUNT_ID)
                .doUpdate()
                .set(FAILED_LOG_IN.TIMES, FAILED_LOG_IN.TIMES.plus(1))
                .execute();
        return sql.select(FAILED_LOG_IN.TIMES)
                .from(FAILED_LOG_IN)
                .where(FAILED_LOG_IN.SLOT.eq(slot), FAILED_LOG_IN.ACCOUNT_ID.eq(account))
                .fetchOptional(FAILED_LOG_IN.TIMES)
                .orElse(1L);
    }

    void deleteFailuresBefore(DSLContext sql, long slot) {
        sql.deleteFrom(FAILED_LOG_IN).where(FAILED_LOG_IN.SLOT.lt(slot)).execute();
    }
}
