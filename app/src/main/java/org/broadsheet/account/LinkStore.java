package org.broadsheet.account;

import static org.broadsheet.database.schema.Tables.ACCOUNT_LINK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of links by which people set passwords. Each method is part of the caller's transaction. */
final class LinkStore {
    private static final int OPEN_MAX = 200;

    void insert(DSLContext sql, String hash, Links.Link link, String madeBy) {
        sql.insertInto(ACCOUNT_LINK)
                .set(ACCOUNT_LINK.HASH, hash)
                .set(ACCOUNT_LINK.KIND, link.account().isEmpty() ? "invitation" : "reset")
                .set(ACCOUNT_LINK.EMAIL, link.email())
                .set(ACCOUNT_LINK.ROLE, link.role().word())
                .set(ACCOUNT_LINK.ACCOUNT_ID, link.account().orElse(null))
                .set(ACCOUNT_LINK.MADE_BY, madeBy)
                .set(ACCOUNT_LINK.MADE_AT, link.madeAt())
                .execute();
    }

    /** A link that was not used. */
    Optional<Links.Link> open(DSLContext sql, String hash, Instant since) {
        return sql.selectFrom(ACCOUNT_LINK)
                .where(ACCOUNT_LINK.HASH.eq(hash), ACCOUNT_LINK.USED_AT.isNull(), ACCOUNT_LINK.MADE_AT.ge(since))
                .fetchOptional(LinkStore::link);
    }

    /** Invitations that can still be used, the newest first. */
    List<Links.Link> invitations(DSLContext sql, Instant since) {
        return sql.selectFrom(ACCOUNT_LINK)
                .where(
                        ACCOUNT_LINK.KIND.eq("invitation"),
                        ACCOUNT_LINK.USED_AT.isNull(),
                        ACCOUNT_LINK.MADE_AT.ge(since))
                .orderBy(ACCOUNT_LINK.MADE_AT.desc(), ACCOUNT_LINK.HASH)
                .limit(OPEN_MAX)
                .fetch(LinkStore::link);
    }

    void use(DSLContext sql, String hash, Instant now) {
        sql.update(ACCOUNT_LINK).set(ACCOUNT_LINK.USED_AT, now).where(ACCOUNT_LINK.HASH.eq(hash)).execute();
    }

    /** Ends what there was for an address: the newest link is the one that works. */
    void deleteFor(DSLContext sql, String email) {
        sql.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.EMAIL.eq(email)).execute();
    }

    void deleteBefore(DSLContext sql, Instant end) {
        sql.deleteFrom(ACCOUNT_LINK).where(ACCOUNT_LINK.MADE_AT.lt(end)).execute();
    }

    private static Links.Link link(Record found) {
        return new Links.Link(
                found.get(ACCOUNT_LINK.EMAIL),
                Role.of(found.get(ACCOUNT_LINK.ROLE)).orElseThrow(),
                Optional.ofNullable(found.get(ACCOUNT_LINK.ACCOUNT_ID)),
                found.get(ACCOUNT_LINK.MADE_AT));
    }
}
