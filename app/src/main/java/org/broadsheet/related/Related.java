package org.broadsheet.related;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.broadsheet.database.Database;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.search.Near;
import org.broadsheet.search.SearchIndex;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;
import org.broadsheet.understanding.Scorer;
import org.broadsheet.understanding.Weights;

/** The lists of related items and the story lines. Safe for many threads. */
public final class Related implements Boxes {
    private static final Actor FOUND_BY = new Actor("related");
    private static final int AROUND = 80;
    private static final int LEARNING = 8;
    private static final int FEW = 4;
    private static final int LINE_MAX = 200;
    private static final int CHOICES_MAX = 40;

    private final Log log;
    private final Database database;
    private final Stories stories;
    private final SearchIndex index;
    private final RelatedStore store = new RelatedStore();
    private final Choosing choosing = new Choosing(new Scorer(Weights.CHOSEN));

    public Related(Log log, Database database, Stories stories, SearchIndex index) {
        this.log = log;
        this.database = database;
        this.stories = stories;
        this.index = index;
    }

    @Override
    public Box box(StoryId story) {
        return database.read(sql -> {
            var kept = store.kept(sql, story).orElse(new RelatedStore.Kept(List.of(), 0));
            var choices = store.choices(sql, story);
            var line = Optional.of(kept.line()).filter(first -> first != 0).map(StoryId::new);
            return new Box(ordered(kept.items(), choices), line);
        });
    }

    /** The pinned first, in the editor's order; the banned not at all. */
    private static List<Item> ordered(List<Item> items, List<Choice> choices) {
        var ordered = new ArrayList<Item>();
        for (Choice choice : choices) {
            if (!choice.isBanned()) {
                ordered.add(items.stream()
                        .filter(item -> item.story().equals(choice.story()))
                        .findFirst()
                        .map(item -> new Item(item.story(), 1, item.reason(), item.about()))
                        .orElse(new Item(choice.story(), 1, Reason.SUBJECT, "")));
            }
        }
        var known = new HashSet<>(choices.stream().map(Choice::story).toList());
        items.stream().filter(Predicate.not(item -> known.contains(item.story()))).forEach(ordered::add);
        return ordered;
    }

    @Override
    public List<StoryId> line(StoryId first) {
        return database.read(sql -> store.line(sql, first.value(), LINE_MAX));
    }

    /** What editors decided about a story's list: pinned ones in their order, and banned ones. */
    public List<Choice> choices(StoryId story) {
        return database.read(sql -> store.choices(sql, story));
    }

    /** Decides about a story's list anew; pinned ones in the order given. */
    public void choose(StoryId story, List<Choice> choices, Actor by) {
        var bounded = choices.stream().filter(choice -> !choice.story().equals(story)).limit(CHOICES_MAX).toList();
        log.write(t -> {
            store.choose(t.sql(), story, bounded);
            return t.append(new RelatedEntry.RelatedChosen(story), by);
        });
    }

    /**
     * Looks anew for what belongs to a story that was published or changed.
     *
     * @param isLearnt whether the lists of those near to it are made anew too, so that older stories learn of a newer one
     */
    void look(StoryId story, boolean isLearnt) {
        var first = found(story);
        if (first.isEmpty()) {
            return;
        }
        var all = new ArrayList<Found>(List.of(first.get()));
        if (isLearnt) {
            first.get().chosen().items().stream().limit(LEARNING).forEach(item -> found(item.story()).ifPresent(all::add));
        }
        if (database.read(sql -> all.stream().anyMatch(one -> isNew(one, store.kept(sql, one.story()))))) {
            log.write(t -> keep(t, all));
        }
    }

    private record Found(StoryId story, Choosing.Chosen chosen) {}

    private static boolean isNew(Found found, Optional<RelatedStore.Kept> kept) {
        return kept.isEmpty()
                || !Item.text(kept.get().items()).equals(Item.text(found.chosen().items()))
                || kept.get().line() == 0 && !found.chosen().line().isEmpty();
    }

    private Optional<Found> found(StoryId story) {
        return index.near(story, AROUND).map(around -> {
            var chosen = choosing.choose(around);
            return new Found(story, chosen.items().size() >= FEW ? chosen : filledUp(around.story(), chosen));
        });
    }

    /** Where words find little, the newest stories of its topics. */
    private Choosing.Chosen filledUp(Near story, Choosing.Chosen chosen) {
        var items = new ArrayList<>(chosen.items());
        Set<StoryId> known = new HashSet<>(items.stream().map(Item::story).toList());
        known.add(story.story());
        for (String topic : story.topics()) {
            var cards = stories.read(reading -> reading.list(new Listing.About(topic), Optional.empty(), FEW));
            cards.stream()
                    .filter(card -> items.size() < FEW && known.add(card.id()))
                    .forEach(card -> items.add(new Item(card.id(), 0, Reason.SUBJECT, "")));
        }
        return new Choosing.Chosen(items, chosen.line());
    }

    private long keep(Transaction t, List<Found> all) {
        Set<StoryId> changed = new LinkedHashSet<>();
        Set<StoryId> lines = new LinkedHashSet<>();
        for (Found found : all) {
            var before = store.kept(t.sql(), found.story());
            if (!isNew(found, before)) {
                continue;
            }
            long line = before.map(RelatedStore.Kept::line).filter(known -> known != 0).orElseGet(() -> line(t, found));
            store.keep(t.sql(), found.story(), new RelatedStore.Kept(found.chosen().items(), line), t.now());
            changed.add(found.story());
            if (line != 0) {
                join(t, found, line, t.now());
                lines.add(new StoryId(line));
            }
        }
        return t.append(new RelatedEntry.RelatedFound(changed, lines), FOUND_BY);
    }

    /** A running story goes on where most of its parts are; a new one is named for its first. */
    private long line(Transaction t, Found found) {
        var parts = found.chosen().line().stream().map(Near::story).toList();
        if (parts.isEmpty()) {
            return 0;
        }
        return store.lineOfMost(t.sql(), parts)
                .orElseGet(() -> Math.min(found.story().value(), parts.stream().mapToLong(StoryId::value).min().orElseThrow()));
    }

    /** Its other parts that are of no line yet are of this one. */
    private void join(Transaction t, Found found, long line, Instant now) {
        for (Near part : found.chosen().line()) {
            var kept = store.kept(t.sql(), part.story()).orElse(new RelatedStore.Kept(List.of(), 0));
            if (kept.line() == 0) {
                store.keep(t.sql(), part.story(), new RelatedStore.Kept(kept.items(), line), now);
            }
        }
    }
}
