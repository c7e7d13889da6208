package org.broadsheet.account;

import static org.broadsheet.database.schema.Tables.API_TOKEN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SelectWhereStep;

/** The SQL of tokens. Each method is part of the caller's transaction. */
final class TokenStore {

    /** The one of a name that was not revoked. */
    Optional<Token> working(DSLContext sql, String name) {
        return one(sql, API_TOKEN.NAME.eq(name).and(API_TOKEN.REVOKED_AT.isNull())).map(Kept::token);
    }

    Optional<Kept> byHash(DSLContext sql, String hash) {
        return one(sql, API_TOKEN.HASH.eq(hash));
    }

    private static Optional<Kept> one(DSLContext sql, Condition condition) {
        return select(sql)
                .where(condition)
                .fetchOptional(found -> new Kept(toToken(found), found.get(API_TOKEN.HASH)));
    }

    /** The newest first. */
    List<Token> all(DSLContext sql) {
        return select(sql).orderBy(API_TOKEN.ID.desc()).fetch(TokenStore::toToken);
    }

    /** Those of somebody that were not revoked. */
    List<Token> workingOf(DSLContext sql, long account) {
        return select(sql)
                .where(API_TOKEN.ACCOUNT_ID.eq(account), API_TOKEN.REVOKED_AT.isNull())
                .fetch(TokenStore::toToken);
    }

    private static SelectWhereStep<? extends Record> select(DSLContext sql) {
        return sql.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPES,
                        API_TOKEN.MADE_AT,
                        API_TOKEN.EXPIRES_AT,
                        API_TOKEN.REVOKED_AT,
                        API_TOKEN.ACCOUNT_ID,
                        API_TOKEN.HASH)
                .from(API_TOKEN);
    }

    void insert(DSLContext sql, Token token, String hash) {
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, token.id())
                .set(API_TOKEN.NAME, token.name())
                .set(API_TOKEN.HASH, hash)
                .set(API_TOKEN.SCOPES, Scope.words(token.scopes()))
                .set(API_TOKEN.MADE_AT, token.madeAt())
                .set(API_TOKEN.EXPIRES_AT, token.expiresAt().orElse(null))
                .set(API_TOKEN.ACCOUNT_ID, token.owner().orElse(null))
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
                Scope.read(found.get(API_TOKEN.SCOPES)),
                found.get(API_TOKEN.MADE_AT),
                Optional.ofNullable(found.get(API_TOKEN.EXPIRES_AT)),
                Optional.ofNullable(found.get(API_TOKEN.REVOKED_AT)),
                Optional.ofNullable(found.get(API_TOKEN.ACCOUNT_ID)));
    }

    /** A token with the hash of its secret. */
    record Kept(Token token, String hash) {}
}
