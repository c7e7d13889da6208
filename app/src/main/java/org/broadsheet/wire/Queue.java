package org.broadsheet.wire;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Content;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;

/**
 * The wire queue: what came, and what the desk does with it. Each verb is part of the caller's transaction, in which nothing
 * else is changed (see {@link Database#write}): of two who take an item at the same moment one has it, and the other is told
 * who. Safe for any thread.
 */
public final class Queue {
    private static final int REASON_MAX = 300;
    private static final Set<QueueItem.State> OPEN =
            EnumSet.of(QueueItem.State.NEW, QueueItem.State.TAKEN, QueueItem.State.WAITING, QueueItem.State.HELD);

    private final Database database;
    private final Stories stories;
    private final QueueStore store = new QueueStore();
    private final QueueIndex index;
    private final QueueLife life;

    public Queue(Database database, Ids ids, Stories stories, SectionRules sections, Supplier<Language> language) {
        this.database = database;
        this.stories = stories;
        this.index = new QueueIndex(database, store);
        this.life = new QueueLife(stories, ids, new Conversion(sections, language));
    }

    QueueLife life() {
        return life;
    }

    /** A page of the list: the newest first, older than {@code before}. */
    public List<QueueItem> list(QueueFilter filter, Optional<QueueItem> before, int limit) {
        var cursor = before.map(last -> new QueueStore.Cursor(last.arrivedAt(), last.id()));
        if (!filter.isNarrow()) {
            return database.read(sql -> store.list(sql, filter.state(), cursor, limit));
        }
        var found = index.find(filter, cursor, limit);
        return database.read(sql -> store.list(sql, found));
    }

    public QueueCounts counts() {
        return database.read(store::counts);
    }

    public Optional<QueueItem> item(QueueId id) {
        return database.read(sql -> store.find(sql, id));
    }

    /** The items that a story came of, or took in. */
    public List<QueueItem> ofStory(StoryId story) {
        return database.read(sql -> store.ofStories(sql, List.of(story)));
    }

    /** The number of the newest change. */
    public long newestRevision() {
        return database.read(store::newestRevision);
    }

    /** What changed after a revision, in order. */
    public List<QueueItem> changedSince(long revision, int limit) {
        return database.read(sql -> store.changedSince(sql, revision, limit));
    }

    /** The messages of an item, the newest first. */
    public List<Received> messages(QueueItem item, int limit) {
        return database.read(sql -> store.messages(sql, item.source(), item.guid(), limit));
    }

    /**
     * Takes an item in hand.
     *
     * @param name of who takes it, for the others
     * @param from whose hands it is taken out of, when somebody has it and that is meant
     */
    public QueueOutcome take(Transaction t, QueueId id, Actor by, String name, Optional<Actor> from) {
        return on(t, id, OPEN, "take", item -> {
            boolean isMeant = from.isPresent() && item.holder().map(QueueItem.Holder::by).equals(from);
            if (item.isHeldAgainst(by) && !isMeant) {
                return new QueueOutcome.Taken(item);
            }
            if (item.holder().isPresent() && !isMeant) {
                return new QueueOutcome.Done(item);
            }
            var holder = new QueueItem.Holder(by, name, t.now());
            t.append(new QueueEntry.QueueItemTaken(id), by);
            return new QueueOutcome.Done(keep(t, item, new QueueAltered(item).holder(Optional.of(holder))));
        });
    }

    /** Puts an item back; only who has it can. */
    public QueueOutcome release(Transaction t, QueueId id, Actor by) {
        return onFree(t, id, OPEN, "release", by, item -> {
            t.append(new QueueEntry.QueueItemReleased(id), by);
            return new QueueOutcome.Done(keep(t, item, new QueueAltered(item).holder(Optional.empty())));
        });
    }

    /**
     * Puts aside what the desk does not want. What was planned goes out no more, and the wire cannot release it; a story that is
     * out is withheld or killed instead.
     */
    public QueueOutcome spike(Transaction t, QueueId id, String reason, Actor by) {
        return onFree(t, id, OPEN, "spike", by, item -> {
            var story = item.target().flatMap(stories.reading(t)::story);
            if (story.filter(known -> known.live().isPresent() && known.state() == State.PUBLISHED).isPresent()) {
                return refused("spike", item, "its story is out: leave the new text out, or kill the story");
            }
            story.ifPresent(known -> keepIn(t, known, by));
            t.append(new QueueEntry.QueueItemSpiked(id, plain(reason)), by);
            return new QueueOutcome.Done(keep(t, item, new QueueAltered(item).spiked(true).reason(plain(reason))));
        });
    }

    private void keepIn(Transaction t, Story story, Actor by) {
        switch (story.state()) {
            case SCHEDULED -> stories.handIn(t, story.id(), by);
            case WITHHELD -> stories.withhold(t, story.id(), "spiked", by);
            case DRAFT, READY, PUBLISHED, KILLED, EXPIRED -> {}
        }
    }

    /** Takes back a spike: the item waits for the desk again, whatever was planned before. */
    public QueueOutcome unspike(Transaction t, QueueId id, Actor by) {
        return on(t, id, EnumSet.of(QueueItem.State.SPIKED), "unspike", item -> {
            t.append(new QueueEntry.QueueItemUnspiked(id), by);
            return new QueueOutcome.Done(keep(t, item, new QueueAltered(item).spiked(false).reason("")));
        });
    }

    /** Publishes what the wire sent as it is, by the rules of {@link Stories}: an embargo holds it, a kill forbids it. */
    public QueueOutcome publish(Transaction t, QueueId id, Actor by) {
        return onFree(t, id, OPEN, "publish", by, item -> {
            if (item.hasTextWaiting()) {
                return new QueueOutcome.Refused("queue-text-waits", "a text waits to be merged into the story: merge it first");
            }
            if (item.target().isEmpty()) {
                return refused("publish", item, "it made no story");
            }
            var outcome = stories.publish(t, item.target().get(), by);
            return switch (outcome) {
                case Outcome.Done(Story story) -> new QueueOutcome.Became(settled(t, item), story.id());
                case Outcome.Held(Story story, var until, String sentence) ->
                    new QueueOutcome.Held(settled(t, item), sentence);
                case Outcome.Refused(String code, String sentence) -> new QueueOutcome.Refused(code, sentence);
            };
        });
    }

    /** Makes a draft of our own out of an item, with its credit and its conditions; who does has it in hand. */
    public QueueOutcome makeOwn(Transaction t, QueueId id, Actor by, String name) {
        return onFree(t, id, OPEN, "make a story of", by, item -> {
            if (item.became().isPresent()) {
                return refused("make a story of", item, "the desk has made one already");
            }
            var filed = item.story().flatMap(stories.reading(t)::story);
            if (filed.isEmpty()) {
                return refused("make a story of", item, "it has no text");
            }
            Story wires = filed.get();
            if (wires.state() == State.WITHHELD) {
                return refused("make a story of", item, "it is withheld");
            }
            Content content = stories.reading(t).version(wires.id(), wires.latest()).orElseThrow().content();
            var hold = new Story.Hold(wires.hold().embargoedUntil(), wires.hold().isUnreadable(), Optional.empty());
            var own = stories.file(t, new Filing(content, "", Optional.empty(), hold, wires.expiresAt()), by);
            keepIn(t, wires, by);
            var altered = new QueueAltered(item)
                    .became(own.id())
                    .base(item.hasTextWaiting() ? item.waiting() : item.base())
                    .waiting("")
                    .holder(Optional.of(new QueueItem.Holder(by, name, t.now())));
            t.append(new QueueEntry.QueueItemMerged(id, own.id().toString()), by);
            return new QueueOutcome.Became(keep(t, item, altered), own.id());
        });
    }

    /**
     * Puts a text that an editor has made of an item and a story into the story, as a new version; see {@link Merges} for how it is
     * made.
     *
     * @param text the hash of the message that was merged: refused when another has come since
     * @param into the story; when it is not the item's, the item becomes part of it
     * @param base the version of the story that was merged: refused when it is not the newest
     */
    public QueueOutcome merge(Transaction t, QueueId id, String text, StoryId into, int base, Content content, Actor by) {
        return onFree(t, id, EnumSet.complementOf(EnumSet.of(QueueItem.State.KILLED, QueueItem.State.EXPIRED)), "merge", by, item -> {
            if (!item.hash().equals(text)) {
                return new QueueOutcome.Refused("queue-newer", "a newer version of the item has come meanwhile: merge that");
            }
            var outcome = stories.edit(t, into, content, base, by);
            if (outcome instanceof Outcome.Refused(String code, String sentence)) {
                return new QueueOutcome.Refused(code, sentence);
            }
            return new QueueOutcome.Became(merged(t, item, text, into, by), into);
        });
    }

    /** Leaves a waiting text out of the story, which stays as it is. */
    public QueueOutcome leaveOut(Transaction t, QueueId id, String text, Actor by) {
        return onFree(t, id, EnumSet.of(QueueItem.State.WAITING), "leave out", by, item -> {
            if (!item.waiting().equals(text)) {
                return new QueueOutcome.Refused("queue-newer", "a newer version of the item has come meanwhile: look at that");
            }
            return new QueueOutcome.Done(merged(t, item, text, item.target().orElseThrow(), by));
        });
    }

    private QueueItem merged(Transaction t, QueueItem item, String text, StoryId into, Actor by) {
        boolean isAnother = !item.target().equals(Optional.of(into));
        item.story().filter(own -> isAnother).flatMap(stories.reading(t)::story).ifPresent(own -> keepIn(t, own, by));
        var altered = new QueueAltered(item).base(text).waiting("");
        t.append(new QueueEntry.QueueItemMerged(item.id(), into.toString()), by);
        return keep(t, item, isAnother ? altered.became(into) : altered);
    }

    private QueueItem keep(Transaction t, QueueItem before, QueueAltered after) {
        return life.settle(t, Optional.of(before), after.item());
    }

    private QueueItem settled(Transaction t, QueueItem item) {
        return life.settle(t, Optional.of(item), item);
    }

    private QueueOutcome onFree(
            Transaction t,
            QueueId id,
            Set<QueueItem.State> from,
            String verb,
            Actor by,
            Function<QueueItem, QueueOutcome> change) {
        return on(t, id, from, verb, item -> item.isHeldAgainst(by) ? new QueueOutcome.Taken(item) : change.apply(item));
    }

    /** An item as it stands at this moment, and not as somebody saw it. */
    private QueueOutcome on(
            Transaction t, QueueId id, Set<QueueItem.State> from, String verb, Function<QueueItem, QueueOutcome> change) {
        var found = store.find(t.sql(), id);
        if (found.isEmpty()) {
            return new QueueOutcome.Refused("queue-unknown", "there is no item " + id);
        }
        QueueItem item = settled(t, found.get());
        return from.contains(item.state())
                ? change.apply(item)
                : refused(verb, item, "it is " + item.state().word());
    }

    private static QueueOutcome refused(String verb, QueueItem item, String why) {
        return new QueueOutcome.Refused("queue-not-allowed", "cannot " + verb + " item " + item.id() + ": " + why);
    }

    private static String plain(String reason) {
        String line = reason.replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= REASON_MAX ? line : line.substring(0, REASON_MAX);
    }
}
