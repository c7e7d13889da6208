package org.broadsheet.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.media.Media;
import org.broadsheet.media.StoredPicture;
import org.broadsheet.story.Content;
import org.broadsheet.story.Stories;
import org.broadsheet.wire.format.WireFormat;
import org.broadsheet.wire.format.WireItem;

/**
 * Takes in what agencies send. A message is read whole or not at all; its raw bytes are kept first, then all that its items do
 * is one transaction. Taking the same message in twice does nothing twice. Safe for any thread.
 */
public final class Wire {
    private static final System.Logger LOGGER = System.getLogger("wire");

    private final Log log;
    private final Database database;
    private final Ids ids;
    private final RawCopy raw;
    private final Media media;
    private final WireStore store = new WireStore();
    private final Conversion conversion;
    private final Life life;
    private final QueueLife queue;
    private final LatePictures late;
    private final Map<Fate.Kind, LongAdder> counts = new EnumMap<>(Fate.Kind.class);
    private final LongAdder rejected = new LongAdder();

    public Wire(
            Log log, Database database, Ids ids, Stories stories, Media media, RawCopy raw, SectionRules sections, Supplier<Language> language) {
        this.log = log;
        this.database = database;
        this.ids = ids;
        this.raw = raw;
        this.media = media;
        this.conversion = new Conversion(sections, language);
        this.life = new Life(stories, store, conversion);
        this.queue = new QueueLife(stories, ids, conversion);
        this.late = new LatePictures(database, stories, store, conversion, raw, media);
        for (Fate.Kind kind : Fate.Kind.values()) {
            counts.put(kind, new LongAdder());
        }
    }

    /**
     * Takes in one message.
     *
     * @param beside gives the bytes of a file that came with it, by the name that the message uses
     * @return what became of its items, in order
     * @throws Fault of kind USER when the message is the problem ({@code wire-unknown-format}, {@code wire-malformed} …); of any
     *     other kind when it should be tried again later
     */
    public List<Fate> receive(Source source, String fileName, byte[] message, Function<String, Optional<byte[]>> beside) {
        List<WireItem> items = read(message);
        String hash = raw.keep(message);
        var delivery = new Delivery(source, fileName, hash, pictures(source, items, beside));
        List<Fate> fates = log.write(t -> {
            var taken = new ArrayList<Fate>();
            for (WireItem item : items) {
                Fate fate = life.take(t, delivery, item);
                store.insert(t.sql(), ids.next(), delivery, item, fate, t.now());
                queue.arrived(t, delivery, item, fate);
                late.note(t, delivery, item, fate);
                t.append(new WireEntry.WireItemReceived(source.name(), item.guid(), fate), Actor.wire(source.name()));
                taken.add(fate);
            }
            return taken;
        });
        for (int i = 0; i < fates.size(); i++) {
            tell(source, fileName, items.get(i), fates.get(i));
        }
        return fates;
    }

    /**
     * What a story of ours would say in the words of an item that came by another door than the inbox. Changes nothing.
     *
     * @param pictures those of the item's pictures that are here, by the href that it uses; others are left out
     * @param section where it goes; without one, where the item's subjects lead
     * @return empty when there is neither a headline nor a text
     */
    public Optional<Content> content(WireItem item, Map<String, StoredPicture> pictures, Optional<String> section) {
        var own = new Source("own", Source.Rule.HOLD, "", true, section, Optional.empty(), "");
        return conversion.content(item, new Delivery(own, "", "", pictures));
    }

    /** Takes in a file, and the pictures that lie beside it; moves neither. */
    public List<Fate> receive(Source source, Path file) throws IOException {
        var beside = new PictureFiles(file.toAbsolutePath().resolveSibling(""));
        return receive(source, file.getFileName().toString(), Files.readAllBytes(file), beside::read);
    }

    /** Whether the picture of a file was taken in, for whichever message. */
    boolean has(Path picture) throws IOException {
        return media.has(Files.readAllBytes(picture));
    }

    private List<WireItem> read(byte[] message) {
        try {
            return WireFormat.of(message)
                    .orElseThrow(() -> new Fault(
                            "wire-unknown-format",
                            Fault.Kind.USER,
                            "the file is in none of the formats that are read (NewsML-G2, ninjs, RSS 2.0, Atom)"))
                    .read(message);
        } catch (Fault fault) {
            rejected.increment();
            throw inTheMessage(fault.code(), fault.sentence(), fault);
        } catch (RuntimeException | StackOverflowError thrown) {
            rejected.increment();
            Trouble.tell(LOGGER, "a reader of messages failed (wire-internal)", thrown);
            throw inTheMessage("wire-internal", "Broadsheet failed on it, which is a bug: please report it with the file", thrown);
        }
    }

    /** Reading needs nothing but the bytes: whatever fails there fails again, and only another message helps. */
    private static Fault inTheMessage(String code, String sentence, Throwable cause) {
        return new Fault(code, Fault.Kind.USER, sentence, cause);
    }

    /** What lies beside the message, and else what came with or after an earlier version of the item. */
    private Map<String, StoredPicture> pictures(Source source, List<WireItem> items, Function<String, Optional<byte[]>> beside) {
        var pictures = new HashMap<String, StoredPicture>();
        for (WireItem item : items) {
            var hrefs = LatePictures.hrefs(item);
            hrefs.forEach(href -> takeIn(href, beside, pictures));
            if (!pictures.keySet().containsAll(hrefs)) {
                late.came(source.name(), item.guid()).forEach(pictures::putIfAbsent);
            }
        }
        return pictures;
    }

    /**
     * A picture's file is whole in the inbox: the stories of those items that wait for one of its name get it.
     *
     * @return how many did
     * @throws Fault {@code picture-…}
     */
    int pictureCame(Source source, Path file) throws IOException {
        var awaiting = late.awaiting(source.name(), file.getFileName().toString());
        if (awaiting.isEmpty()) {
            return 0;
        }
        StoredPicture stored = media.takeIn(Files.readAllBytes(file));
        int count = 0;
        for (var picture : awaiting) {
            count += attach(source, picture, stored) ? 1 : 0;
        }
        return count;
    }

    private boolean attach(Source source, WirePictureStore.Awaited picture, StoredPicture stored) {
        boolean isShown = log.write(t -> late.came(t, source, picture, stored));
        LOGGER.log(
                System.Logger.Level.INFO,
                "picture came after its item{0} source={1} guid={2}",
                isShown ? "" : " (the story does not want it any more)",
                source.name(),
                picture.guid());
        return isShown;
    }

    /** The pictures of an item that have an address and are not here yet. */
    List<WirePictureStore.Awaited> awaitedOnTheWeb(Source source, String guid) {
        return late.awaited(source.name(), guid).stream()
                .filter(picture -> LatePictures.isOnTheWeb(picture.href()))
                .toList();
    }

    /** @throws Fault {@code wire-picture-…}, {@code picture-…} */
    void fetched(Source source, WirePictureStore.Awaited picture, PictureFetch fetch) {
        StoredPicture stored =
                fetch.fetch(picture.href(), in -> media.takeIn(in, Media.BYTES_MAX)).stored();
        attach(source, picture, stored);
    }

    void notFetched(WirePictureStore.Awaited picture, int attempts, Fault fault) {
        log.write(t -> {
            late.failed(t, picture, attempts, fault.code() + ": " + fault.sentence());
            return attempts;
        });
    }

    private void takeIn(String href, Function<String, Optional<byte[]>> beside, Map<String, StoredPicture> pictures) {
        if (pictures.containsKey(href)) {
            return;
        }
        try {
            beside.apply(href).ifPresent(bytes -> pictures.put(href, media.takeIn(bytes)));
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.USER) {
                throw fault;
            }
            LOGGER.log(System.Logger.Level.WARNING, "picture left out: {0} ({1}) file={2}", fault.sentence(), fault.code(), href);
        }
    }

    private void tell(Source source, String fileName, WireItem item, Fate fate) {
        Objects.requireNonNull(counts.get(fate.kind())).increment();
        LOGGER.log(
                System.Logger.Level.INFO,
                "{0}{1} source={2} guid={3} file={4}{5}",
                fate.kind().word(),
                fate.reason().isEmpty() ? "" : " (" + fate.reason() + ")",
                source.name(),
                item.guid(),
                fileName,
                fate.story().map(story -> " story=" + story).orElse(""));
    }

    /** The newest items first, for the desk. */
    public List<Received> received(Optional<Fate.Kind> fate, int limit) {
        return database.read(sql -> store.received(sql, fate, limit));
    }

    /** How many items came to which end since the start. */
    public long count(Fate.Kind kind) {
        return Objects.requireNonNull(counts.get(kind)).sum();
    }

    /** How many messages could not be read since the start. */
    public long rejectedCount() {
        return rejected.sum();
    }
}
