package org.broadsheet.story;

import static org.broadsheet.database.schema.Tables.AUTHOR;
import static org.broadsheet.database.schema.Tables.PATH;
import static org.broadsheet.database.schema.Tables.SHOWN_PICTURE;
import static org.broadsheet.database.schema.Tables.STORY;
import static org.broadsheet.database.schema.Tables.STORY_TOPIC;
import static org.broadsheet.database.schema.Tables.VERSION;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.broadsheet.database.Question;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;

/**
 * Questions about stories, all answered as of one moment. Made by {@link Stories#read}; must not leave it. The text of a
 * story that is not public is the caller's to guard: only {@link #list}, {@link #publicVersions}
 * and {@link #publicSteps} ask for themselves.
 */
public final class Reading {
    // What every story's page asks.
    private static final Question BY_ID =
            new Question(select(STORY.fields()).from(STORY).where(STORY.ID.eq(param("", STORY.ID))));

    private static final Question BY_PATH = new Question(select(STORY.fields())
            .from(PATH)
            .join(STORY)
            .on(STORY.ID.eq(PATH.STORY_ID))
            .where(PATH.DAY.eq(param("", PATH.DAY)), PATH.WORDS.eq(param("", PATH.WORDS))));

    private static final Question ONE_VERSION = new Question(select(VERSION.fields())
            .from(VERSION)
            .where(VERSION.STORY_ID.eq(param("", VERSION.STORY_ID)), VERSION.NUMBER.eq(param("", VERSION.NUMBER))));

    private static final Question PUBLIC_STEPS = new Question(
            select(VERSION.NUMBER, VERSION.KIND, VERSION.NOTE, VERSION.PUBLISHED_AT)
                    .from(VERSION)
                    .join(STORY)
                    .on(STORY.ID.eq(VERSION.STORY_ID))
                    .where(wasPublic(param("", VERSION.STORY_ID)))
                    .orderBy(VERSION.NUMBER));

    private static final TopicStore TOPICS = new TopicStore();

    private final DSLContext sql;

    Reading(DSLContext sql) {
        this.sql = sql;
    }

    /** A story of any state. */
    public Optional<Story> story(StoryId id) {
        return BY_ID.one(sql, Reading::toStory, id.value());
    }

    /** The word of the section it is in; empty for none. */
    public String section(StoryId id) {
        return sql.select(STORY.SECTION).from(STORY).where(STORY.ID.eq(id.value())).fetchOptional(STORY.SECTION).orElse("");
    }

    /** The story that a path leads to, or once led to: compare {@link Story#path()} to know. */
    public Optional<Story> storyAt(Path path) {
        return BY_PATH.one(sql, Reading::toStory, path.day().toString(), path.words());
    }

    /** The stories with a sender's guid: one for each source that sent it. */
    public List<Story> storiesByGuid(String guid) {
        return sql.select(STORY.fields()).from(STORY).where(STORY.GUID.eq(guid)).orderBy(STORY.ID).fetch(Reading::toStory);
    }

    /** One version. */
    public Optional<Version> version(StoryId id, int number) {
        return ONE_VERSION.one(sql, Reading::toVersion, id.value(), number);
    }

    /**
     * The versions that the public has seen, oldest first; empty unless the story is public now. After a restoration the
     * history begins anew: what was killed is shown by no door, not as history either.
     */
    public List<Version> publicVersions(StoryId id) {
        return sql.select(VERSION.fields())
                .from(VERSION)
                .join(STORY)
                .on(STORY.ID.eq(VERSION.STORY_ID))
                .where(wasPublic(val(id.value())))
                .orderBy(VERSION.NUMBER)
                .fetch(Reading::toVersion);
    }

    /** The same without their texts: a story that was updated hundreds of times is read as fast as any. */
    public List<Step> publicSteps(StoryId id) {
        return PUBLIC_STEPS.all(sql, Reading::toStep, id.value(), id.value());
    }

    private static Condition wasPublic(Field<Long> id) {
        var earlier = VERSION.as("earlier");
        var beginning = coalesce(
                field(select(max(earlier.NUMBER))
                        .from(earlier)
                        .where(earlier.STORY_ID.eq(id), earlier.KIND.eq(inline(Version.Kind.RESTORE.word())))),
                inline(1));
        return VERSION.STORY_ID
                .eq(id)
                .and(VERSION.PUBLISHED_AT.isNotNull())
                .and(VERSION.NUMBER.ge(beginning))
                .and(VERSION.NUMBER.le(STORY.LIVE))
                .and(STORY.STATE.eq(inline(State.PUBLISHED.word())));
    }

    /** All versions, oldest first, for the desk. */
    public List<Version> versions(StoryId id) {
        return sql.select(VERSION.fields())
                .from(VERSION)
                .where(VERSION.STORY_ID.eq(id.value()))
                .orderBy(VERSION.NUMBER)
                .fetch(Reading::toVersion);
    }

    /** Published stories, newest first, older than {@code before}. */
    public List<Card> list(Listing listing, Optional<Card.Cursor> before, int limit) {
        Field<Boolean> isCorrected = field(exists(selectOne()
                .from(VERSION.as("correction"))
                .where(
                        VERSION.as("correction").STORY_ID.eq(STORY.ID),
                        VERSION.as("correction").KIND.eq(Version.Kind.CORRECTION.word()),
                        VERSION.as("correction").PUBLISHED_AT.isNotNull(),
                        VERSION.as("correction").NUMBER.le(STORY.LIVE))));
        var from = sql.select(
                        STORY.ID,
                        STORY.PATH_DAY,
                        STORY.PATH_WORDS,
                        STORY.SOURCE,
                        STORY.PUBLISHED_AT,
                        STORY.UPDATED_AT,
                        VERSION.LANGUAGE,
                        VERSION.SECTION,
                        VERSION.HEADLINE,
                        VERSION.STANDFIRST,
                        VERSION.BYLINE,
                        VERSION.URGENCY,
                        VERSION.PICTURE,
                        VERSION.CREDIT,
                        isCorrected)
                .from(STORY)
                .join(VERSION)
                .on(VERSION.STORY_ID.eq(STORY.ID), VERSION.NUMBER.eq(STORY.LIVE));
        var joined = listing instanceof Listing.About(String topic)
                ? from.join(STORY_TOPIC)
                        .on(STORY_TOPIC.STORY_ID.eq(STORY.ID), STORY_TOPIC.TOPIC.eq(topic))
                : from;
        return joined.where(in(listing), older(listing, before))
                .orderBy(
                        listing instanceof Listing.About
                                ? List.of(STORY_TOPIC.PUBLISHED_AT.desc(), STORY_TOPIC.STORY_ID.desc())
                                : List.of(STORY.PUBLISHED_AT.desc(), STORY.ID.desc()))
                .limit(limit)
                .fetch(found -> toCard(found, found.get(isCorrected)));
    }

    /** The words stand in the statement as they do in the partial indexes, which SQLite uses for nothing else. */
    private static Condition in(Listing listing) {
        var isPublished = STORY.STATE.eq(inline(State.PUBLISHED.word()));
        return switch (listing) {
            case Listing.Everything() -> isPublished;
            case Listing.InSection(String section) -> isPublished.and(STORY.SECTION.eq(section));
            // Only published stories are filed under topics; asking again would lead SQLite to another index.
            case Listing.About(String topic) -> noCondition();
            case Listing.By(String author) -> isPublished.and(STORY.AUTHOR.eq(author));
            case Listing.On(LocalDate day) -> isPublished.and(STORY.PATH_DAY.eq(day.toString()));
            case Listing.Chosen(List<StoryId> chosen) ->
                isPublished.and(STORY.ID.in(chosen.stream().map(StoryId::value).toList()));
            case Listing.Breaking() -> isPublished.and(STORY.IS_BREAKING.eq(inline(true, STORY.IS_BREAKING)));
        };
    }

    private static Condition older(Listing listing, Optional<Card.Cursor> before) {
        if (before.isEmpty()) {
            return noCondition();
        }
        var cursor = before.get();
        var key = listing instanceof Listing.About
                ? row(STORY_TOPIC.PUBLISHED_AT, STORY_TOPIC.STORY_ID)
                : row(STORY.PUBLISHED_AT, STORY.ID);
        return key.lt(cursor.publishedAt(), cursor.id().value());
    }

    /** Published stories whole, newest first, older than {@code before}. */
    public List<Published> published(Optional<Card.Cursor> before, int limit) {
        return sql.select(STORY.fields())
                .select(VERSION.fields())
                .from(STORY)
                .join(VERSION)
                .on(VERSION.STORY_ID.eq(STORY.ID), VERSION.NUMBER.eq(STORY.LIVE))
                .where(in(new Listing.Everything()), older(new Listing.Everything(), before))
                .orderBy(STORY.PUBLISHED_AT.desc(), STORY.ID.desc())
                .limit(limit)
                .fetch(found -> new Published(toStory(found), toVersion(found)));
    }

    /** A story with the version that the public sees; empty for one that is not public now. */
    public Optional<Published> published(StoryId id) {
        return story(id)
                .filter(Story::isPublic)
                .flatMap(story -> version(id, story.live().orElseThrow()).map(version -> new Published(story, version)));
    }

    /** Whether a story that the public sees shows the picture with this hash. */
    public boolean isPictureShown(String hash) {
        return sql.fetchExists(SHOWN_PICTURE, SHOWN_PICTURE.HASH.eq(hash));
    }

    /** The topic that an address leads to, or once led to: compare {@link Topics.Known#word} to know. */
    public Optional<Topics.Known> topicAt(String word) {
        return TOPICS.owner(sql, word).flatMap(key -> TOPICS.find(sql, key));
    }

    /** A topic by a slug that stories name it by, with the name that it has now. */
    public Optional<Topic> topic(String slug) {
        return topicAt(slug).map(topic -> new Topic(slug, topic.name()));
    }

    /** Every slug with which stories may name a topic: its own, those it had, and those of topics that were joined to it. */
    public List<String> slugsOf(Topics.Known topic) {
        return TOPICS.slugs(sql, topic.key());
    }

    /** A story's topics as they are printed now, without those that are hidden. */
    public List<Topic> shown(List<Topic> filed) {
        return TOPICS.shown(sql, filed);
    }

    /** The name of an author by slug. */
    public Optional<String> author(String slug) {
        return sql.select(AUTHOR.NAME).from(AUTHOR).where(AUTHOR.SLUG.eq(slug)).fetchOptional(AUTHOR.NAME);
    }

    /** Stories of a state, the oldest first, for the desk and for checks. */
    public List<Story> storiesIn(State state, Optional<StoryId> after, int limit) {
        return sql.select(STORY.fields())
                .from(STORY)
                .where(STORY.STATE.eq(state.word()), after.map(id -> STORY.ID.gt(id.value())).orElse(noCondition()))
                .orderBy(STORY.ID)
                .limit(limit)
                .fetch(Reading::toStory);
    }

    static Story toStory(Record found) {
        return new Story(
                new StoryId(found.get(STORY.ID)),
                State.of(found.get(STORY.STATE)),
                found.get(STORY.SOURCE),
                found.get(STORY.GUID),
                found.get(STORY.LATEST),
                Optional.ofNullable(found.get(STORY.LIVE)),
                Optional.ofNullable(found.get(STORY.CLEARED)),
                found.get(STORY.IS_EDITED),
                new Path(LocalDate.parse(found.get(STORY.PATH_DAY)), found.get(STORY.PATH_WORDS)),
                found.get(STORY.FILED_AT),
                Optional.ofNullable(found.get(STORY.PUBLISHED_AT)),
                Optional.ofNullable(found.get(STORY.UPDATED_AT)),
                new Story.Hold(
                        Optional.ofNullable(found.get(STORY.EMBARGO_AT)),
                        found.get(STORY.IS_EMBARGO_UNREADABLE),
                        Optional.ofNullable(found.get(STORY.SCHEDULED_AT))),
                Optional.ofNullable(found.get(STORY.EXPIRES_AT)),
                found.get(STORY.REASON),
                Optional.of(found.get(STORY.TAKEN_OFF_BY)).filter(by -> !by.isEmpty()).map(Actor::new));
    }

    private static Step toStep(Record found) {
        return new Step(
                found.get(VERSION.NUMBER),
                Version.Kind.of(found.get(VERSION.KIND)),
                found.get(VERSION.NOTE),
                found.get(VERSION.PUBLISHED_AT));
    }

    static Version toVersion(Record found) {
        return new Version(
                new StoryId(found.get(VERSION.STORY_ID)),
                found.get(VERSION.NUMBER),
                Version.Kind.of(found.get(VERSION.KIND)),
                new Content(
                        new Language(found.get(VERSION.LANGUAGE)),
                        found.get(VERSION.HEADLINE),
                        found.get(VERSION.STANDFIRST),
                        found.get(VERSION.BYLINE),
                        found.get(VERSION.DATELINE),
                        Body.parse(found.get(VERSION.BODY)),
                        found.get(VERSION.SECTION),
                        Columns.topics(found.get(VERSION.TOPICS)),
                        found.get(VERSION.URGENCY),
                        Columns.picture(found.get(VERSION.PICTURE)),
                        Columns.credit(found.get(VERSION.CREDIT))),
                found.get(VERSION.NOTE),
                new Actor(found.get(VERSION.MADE_BY)),
                found.get(VERSION.MADE_AT),
                Optional.ofNullable(found.get(VERSION.PUBLISHED_AT)));
    }

    private static Card toCard(Record found, boolean isCorrected) {
        return new Card(
                new StoryId(found.get(STORY.ID)),
                new Path(LocalDate.parse(found.get(STORY.PATH_DAY)), found.get(STORY.PATH_WORDS)),
                new Language(found.get(VERSION.LANGUAGE)),
                found.get(VERSION.SECTION),
                found.get(VERSION.HEADLINE),
                found.get(VERSION.STANDFIRST),
                found.get(VERSION.BYLINE),
                Columns.credit(found.get(VERSION.CREDIT)).source(),
                found.get(VERSION.URGENCY),
                Columns.picture(found.get(VERSION.PICTURE)),
                found.get(STORY.PUBLISHED_AT),
                found.get(STORY.UPDATED_AT),
                isCorrected);
    }
}
