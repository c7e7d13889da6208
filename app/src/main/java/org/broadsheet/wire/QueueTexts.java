package org.broadsheet.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.Content;
import org.broadsheet.wire.format.WireFormat;
import org.broadsheet.wire.format.WireItem;

/**
 * What the items of the queue say, read again from the raw copy of their messages: so the whole text of each version is there,
 * also of one that made no version of a story, and is kept once. Safe for any thread.
 */
public final class QueueTexts {
    private static final int MESSAGES_MAX = 200;
    private static final Set<Fate.Kind> NOTHING_NEW = EnumSet.of(Fate.Kind.DUPLICATE, Fate.Kind.STALE, Fate.Kind.NOTED);

    private final Database database;
    private final RawCopy raw;
    private final Conversion conversion;
    private final Sources sources;
    private final QueueStore store = new QueueStore();

    public QueueTexts(Database database, RawCopy raw, SectionRules sections, Supplier<Language> language, Sources sources) {
        this.database = database;
        this.raw = raw;
        this.conversion = new Conversion(sections, language);
        this.sources = sources;
    }

    /** An item's name. */
    record Name(String source, String guid) {}

    /** What a message says of an item; empty when its copy is gone or is not readable any more. */
    public Optional<WireItem> item(String guid, String hash) {
        try {
            return raw.read(hash)
                    .flatMap(message -> WireFormat.of(message).map(format -> format.read(message)))
                    .flatMap(items -> items.stream().filter(item -> item.guid().equals(guid)).findFirst());
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }

    /** The same as a version of a story would say it, but for pictures. */
    public Optional<Content> content(QueueItem item, String hash) {
        return item(item.guid(), hash).flatMap(found -> content(item.source(), found));
    }

    /** The same of what was read. */
    public Optional<Content> content(String source, WireItem item) {
        return conversion.content(item, new Delivery(sources.named(source), "", "", Map.of()));
    }

    /** Those of some items that have no place in the queue. */
    List<Name> missing(List<Name> names) {
        return database.read(sql -> names.stream()
                .filter(name -> store.find(sql, name.source(), name.guid()).isEmpty())
                .toList());
    }

    /** What is known of an item from before the queue; empty when it never made anything. */
    Optional<QueueLife.Recalled> recalled(Name name) {
        var messages = database.read(sql -> store.messages(sql, name.source(), name.guid(), MESSAGES_MAX)).stream()
                .filter(message -> !NOTHING_NEW.contains(message.fate()))
                .toList();
        return messages.stream()
                .map(message -> item(name.guid(), message.hash()))
                .flatMap(Optional::stream)
                .findFirst()
                .map(item -> new QueueLife.Recalled(sources.named(name.source()), item, messages));
    }
}
