package org.broadsheet.story;

import static org.broadsheet.database.schema.Tables.AUTHOR;
import static org.broadsheet.database.schema.Tables.PATH;
import static org.broadsheet.database.schema.Tables.SHOWN_PICTURE;
import static org.broadsheet.database.schema.Tables.STORY;
import static org.broadsheet.database.schema.Tables.STORY_TOPIC;
import static org.broadsheet.database.schema.Tables.TOPIC;
import static org.broadsheet.database.schema.Tables.VERSION;

import java.time.Instant;
import java.time.LocalDate;
import org.broadsheet.log.Actor;
import org.jooq.DSLContext;

/** The SQL that changes stories. Each method is part of the caller's transaction. */
final class StoryStore {

    /** The first path of a day that no other story ever had: the words, or the words with -2, -3 … */
    Path freePath(DSLContext sql, LocalDate day, String words, StoryId id) {
        Path path = new Path(day, words);
        for (int number = 2; isTaken(sql, path, id); number++) {
            path = new Path(day, words + "-" + number);
        }
        return path;
    }

    private static boolean isTaken(DSLContext sql, Path path, StoryId id) {
        return sql.fetchExists(
                PATH,
                PATH.DAY.eq(path.day().toString())
                        .and(PATH.WORDS.eq(path.words()))
                        .and(PATH.STORY_ID.ne(id.value())));
    }

    void insert(DSLContext sql, Story story, Content content) {
        sql.insertInto(STORY)
                .set(STORY.ID, story.id().value())
                .set(STORY.SOURCE, story.source())
                .set(STORY.GUID, story.guid())
                .set(STORY.FILED_AT, story.filedAt())
                .set(changeable(sql, story, content))
                .execute();
        insertPath(sql, story, story.filedAt());
    }

    private void insertPath(DSLContext sql, Story story, Instant now) {
        sql.insertInto(PATH, PATH.DAY, PATH.WORDS, PATH.STORY_ID, PATH.GIVEN_AT)
                .values(
                        story.path().day().toString(),
                        story.path().words(),
                        story.id().value(),
                        now)
                .onConflict(PATH.DAY, PATH.WORDS)
                .doNothing()
                .execute();
    }

    /** Writes everything of a story that can change; {@code shown} is the content that lists are to go by. */
    void update(DSLContext sql, Story story, Content shown, Instant now) {
        sql.update(STORY).set(changeable(sql, story, shown)).where(STORY.ID.eq(story.id().value())).execute();
        insertPath(sql, story, now);
        fileUnderTopics(sql, story, shown);
        showPictures(sql, story, shown);
    }

    private static void showPictures(DSLContext sql, Story story, Content shown) {
        sql.deleteFrom(SHOWN_PICTURE).where(SHOWN_PICTURE.STORY_ID.eq(story.id().value())).execute();
        if (!story.isPublic()) {
            return;
        }
        for (String hash : shown.pictureHashes()) {
            sql.insertInto(SHOWN_PICTURE, SHOWN_PICTURE.HASH, SHOWN_PICTURE.STORY_ID)
                    .values(hash, story.id().value())
                    .execute();
        }
    }

    private static org.jooq.Record changeable(DSLContext sql, Story story, Content shown) {
        var row = sql.newRecord(
                STORY.STATE,
                STORY.LATEST,
                STORY.LIVE,
                STORY.CLEARED,
                STORY.IS_EDITED,
                STORY.PATH_DAY,
                STORY.PATH_WORDS,
                STORY.SECTION,
                STORY.LANGUAGE,
                STORY.AUTHOR,
                STORY.URGENCY,
                STORY.IS_BREAKING,
                STORY.PUBLISHED_AT,
                STORY.UPDATED_AT,
                STORY.EMBARGO_AT,
                STORY.IS_EMBARGO_UNREADABLE,
                STORY.SCHEDULED_AT,
                STORY.EXPIRES_AT,
                STORY.REASON,
                STORY.TAKEN_OFF_BY);
        row.set(STORY.STATE, story.state().word());
        row.set(STORY.LATEST, story.latest());
        row.set(STORY.LIVE, story.live().orElse(null));
        row.set(STORY.CLEARED, story.cleared().orElse(null));
        row.set(STORY.IS_EDITED, story.isEdited());
        row.set(STORY.PATH_DAY, story.path().day().toString());
        row.set(STORY.PATH_WORDS, story.path().words());
        row.set(STORY.SECTION, FiledSectionStore.now(sql, shown.section()));
        row.set(STORY.LANGUAGE, shown.language().tag());
        row.set(STORY.AUTHOR, Authors.slug(shown.byline()));
        row.set(STORY.URGENCY, shown.urgency());
        row.set(STORY.IS_BREAKING, shown.isBreaking());
        row.set(STORY.PUBLISHED_AT, story.publishedAt().orElse(null));
        row.set(STORY.UPDATED_AT, story.updatedAt().orElse(null));
        row.set(STORY.EMBARGO_AT, story.hold().embargoedUntil().orElse(null));
        row.set(STORY.IS_EMBARGO_UNREADABLE, story.hold().isUnreadable());
        row.set(STORY.SCHEDULED_AT, story.hold().scheduledFor().orElse(null));
        row.set(STORY.EXPIRES_AT, story.expiresAt().orElse(null));
        row.set(STORY.REASON, story.reason());
        row.set(STORY.TAKEN_OFF_BY, story.takenOffBy().map(Actor::name).orElse(""));
        return row;
    }

    private static void fileUnderTopics(DSLContext sql, Story story, Content shown) {
        sql.deleteFrom(STORY_TOPIC).where(STORY_TOPIC.STORY_ID.eq(story.id().value())).execute();
        if (!story.isPublic() || story.publishedAt().isEmpty()) {
            return;
        }
        var topics = new TopicStore();
        for (Topic topic : shown.topics()) {
            String key = topics.owner(sql, topic.slug()).orElse(topic.slug());
            sql.insertInto(TOPIC, TOPIC.SLUG, TOPIC.NAME)
                    .values(key, topic.name())
                    .onConflict(TOPIC.SLUG)
                    .doNothing()
                    .execute();
            sql.insertInto(STORY_TOPIC, STORY_TOPIC.TOPIC, STORY_TOPIC.PUBLISHED_AT, STORY_TOPIC.STORY_ID)
                    .values(key, story.publishedAt().get(), story.id().value())
                    .onConflict(STORY_TOPIC.TOPIC, STORY_TOPIC.PUBLISHED_AT, STORY_TOPIC.STORY_ID)
                    .doNothing()
                    .execute();
        }
        String author = Authors.name(shown.byline());
        if (!author.isEmpty()) {
            sql.insertInto(AUTHOR, AUTHOR.SLUG, AUTHOR.NAME)
                    .values(Authors.slug(shown.byline()), author)
                    .onConflict(AUTHOR.SLUG)
                    .doNothing()
                    .execute();
        }
    }

    /** The first version's headline is none yet. */
    void markPlaceholder(DSLContext sql, StoryId story) {
        sql.update(VERSION)
                .set(VERSION.IS_PLACEHOLDER, true)
                .where(VERSION.STORY_ID.eq(story.value()), VERSION.NUMBER.eq(1))
                .execute();
    }

    boolean isPlaceholder(DSLContext sql, StoryId story, int number) {
        return sql.fetchExists(VERSION, VERSION.STORY_ID.eq(story.value()), VERSION.NUMBER.eq(number), VERSION.IS_PLACEHOLDER.isTrue());
    }

    void insert(DSLContext sql, StoryId story, int number, Version.Kind kind, Content content, String note, Actor by, Instant now) {
        sql.insertInto(VERSION)
                .set(VERSION.STORY_ID, story.value())
                .set(VERSION.NUMBER, number)
                .set(VERSION.KIND, kind.word())
                .set(VERSION.LANGUAGE, content.language().tag())
                .set(VERSION.HEADLINE, content.headline())
                .set(VERSION.STANDFIRST, content.standfirst())
                .set(VERSION.BYLINE, content.byline())
                .set(VERSION.DATELINE, content.dateline())
                .set(VERSION.BODY, content.body().toHtml().markup())
                .set(VERSION.SECTION, content.section())
                .set(VERSION.TOPICS, Columns.topics(content.topics()))
                .set(VERSION.URGENCY, content.urgency())
                .set(VERSION.PICTURE, Columns.picture(content.picture()))
                .set(VERSION.CREDIT, Columns.credit(content.credit()))
                .set(VERSION.NOTE, Content.withoutNul(note))
                .set(VERSION.MADE_BY, by.name())
                .set(VERSION.MADE_AT, now)
                .execute();
    }

    /**
     * Notes that the public sees a version from now on, and is told of what was corrected since the one it saw before.
     *
     * @param before the version that was live; the number itself for a first publication
     */
    void markPublished(DSLContext sql, StoryId story, int number, int before, Instant now) {
        var isCorrection = VERSION.KIND.eq(Version.Kind.CORRECTION.word())
                .and(VERSION.NUMBER.gt(before))
                .and(VERSION.NUMBER.lt(number));
        sql.update(VERSION)
                .set(VERSION.PUBLISHED_AT, now)
                .where(
                        VERSION.STORY_ID.eq(story.value()),
                        VERSION.NUMBER.eq(number).or(isCorrection),
                        VERSION.PUBLISHED_AT.isNull())
                .execute();
    }
}
