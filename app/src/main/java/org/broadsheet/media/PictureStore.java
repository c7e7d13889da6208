package org.broadsheet.media;

import static org.broadsheet.database.schema.Tables.PICTURE;
import static org.broadsheet.database.schema.Tables.PICTURE_USE;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Actor;
import org.broadsheet.media.LibraryPicture.Cursor;
import org.broadsheet.media.LibraryPicture.Origin;
import org.broadsheet.story.StoryId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;

/** The SQL of the library. */
final class PictureStore {
    private static final int TERMS_MAX = 8;

    Optional<LibraryPicture> find(DSLContext sql, String hash) {
        return sql.select(PICTURE.fields()).from(PICTURE).where(PICTURE.HASH.eq(hash)).fetchOptional(PictureStore::toPicture);
    }

    /** False when it was there already. */
    boolean insert(DSLContext sql, LibraryPicture picture) {
        return sql.insertInto(PICTURE)
                        .set(PICTURE.HASH, picture.hash())
                        .set(PICTURE.WIDTH, picture.width())
                        .set(PICTURE.HEIGHT, picture.height())
                        .set(PICTURE.BYTES, picture.bytes().bytes())
                        .set(PICTURE.TYPE, picture.type())
                        .set(PICTURE.ALT, picture.words().alt())
                        .set(PICTURE.CREDIT, picture.words().credit())
                        .set(PICTURE.CAPTION, picture.words().caption())
                        .set(PICTURE.WORDS, words(picture.words(), picture.name()))
                        .set(PICTURE.FOCUS_X, picture.focus().x())
                        .set(PICTURE.FOCUS_Y, picture.focus().y())
                        .set(PICTURE.ORIGIN, picture.origin().word())
                        .set(PICTURE.NAME, picture.name())
                        .set(PICTURE.MADE_BY, picture.madeBy().name())
                        .set(PICTURE.MADE_AT, picture.madeAt())
                        .onConflict(PICTURE.HASH)
                        .doNothing()
                        .execute()
                == 1;
    }

    void describe(DSLContext sql, LibraryPicture picture) {
        sql.update(PICTURE)
                .set(PICTURE.ALT, picture.words().alt())
                .set(PICTURE.CREDIT, picture.words().credit())
                .set(PICTURE.CAPTION, picture.words().caption())
                .set(PICTURE.WORDS, words(picture.words(), picture.name()))
                .set(PICTURE.FOCUS_X, picture.focus().x())
                .set(PICTURE.FOCUS_Y, picture.focus().y())
                .where(PICTURE.HASH.eq(picture.hash()))
                .execute();
    }

    private static String words(PictureWords words, String name) {
        return folded(String.join(" ", words.alt(), words.credit(), words.caption(), name));
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** Those that have all of these words, the newest first. */
    List<LibraryPicture> search(DSLContext sql, String query, Optional<Cursor> before, int limit) {
        Condition wanted = noCondition();
        for (String term : List.of(folded(query).strip().split("\\s+", TERMS_MAX))) {
            wanted = term.isEmpty() ? wanted : wanted.and(PICTURE.WORDS.contains(term));
        }
        Condition older = before.map(place -> row(PICTURE.MADE_AT, PICTURE.HASH).lt(place.madeAt(), place.hash()))
                .orElse(noCondition());
        return sql.select(PICTURE.fields())
                .from(PICTURE)
                .where(wanted, older)
                .orderBy(PICTURE.MADE_AT.desc(), PICTURE.HASH.desc())
                .limit(limit)
                .fetch(PictureStore::toPicture);
    }

    Map<String, Focus> focuses(DSLContext sql, Collection<String> hashes) {
        var focuses = new HashMap<String, Focus>();
        sql.select(PICTURE.HASH, PICTURE.FOCUS_X, PICTURE.FOCUS_Y)
                .from(PICTURE)
                .where(PICTURE.HASH.in(hashes))
                .forEach(found -> focuses.put(found.value1(), new Focus(found.value2(), found.value3())));
        return focuses;
    }

    Set<String> known(DSLContext sql, Collection<String> hashes) {
        return new HashSet<>(sql.select(PICTURE.HASH).from(PICTURE).where(PICTURE.HASH.in(hashes)).fetch(PICTURE.HASH));
    }

    void use(DSLContext sql, StoryId story, Set<String> hashes) {
        sql.deleteFrom(PICTURE_USE).where(PICTURE_USE.STORY_ID.eq(story.value())).execute();
        for (String hash : hashes) {
            sql.insertInto(PICTURE_USE, PICTURE_USE.HASH, PICTURE_USE.STORY_ID).values(hash, story.value()).execute();
        }
    }

    /** The newest first. */
    List<StoryId> uses(DSLContext sql, String hash, int limit) {
        return sql.select(PICTURE_USE.STORY_ID)
                .from(PICTURE_USE)
                .where(PICTURE_USE.HASH.eq(hash))
                .orderBy(PICTURE_USE.STORY_ID.desc())
                .limit(limit)
                .fetch(found -> new StoryId(found.value1()));
    }

    private static LibraryPicture toPicture(Record found) {
        return new LibraryPicture(
                found.get(PICTURE.HASH),
                found.get(PICTURE.WIDTH),
                found.get(PICTURE.HEIGHT),
                new ByteCount(found.get(PICTURE.BYTES)),
                found.get(PICTURE.TYPE),
                new PictureWords(found.get(PICTURE.ALT), found.get(PICTURE.CREDIT), found.get(PICTURE.CAPTION)),
                new Focus(found.get(PICTURE.FOCUS_X), found.get(PICTURE.FOCUS_Y)),
                Origin.of(found.get(PICTURE.ORIGIN)),
                found.get(PICTURE.NAME),
                new Actor(found.get(PICTURE.MADE_BY)),
                found.get(PICTURE.MADE_AT));
    }
}
