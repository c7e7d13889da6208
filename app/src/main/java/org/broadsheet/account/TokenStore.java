package org.broadsheet.account;

import static org.broadsheet.database.schema.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of tokens. Each method is part of the caller's transaction. */
final class TokenStore {

    /** The one of a name that works. */
    Optional<Token> working(DSLContext sql, String name) {
        return sql.select(API_TOKEN.ID, API_TOKEN.NAME, API_TOKEN.MADE_AT, API_TOKEN.REVOKED_AT)
                .from(API_TOKEN)
                .where(API_TOKEN.NAME.eq(name), API_TOKEN.REVOKED_AT.isNull())
                .fetchOptional(TokenStore::toToken);
    }

    Optional<Kept> byHash(DSLContext sql, String hash) {
        return sql.select(API_TOKEN.ID, API_TOKEN.NAME, API_TOKEN.MADE_AT, API_TOKEN.REVOKED_AT, API_TOKEN.HASH)
                .from(API_TOKEN)
                .where(API_TOKEN.HASH.eq(hash))
                .fetchOptional(found -> new Kept(toToken(found), found.get(API_TOKEN.HASH)));
    }

    /** The newest first. */
    List<Token> all(DSLContext sql) {
        return sql.select(API_TOKEN.ID, API_TOKEN.NAME, API_TOKEN.MADE_AT, API_TOKEN.REVOKED_AT)
                .from(API_TOKEN)
                .orderBy(API_TOKEN.ID.desc())
                .fetch(TokenStore::toToken);
    }

    void insert(DSLContext sql, Token token, String hash) {
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.HASH, hash)
                .set(API_TOKEN.MADE_AT, token.madeAt())
                .execute();
    }

    void revoke(DSLContext sql, Token token, Instant now) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, now)
                .where(API_TOKEN.ID.eq(token.id()))
                .execute();
    }

    private static Token toToken(Record found) {
        return new Token(
                found.get(API_TOKEN.ID),
                found.get(API_TOKEN.NAME),
                found.get(API_TOKEN.MADE_AT),
                Optional.ofNullable(found.get(API_TOKEN.REVOKED_AT)));
    }

    /** A token with the hash of its secret. */
    record Kept(Token token, String hash) {}
}
