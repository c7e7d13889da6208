package org.broadsheet.account;

import static org.broadsheet.database.schema.Tables.ACCOUNT;
import static org.broadsheet.database.schema.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;

/** The SQL of second factors. Each method is part of the caller's transaction. */
final class FactorStore {

    /**
     * What an account has.
     *
     * @param sealed the secret; empty for none
     * @param sealedNew one that is yet to be confirmed; empty for none
     */
    record Kept(String sealed, String sealedNew) {}

    Kept of(DSLContext sql, long account) {
        return sql.select(ACCOUNT.TOTP, ACCOUNT.TOTP_NEW)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(found -> new Kept(found.value1(), found.value2()))
                .orElse(new Kept("", ""));
    }

    void setNew(DSLContext sql, long account, String sealed) {
        sql.update(ACCOUNT).set(ACCOUNT.TOTP_NEW, sealed).where(ACCOUNT.ID.eq(account)).execute();
    }

    /** Whether the secret that was to be confirmed still was this one. */
    boolean confirm(DSLContext sql, long account, String sealed, long step) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.TOTP, sealed)
                        .set(ACCOUNT.TOTP_NEW, "")
                        .set(ACCOUNT.TOTP_STEP, step)
                        .where(ACCOUNT.ID.eq(account), ACCOUNT.TOTP_NEW.eq(sealed))
                        .execute()
                > 0;
    }

    void remove(DSLContext sql, long account) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOTP, "")
                .set(ACCOUNT.TOTP_NEW, "")
                .set(ACCOUNT.TOTP_STEP, 0L)
                .where(ACCOUNT.ID.eq(account))
                .execute();
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
    }

    /** Whether the code of this step may still be used; it is used by this. */
    boolean useStep(DSLContext sql, long account, long step) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.TOTP_STEP, step)
                        .where(ACCOUNT.ID.eq(account), ACCOUNT.TOTP_STEP.lt(step))
                        .execute()
                > 0;
    }

    void replaceCodes(DSLContext sql, long account, List<String> hashes) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.ACCOUNT_ID.eq(account)).execute();
        for (String hash : hashes) {
            sql.insertInto(RECOVERY_CODE)
                    .set(RECOVERY_CODE.ACCOUNT_ID, account)
                    .set(RECOVERY_CODE.HASH, hash)
                    .execute();
        }
    }

    boolean useCode(DSLContext sql, long account, String hash, Instant now) {
        return sql.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, now)
                        .where(
                                RECOVERY_CODE.ACCOUNT_ID.eq(account),
                                RECOVERY_CODE.HASH.eq(hash),
                                RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                > 0;
    }

    int codesLeft(DSLContext sql, long account) {
        return sql.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account).and(RECOVERY_CODE.USED_AT.isNull()));
    }
}
