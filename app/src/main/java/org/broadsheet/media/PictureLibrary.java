package org.broadsheet.media;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.database.Database;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Subject;
import org.broadsheet.log.Transaction;
import org.broadsheet.media.LibraryPicture.Cursor;
import org.broadsheet.media.LibraryPicture.Origin;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryEntry;
import org.broadsheet.story.StoryId;

/**
 * What the newsroom knows of its pictures, and the rules of it: a picture is there once, whoever brings it; its words belong to
 * who brought it and to editors; none is printed without an alternative text and a credit. Safe for any thread.
 */
public final class PictureLibrary {
    private static final int NAME_MAX = 200;
    private static final int USES_MAX = 50;

    private final Database database;
    private final Stories stories;
    private final PictureStore store = new PictureStore();

    public PictureLibrary(Database database, Stories stories) {
        this.database = database;
        this.stories = stories;
    }

    /** A picture in the library, and whether it came just now. */
    public record Added(LibraryPicture picture, boolean isNew) {}

    /**
     * Puts a picture that was taken in into the library, and has its renditions made. One that is there stays as it is.
     *
     * @param words what its bringer says of it; what is empty is filled from the file
     */
    public Added add(Transaction t, TakenPicture taken, PictureWords words, Origin origin, String name, Actor by) {
        var stored = taken.stored();
        var known = store.find(t.sql(), stored.hash());
        if (known.isPresent()) {
            return new Added(known.get(), false);
        }
        String kept = PictureWords.line(name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\'))), NAME_MAX);
        var picture = new LibraryPicture(
                stored.hash(),
                stored.width(),
                stored.height(),
                taken.bytes(),
                taken.type(),
                words.or(taken.words()),
                Focus.MIDDLE,
                origin,
                kept,
                by,
                t.now());
        store.insert(t.sql(), picture);
        t.append(new PictureEntry.PictureAdded(picture.hash(), origin.word(), kept), by);
        Schedule.plan(t, new Job(Darkroom.KIND, picture.hash(), t.now()));
        return new Added(picture, true);
    }

    /** As {@link #add}, for a picture whose file came by another way and was not seen. */
    Added addStored(Transaction t, StoredPicture stored, ByteCount bytes, PictureWords words, Actor by) {
        return add(t, new TakenPicture(stored, bytes, "image/jpeg", PictureWords.NONE, true), words, Origin.WIRE, "", by);
    }

    /** @param mayEdit whether the one who asks may change what others said */
    public Described describe(Transaction t, String hash, PictureWords words, Focus focus, Actor by, boolean mayEdit) {
        var known = store.find(t.sql(), hash);
        if (known.isEmpty()) {
            return new Described.Refused("picture-unknown", "there is no such picture in the library");
        }
        var before = known.get();
        if (!mayDescribe(before, by, mayEdit)) {
            return new Described.Refused("picture-not-yours", "somebody else brought this picture: ask an editor to change it");
        }
        if (!words.isComplete()) {
            return new Described.Refused(
                    "picture-words-missing", "no picture is printed without an alternative text and a credit: give both");
        }
        var picture = new LibraryPicture(
                hash,
                before.width(),
                before.height(),
                before.bytes(),
                before.type(),
                words,
                focus,
                before.origin(),
                before.name(),
                before.madeBy(),
                before.madeAt());
        if (!picture.equals(before)) {
            store.describe(t.sql(), picture);
            var pages = focus.equals(before.focus()) ? Set.<Subject>of() : pages(t, hash);
            t.append(new PictureEntry.PictureDescribed(hash, words, focus, pages), by);
        }
        return new Described.Done(picture);
    }

    /** What is printed anew when the picture is cropped otherwise: the lists of the public stories that show it. */
    private Set<Subject> pages(Transaction t, String hash) {
        var reading = stories.reading(t);
        var pages = new HashSet<Subject>();
        for (StoryId id : store.uses(t.sql(), hash, USES_MAX)) {
            reading.published(id).ifPresent(shown -> {
                pages.add(StoryEntry.subject(id));
                pages.addAll(StoryEntry.lists(shown.story(), shown.version().content()));
            });
        }
        return pages;
    }

    /** Whether somebody may change what is said of a picture. */
    public static boolean mayDescribe(LibraryPicture picture, Actor by, boolean mayEdit) {
        return mayEdit || picture.madeBy().name().equals(by.name());
    }

    public Optional<LibraryPicture> picture(String hash) {
        return database.read(sql -> store.find(sql, hash));
    }

    /** Those whose words have all words of the query, the newest first, older than {@code before}. */
    public List<LibraryPicture> search(String query, Optional<Cursor> before, int limit) {
        return database.read(sql -> store.search(sql, query, before, limit));
    }

    /** The focal points of those that are in the library. */
    public Map<String, Focus> focuses(Collection<String> hashes) {
        return hashes.isEmpty() ? Map.of() : database.read(sql -> store.focuses(sql, hashes));
    }

    /** The newest stories that use a picture in any state. */
    public List<StoryId> uses(String hash) {
        return database.read(sql -> store.uses(sql, hash, USES_MAX));
    }

    /** Of these, those that the library does not have. */
    Set<String> unknown(Transaction t, Set<String> hashes) {
        var unknown = new HashSet<>(hashes);
        unknown.removeAll(store.known(t.sql(), hashes));
        return unknown;
    }

    void use(Transaction t, StoryId story, Set<String> hashes) {
        store.use(t.sql(), story, hashes);
    }
}
