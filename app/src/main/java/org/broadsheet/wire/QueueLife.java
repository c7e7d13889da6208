package org.broadsheet.wire;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.format.WireItem;

/**
 * Keeps the queue in step with the wire and with the stories. What arrives is put in by the transaction that takes it in, so
 * that nobody ever works on an item that was killed a moment ago; what happens to a story elsewhere (at its time, in
 * the editor, by the API) follows through {@link QueueFollower}, because a story knows nothing of the wire.
 */
final class QueueLife {
    private final Stories stories;
    private final QueueStore store = new QueueStore();
    private final Ids ids;
    private final Conversion conversion;

    QueueLife(Stories stories, Ids ids, Conversion conversion) {
        this.stories = stories;
        this.ids = ids;
        this.conversion = conversion;
    }

    /** One item of a delivery, after {@link Life} decided. */
    void arrived(Transaction t, Delivery delivery, WireItem item, Fate fate) {
        killOthers(t, delivery, item);
        boolean isNothingNew = switch (fate.kind()) {
            case DUPLICATE, STALE, NOTED -> true;
            case PUBLISHED, UPDATED, CORRECTED, HELD, EMBARGOED, WITHHELD, KILLED, EXPIRED, WAITING -> false;
        };
        if (isNothingNew) {
            return;
        }
        String source = delivery.source().name();
        var before = store.find(t.sql(), source, item.guid());
        var from = before.orElseGet(() -> blank(source, item, t));
        var altered = new QueueAltered(from)
                .message(version(item), before.map(QueueItem::versions).orElse(0) + 1, delivery.hash(), t.now(), item.edNote())
                .story(fate.story().or(from::story));
        if (before.isEmpty() || fate.kind() != Fate.Kind.KILLED) {
            list(altered, item, delivery.source());
        }
        text(t, altered, from, delivery.hash(), fate);
        settle(t, before, altered.item());
    }

    private void killOthers(Transaction t, Delivery delivery, WireItem item) {
        for (String guid : item.kills()) {
            if (!guid.equals(item.guid())) {
                store.find(t.sql(), delivery.source().name(), guid)
                        .ifPresent(known -> settle(
                                t,
                                Optional.of(known),
                                new QueueAltered(known)
                                        .killed()
                                        .reason("killed by the advisory " + item.guid())
                                        .item()));
            }
        }
    }

    private static String version(WireItem item) {
        return item.version().number().map(String::valueOf).orElse("");
    }

    private void list(QueueAltered altered, WireItem item, Source source) {
        String headline = Conversion.headline(item);
        altered.listed(
                headline.isEmpty() ? item.guid() : headline,
                item.slugline(),
                conversion.section(item, source),
                conversion.language(item).primary(),
                item.urgency(),
                QueueWords.of(item));
    }

    /** Whether the story has the text now, or whether it waits. */
    private void text(Transaction t, QueueAltered altered, QueueItem before, String hash, Fate fate) {
        switch (fate.kind()) {
            case KILLED -> {
                boolean isItself = fate.story().isEmpty() || store.isKilled(t.sql(), before.source(), before.guid());
                if (isItself) {
                    altered.killed();
                }
                altered.reason(fate.reason());
            }
            case WAITING -> {
                boolean isInStory = fate.version().isPresent();
                take(altered, before, hash, isInStory);
            }
            case WITHHELD -> take(altered, before, hash, !isEdited(t, fate.story()));
            case PUBLISHED, UPDATED, CORRECTED, HELD, EMBARGOED -> take(altered, before, hash, true);
            case EXPIRED, DUPLICATE, STALE, NOTED -> {}
        }
    }

    /** What the desk made another story of is never renewed by the wire: there the text waits, too. */
    private static void take(QueueAltered altered, QueueItem before, String hash, boolean isInStory) {
        if (before.became().isPresent() || !isInStory) {
            altered.waiting(hash);
        } else {
            altered.base(hash);
        }
    }

    private boolean isEdited(Transaction t, Optional<StoryId> story) {
        return story.flatMap(id -> stories.reading(t).story(id)).filter(Story::isEdited).isPresent();
    }

    private QueueItem blank(String source, WireItem item, Transaction t) {
        return new QueueItem(
                new QueueId(ids.next()), source, item.guid(), "", 1, "", item.guid(), "", "", "", 0, "", t.now(), t.now(),
                QueueItem.State.NEW, "", false, false, Optional.empty(), Optional.empty(), Optional.empty(), "", "", "", 0);
    }

    /** Works out where an item stands, and keeps it; what is over is in nobody's hands. */
    QueueItem settle(Transaction t, Optional<QueueItem> before, QueueItem item) {
        var reading = stories.reading(t);
        var target = item.target().flatMap(reading::story);
        var own = item.story().flatMap(reading::story);
        var state = QueueRules.state(item, target, own);
        boolean isDone = switch (state) {
            case PUBLISHED, SPIKED, KILLED, EXPIRED -> true;
            case NEW, TAKEN, WAITING, HELD -> false;
        };
        var altered = new QueueAltered(item).state(state);
        var settled = (isDone ? altered.holder(Optional.empty()) : altered).item();
        return before.filter(settled::equals).isPresent() ? settled : store.save(t.sql(), before, settled);
    }

    /** After something happened to stories. */
    void settle(Transaction t, List<StoryId> changed) {
        store.ofStories(t.sql(), changed).forEach(item -> settle(t, Optional.of(item), item));
    }

    /** An item that came before there was a queue; nothing when it has a place meanwhile. */
    void recall(Transaction t, Recalled recalled) {
        var item = recalled.item;
        if (store.find(t.sql(), recalled.source.name(), item.guid()).isPresent()) {
            return;
        }
        var newest = recalled.messages.getFirst();
        var story = newest.story();
        boolean waits = newest.fate() == Fate.Kind.WAITING && isEdited(t, story);
        String base = recalled.messages.stream()
                .filter(message -> message.fate() != Fate.Kind.WAITING && message.fate() != Fate.Kind.KILLED)
                .map(Received::hash)
                .findFirst()
                .orElse("");
        var altered = new QueueAltered(blank(recalled, t))
                .message(newest.version(), recalled.messages.size(), newest.hash(), newest.arrivedAt(), item.edNote())
                .story(story)
                .base(base)
                .waiting(waits ? newest.hash() : "");
        list(altered, item, recalled.source);
        if (store.isKilled(t.sql(), recalled.source.name(), item.guid())) {
            altered.killed().reason(newest.reason());
        }
        settle(t, Optional.empty(), altered.item());
    }

    private QueueItem blank(Recalled recalled, Transaction t) {
        var blank = blank(recalled.source.name(), recalled.item, t);
        return new QueueAltered(blank).firstAt(recalled.messages.getLast().arrivedAt()).item();
    }

    /**
     * What came before there was a queue.
     *
     * @param item as its newest message says
     * @param messages those that did something, the newest first, at least one
     */
    record Recalled(Source source, WireItem item, List<Received> messages) {}
}
