package org.broadsheet.story;

import static org.broadsheet.database.schema.Tables.SEAT;
import static org.broadsheet.database.schema.Tables.WORKING_COPY;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.jooq.DSLContext;

/** The SQL of working copies and of who sits at them. Each method is part of the caller's transaction. */
final class WorkingCopyStore {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A text as it is kept; a field that an older program did not know is null. */
    private record Fields(
            String language,
            String headline,
            String standfirst,
            String byline,
            String dateline,
            String body,
            String section,
            List<String> topics,
            int urgency,
            String picture,
            String pathWords) {}

    Optional<WorkingCopy> find(DSLContext sql, StoryId id) {
        return sql.select(WORKING_COPY.fields())
                .from(WORKING_COPY)
                .where(WORKING_COPY.STORY_ID.eq(id.value()))
                .fetchOptional(found -> new WorkingCopy(
                        id,
                        found.get(WORKING_COPY.BASE),
                        found.get(WORKING_COPY.REVISION),
                        read(found.get(WORKING_COPY.FIELDS)),
                        new Actor(found.get(WORKING_COPY.SAVED_BY)),
                        found.get(WORKING_COPY.SAVED_AT)));
    }

    /** What is being written; with nothing begun yet, what the newest version says. */
    Optional<WorkingCopy> current(DSLContext sql, StoryId id) {
        var reading = new Reading(sql);
        return find(sql, id)
                .or(() -> reading.story(id)
                        .flatMap(story -> reading.version(id, story.latest()))
                        .map(version -> new WorkingCopy(
                                id,
                                version.number(),
                                0,
                                WorkingText.of(version.content()),
                                version.madeBy(),
                                version.madeAt())));
    }

    /** Who sits there; {@code since} is when an open window was last heard of at the latest. */
    WorkingCopies.Presence presence(DSLContext sql, StoryId id, Instant since) {
        var story = new Reading(sql).story(id).orElseThrow();
        var marks = marks(sql, id);
        return new WorkingCopies.Presence(
                seats(sql, id, since),
                marks.map(Marks::base).orElse(story.latest()),
                marks.map(Marks::revision).orElse(0),
                story.latest(),
                story.state());
    }

    /** The window that writes; those that were not heard of since are taken out first. */
    Optional<Seat> writer(DSLContext sql, StoryId id, Instant since) {
        clear(sql, id, since);
        return seats(sql, id, since).stream().filter(Seat::isWriting).findFirst();
    }

    /** Where a copy stands, without its text. */
    record Marks(int base, int revision) {}

    Optional<Marks> marks(DSLContext sql, StoryId id) {
        return sql.select(WORKING_COPY.BASE, WORKING_COPY.REVISION)
                .from(WORKING_COPY)
                .where(WORKING_COPY.STORY_ID.eq(id.value()))
                .fetchOptional(found -> new Marks(found.value1(), found.value2()));
    }

    void put(DSLContext sql, WorkingCopy copy) {
        sql.insertInto(WORKING_COPY)
                .set(WORKING_COPY.STORY_ID, copy.story().value())
                .set(WORKING_COPY.BASE, copy.base())
                .set(WORKING_COPY.REVISION, copy.revision())
                .set(WORKING_COPY.FIELDS, write(copy.text()))
                .set(WORKING_COPY.SAVED_BY, copy.savedBy().name())
                .set(WORKING_COPY.SAVED_AT, copy.savedAt())
                .onConflict(WORKING_COPY.STORY_ID)
                .doUpdate()
                .set(WORKING_COPY.BASE, copy.base())
                .set(WORKING_COPY.REVISION, copy.revision())
                .set(WORKING_COPY.FIELDS, write(copy.text()))
                .set(WORKING_COPY.SAVED_BY, copy.savedBy().name())
                .set(WORKING_COPY.SAVED_AT, copy.savedAt())
                .execute();
    }

    void delete(DSLContext sql, StoryId id) {
        sql.deleteFrom(WORKING_COPY).where(WORKING_COPY.STORY_ID.eq(id.value())).execute();
    }

    /** Takes out the windows that were not heard of since. */
    void clear(DSLContext sql, StoryId id, Instant since) {
        sql.deleteFrom(SEAT).where(SEAT.STORY_ID.eq(id.value()), SEAT.SEEN_AT.lt(since)).execute();
    }

    void sit(DSLContext sql, Seat seat, boolean isWriting, Instant now) {
        sql.insertInto(SEAT)
                .set(SEAT.STORY_ID, seat.story().value())
                .set(SEAT.WORD, seat.word())
                .set(SEAT.ACCOUNT_ID, seat.account())
                .set(SEAT.NAME, seat.name())
                .set(SEAT.IS_WRITING, isWriting)
                .set(SEAT.SEEN_AT, now)
                .onConflict(SEAT.STORY_ID, SEAT.WORD)
                .doUpdate()
                .set(SEAT.ACCOUNT_ID, seat.account())
                .set(SEAT.NAME, seat.name())
                .set(SEAT.IS_WRITING, isWriting)
                .set(SEAT.SEEN_AT, now)
                .execute();
    }

    /** Nobody writes. */
    void standUp(DSLContext sql, StoryId id) {
        sql.update(SEAT).set(SEAT.IS_WRITING, false).where(SEAT.STORY_ID.eq(id.value())).execute();
    }

    void leave(DSLContext sql, StoryId id, String word) {
        sql.deleteFrom(SEAT).where(SEAT.STORY_ID.eq(id.value()), SEAT.WORD.eq(word)).execute();
    }

    /** A window counts as last heard of then. */
    void stepOut(DSLContext sql, StoryId id, String word, Instant seen) {
        sql.update(SEAT).set(SEAT.SEEN_AT, seen).where(SEAT.STORY_ID.eq(id.value()), SEAT.WORD.eq(word)).execute();
    }

    /** The one that writes first, then the others. */
    List<Seat> seats(DSLContext sql, StoryId id, Instant since) {
        return sql.select(SEAT.fields())
                .from(SEAT)
                .where(SEAT.STORY_ID.eq(id.value()), SEAT.SEEN_AT.ge(since))
                .orderBy(SEAT.IS_WRITING.desc(), SEAT.NAME, SEAT.WORD)
                .limit(50)
                .fetch(found -> new Seat(
                        id,
                        found.get(SEAT.WORD),
                        found.get(SEAT.ACCOUNT_ID),
                        found.get(SEAT.NAME),
                        found.get(SEAT.IS_WRITING),
                        found.get(SEAT.SEEN_AT)));
    }

    private static String write(WorkingText text) {
        try {
            return JSON.writeValueAsString(new Fields(
                    text.language().tag(),
                    text.headline(),
                    text.standfirst(),
                    text.byline(),
                    text.dateline(),
                    text.body().toHtml().markup(),
                    text.section(),
                    text.topics(),
                    text.urgency(),
                    Columns.picture(text.picture()),
                    text.pathWords()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static WorkingText read(String fields) {
        try {
            var found = JSON.readValue(fields, Fields.class);
            return new WorkingText(
                    new Language(found.language()),
                    found.headline(),
                    found.standfirst(),
                    found.byline(),
                    found.dateline(),
                    Body.parse(found.body()),
                    found.section(),
                    found.topics(),
                    found.urgency(),
                    Columns.picture(found.picture()),
                    found.pathWords());
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a working copy is damaged", damaged);
        }
    }
}
