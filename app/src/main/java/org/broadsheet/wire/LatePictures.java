package org.broadsheet.wire;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.database.Database;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.Block;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.media.Media;
import org.broadsheet.media.StoredPicture;
import org.broadsheet.story.Content;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.wire.WirePictureStore.Awaited;
import org.broadsheet.wire.format.WireFormat;
import org.broadsheet.wire.format.WireItem;

/**
 * Pictures that come after the item that names them: a file that was half written beside a complete message, or an address that
 * is fetched. The item never waits. When a picture is here, the newest message of the item is read again, and its story gets a
 * version with the picture if the item still names it and no editor has touched the story.
 */
final class LatePictures {
    private static final Set<Fate.Kind> OVER =
            Set.of(Fate.Kind.STALE, Fate.Kind.DUPLICATE, Fate.Kind.KILLED, Fate.Kind.EXPIRED, Fate.Kind.NOTED);

    private final Database database;
    private final Stories stories;
    private final WireStore wire;
    private final WirePictureStore store = new WirePictureStore();
    private final Conversion conversion;
    private final RawCopy raw;
    private final Media media;

    LatePictures(Database database, Stories stories, WireStore wire, Conversion conversion, RawCopy raw, Media media) {
        this.database = database;
        this.stories = stories;
        this.wire = wire;
        this.conversion = conversion;
        this.raw = raw;
        this.media = media;
    }

    /** Where an item's pictures are, in its order. */
    static Set<String> hrefs(WireItem item) {
        var hrefs = new LinkedHashSet<String>();
        item.pictures().forEach(picture -> hrefs.add(picture.href()));
        for (Block block : item.body().blocks()) {
            if (block instanceof Block.Figure figure) {
                hrefs.add(figure.src());
            }
        }
        return hrefs;
    }

    static boolean isOnTheWeb(String href) {
        return href.regionMatches(true, 0, "http:", 0, 5) || href.regionMatches(true, 0, "https:", 0, 6);
    }

    /** Notes which of an item's pictures are here and which are awaited, and plans to fetch what is to be fetched. */
    void note(Transaction t, Delivery delivery, WireItem item, Fate fate) {
        if (OVER.contains(fate.kind()) || fate.story().isEmpty()) {
            return;
        }
        String source = delivery.source().name();
        boolean isToFetch = false;
        for (String href : hrefs(item)) {
            var here = Optional.ofNullable(delivery.pictures().get(href));
            boolean isWeb = isOnTheWeb(href);
            boolean isAwaited = here.isEmpty() && !href.isBlank() && (!isWeb || delivery.source().fetchesPictures());
            if (here.isPresent() || isAwaited) {
                store.note(t.sql(), source, item.guid(), href, here.map(StoredPicture::hash).orElse(""), t.now());
            }
            isToFetch |= isAwaited && isWeb;
        }
        if (isToFetch) {
            plan(t, source, item.guid(), Duration.ZERO);
        }
    }

    static void plan(Transaction t, String source, String guid, Duration in) {
        Schedule.plan(t, new Job(PictureFetching.KIND, source + " " + guid, t.now().plus(in)));
    }

    /** Those pictures of an item that came with or after an earlier version of it, by href. */
    Map<String, StoredPicture> came(String source, String guid) {
        return stored(database.read(sql -> store.came(sql, source, guid)));
    }

    private Map<String, StoredPicture> stored(Map<String, String> hashes) {
        var stored = new HashMap<String, StoredPicture>();
        hashes.forEach((href, hash) -> media.stored(hash).ifPresent(picture -> stored.put(href, picture)));
        return stored;
    }

    /** The items that wait for a file of this name. */
    List<Awaited> awaiting(String source, String name) {
        return database.read(sql -> store.awaiting(sql, source, List.of(name, "./" + name)));
    }

    /** Those of an item that are not here. */
    List<Awaited> awaited(String source, String guid) {
        return database.read(sql -> store.awaited(sql, source, guid));
    }

    void failed(Transaction t, Awaited picture, int attempts, String fault) {
        store.failed(t.sql(), picture, attempts, fault);
    }

    /** A picture is here: its story gets it, if it still wants it. True when it did. */
    boolean came(Transaction t, Source source, Awaited picture, StoredPicture stored) {
        store.note(t.sql(), source.name(), picture.guid(), picture.href(), stored.hash(), t.now());
        var known = wire.known(t.sql(), source.name(), picture.guid());
        if (known.isKilled() || known.story().isEmpty()) {
            return false;
        }
        var story = stories.reading(t).story(known.story().get()).orElseThrow();
        boolean isOver = story.state() == State.KILLED || story.state() == State.EXPIRED;
        if (isOver || story.isEdited()) {
            return false;
        }
        return newest(t, source, picture.guid())
                .filter(item -> known.version().filter(item.version()::equals).isPresent())
                .flatMap(item -> pictured(t, source, item, story))
                .map(content -> renew(t, source, story, content))
                .orElse(false);
    }

    private Optional<WireItem> newest(Transaction t, Source source, String guid) {
        return store.newestMessage(t.sql(), source.name(), guid)
                .flatMap(raw::read)
                .flatMap(message -> WireFormat.of(message).map(format -> format.read(message)))
                .stream()
                .flatMap(List::stream)
                .filter(item -> item.guid().equals(guid))
                .findFirst();
    }

    /** The story's newest words with the pictures that are here now; empty when it has them already. */
    private Optional<Content> pictured(Transaction t, Source source, WireItem item, Story story) {
        var pictures = stored(store.came(t.sql(), source.name(), item.guid()));
        Content now = stories.reading(t).version(story.id(), story.latest()).orElseThrow().content();
        return conversion
                .content(item, new Delivery(source, "", "", pictures))
                .map(content -> new Content(
                        now.language(),
                        now.headline(),
                        now.standfirst(),
                        now.byline(),
                        now.dateline(),
                        content.body(),
                        now.section(),
                        now.topics(),
                        now.urgency(),
                        content.picture(),
                        now.credit()))
                .filter(content -> !content.pictureHashes().equals(now.pictureHashes()));
    }

    /** What is cleared for the public stays cleared; what waits at the desk goes on waiting. */
    private boolean renew(Transaction t, Source source, Story story, Content content) {
        Actor by = Actor.wire(source.name());
        boolean isCleared = story.cleared().filter(number -> number == story.latest()).isPresent();
        if (isCleared && (story.state() == State.PUBLISHED || story.state() == State.SCHEDULED)) {
            stories.update(t, story.id(), content, by);
        } else {
            stories.edit(t, story.id(), content, story.latest(), by);
        }
        return true;
    }
}
