package org.broadsheet.newsletter;

import static org.broadsheet.database.schema.Tables.NEWSLETTER_CONSENT;
import static org.broadsheet.database.schema.Tables.NEWSLETTER_READER;
import static org.broadsheet.database.schema.Tables.NEWSLETTER_SUBSCRIPTION;
import static org.jooq.impl.DSL.count;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Language;
import org.broadsheet.reader.ReaderId;
import org.jooq.DSLContext;

/** The SQL of newsletters' readers. Each method is part of the caller's transaction. */
final class SubscriptionStore {

    /** When a reader was last asked, and how often within a day. */
    record Asked(Instant at, int asks) {}

    Optional<Asked> asked(DSLContext sql, ReaderId reader) {
        return sql.select(NEWSLETTER_READER.ASKED_AT, NEWSLETTER_READER.ASKS)
                .from(NEWSLETTER_READER)
                .where(NEWSLETTER_READER.READER_ID.eq(reader.value()))
                .fetchOptional(row -> new Asked(row.value1(), row.value2()));
    }

    void ask(DSLContext sql, ReaderId reader, Language language, Asked asked) {
        sql.insertInto(NEWSLETTER_READER)
                .set(NEWSLETTER_READER.READER_ID, reader.value())
                .set(NEWSLETTER_READER.LANGUAGE, language.tag())
                .set(NEWSLETTER_READER.ASKED_AT, asked.at())
                .set(NEWSLETTER_READER.ASKS, asked.asks())
                .onConflict(NEWSLETTER_READER.READER_ID)
                .doUpdate()
                .set(NEWSLETTER_READER.ASKED_AT, asked.at())
                .set(NEWSLETTER_READER.ASKS, asked.asks())
                .execute();
    }

    Optional<Preferences> preferences(DSLContext sql, ReaderId reader) {
        return sql.select(NEWSLETTER_READER.LANGUAGE, NEWSLETTER_READER.PAUSED_UNTIL_AT)
                .from(NEWSLETTER_READER)
                .where(NEWSLETTER_READER.READER_ID.eq(reader.value()))
                .fetchOptional(row -> new Preferences(
                        lists(sql, reader), new Language(row.value1()), Optional.ofNullable(row.value2())));
    }

    List<String> lists(DSLContext sql, ReaderId reader) {
        return sql.select(NEWSLETTER_SUBSCRIPTION.LIST)
                .from(NEWSLETTER_SUBSCRIPTION)
                .where(NEWSLETTER_SUBSCRIPTION.READER_ID.eq(reader.value()))
                .orderBy(NEWSLETTER_SUBSCRIPTION.LIST)
                .fetch(NEWSLETTER_SUBSCRIPTION.LIST);
    }

    void choose(DSLContext sql, ReaderId reader, Language language, Optional<Instant> pausedUntil) {
        sql.update(NEWSLETTER_READER)
                .set(NEWSLETTER_READER.LANGUAGE, language.tag())
                .set(NEWSLETTER_READER.PAUSED_UNTIL_AT, pausedUntil.orElse(null))
                .where(NEWSLETTER_READER.READER_ID.eq(reader.value()))
                .execute();
    }

    /** False when they get it already. */
    boolean subscribe(DSLContext sql, ReaderId reader, String list, Instant now) {
        return sql.insertInto(
                                NEWSLETTER_SUBSCRIPTION,
                                NEWSLETTER_SUBSCRIPTION.READER_ID,
                                NEWSLETTER_SUBSCRIPTION.LIST,
                                NEWSLETTER_SUBSCRIPTION.MADE_AT)
                        .values(reader.value(), list, now)
                        .onConflict(NEWSLETTER_SUBSCRIPTION.READER_ID, NEWSLETTER_SUBSCRIPTION.LIST)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** False when they do not get it. */
    boolean unsubscribe(DSLContext sql, ReaderId reader, String list) {
        return sql.deleteFrom(NEWSLETTER_SUBSCRIPTION)
                        .where(NEWSLETTER_SUBSCRIPTION.READER_ID.eq(reader.value()), NEWSLETTER_SUBSCRIPTION.LIST.eq(list))
                        .execute()
                == 1;
    }

    void consent(DSLContext sql, long id, ReaderId reader, Consent consent, Instant now) {
        sql.insertInto(NEWSLETTER_CONSENT)
                .set(NEWSLETTER_CONSENT.ID, id)
                .set(NEWSLETTER_CONSENT.READER_ID, reader.value())
                .set(NEWSLETTER_CONSENT.LIST, consent.list())
                .set(NEWSLETTER_CONSENT.IS_GIVEN, consent.isGiven())
                .set(NEWSLETTER_CONSENT.WORDS, consent.words())
                .set(NEWSLETTER_CONSENT.LANGUAGE, consent.language().tag())
                .set(NEWSLETTER_CONSENT.MADE_AT, now)
                .execute();
    }

    /** Which of these get something. */
    Set<ReaderId> subscribed(DSLContext sql, Collection<ReaderId> readers) {
        return new HashSet<>(sql.selectDistinct(NEWSLETTER_SUBSCRIPTION.READER_ID)
                .from(NEWSLETTER_SUBSCRIPTION)
                .where(NEWSLETTER_SUBSCRIPTION.READER_ID.in(
                        readers.stream().map(ReaderId::value).toList()))
                .fetch(row -> new ReaderId(row.value1())));
    }

    Map<String, Integer> counts(DSLContext sql) {
        return sql.select(NEWSLETTER_SUBSCRIPTION.LIST, count())
                .from(NEWSLETTER_SUBSCRIPTION)
                .groupBy(NEWSLETTER_SUBSCRIPTION.LIST)
                .orderBy(NEWSLETTER_SUBSCRIPTION.LIST)
                .fetchMap(NEWSLETTER_SUBSCRIPTION.LIST, count());
    }
}
