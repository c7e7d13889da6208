package org.broadsheet.wire;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Content;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.wire.WireStore.Known;
import org.broadsheet.wire.format.Embargo;
import org.broadsheet.wire.format.WireItem;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.broadsheet.wire.format.WireItem.Signal;

/**
 * The life of an item: what each version that an agency sends does to the story. Read {@link #take} from the top: what kills
 * comes first and is never refused; then what is old; then what is held back; and what is left is news.
 */
final class Life {
    private static final Pattern CORRECTION_LABEL =
            Pattern.compile("^\\s*(correction|corrected|correctif|rectificatif|تصحيح)\\s*[:–—-]\\s*", Pattern.CASE_INSENSITIVE);

    private final Stories stories;
    private final WireStore store;
    private final Conversion conversion;

    Life(Stories stories, WireStore store, Conversion conversion) {
        this.stories = stories;
        this.store = store;
        this.conversion = conversion;
    }

    /** One item of a delivery, as part of a transaction. */
    Fate take(Transaction t, Delivery delivery, WireItem item) {
        Actor by = Actor.wire(delivery.source().name());
        boolean killedOthers = killOthers(t, delivery.source(), item, by);
        Known known = store.known(t.sql(), delivery.source().name(), item.guid());
        if (isKill(item)) {
            return kill(t, known, reason(item), by);
        }
        if (killedOthers) {
            return Fate.of(Fate.Kind.KILLED, "an advisory: killed " + String.join(", ", item.kills()));
        }
        if (known.isKilled()) {
            return Fate.of(Fate.Kind.KILLED, "this item was killed before: it is not used again");
        }
        int order = known.version().map(item.version()::compareTo).orElse(1);
        boolean withholds = item.pubStatus() == PubStatus.WITHHELD;
        if (order < 0) {
            return Fate.of(Fate.Kind.STALE, "a higher version of this item was taken before");
        }
        if (order == 0 && !(withholds && !known.isWithheld())) {
            return Fate.of(Fate.Kind.DUPLICATE, "");
        }
        if (item.itemClass() != ItemClass.TEXT) {
            store.remember(t.sql(), known.with(item.version()));
            return Fate.of(Fate.Kind.NOTED, "no story by itself: " + item.itemClass().name().toLowerCase(java.util.Locale.ROOT));
        }
        var content = conversion.content(item, delivery);
        if (withholds) {
            return withhold(t, delivery, item, known, content, by);
        }
        if (content.isEmpty()) {
            return Fate.of(Fate.Kind.NOTED, "neither a headline nor a text");
        }
        return known.story().isEmpty()
                ? first(t, delivery, item, known, content.get(), by)
                : next(t, delivery, item, known, content.get(), by);
    }

    private static boolean isKill(WireItem item) {
        return item.pubStatus() == PubStatus.CANCELED || item.signals().contains(Signal.KILL) && item.kills().isEmpty();
    }

    private boolean killOthers(Transaction t, Source source, WireItem item, Actor by) {
        boolean any = false;
        for (String guid : item.kills()) {
            if (!guid.equals(item.guid())) {
                kill(t, store.known(t.sql(), source.name(), guid), "killed by the advisory " + item.guid(), by);
                any = true;
            }
        }
        return any;
    }

    /** Leaves a mark even when the story never came, so that it is dead on arrival. */
    private Fate kill(Transaction t, Known known, String reason, Actor by) {
        store.remember(t.sql(), known.killed());
        if (known.story().isEmpty()) {
            return Fate.of(Fate.Kind.KILLED, "before its story came: " + reason);
        }
        stories.kill(t, known.story().get(), reason, by);
        return Fate.of(Fate.Kind.KILLED, reason, known.story().get());
    }

    private Fate withhold(
            Transaction t, Delivery delivery, WireItem item, Known known, Optional<Content> content, Actor by) {
        Known withheld = known.with(item.version()).withheld(true);
        if (known.story().isEmpty() && content.isEmpty()) {
            store.remember(t.sql(), withheld);
            return Fate.of(Fate.Kind.WITHHELD, "before its story came");
        }
        StoryId id = known.story().orElseGet(() -> file(t, delivery, item, content.orElseThrow(), by));
        store.remember(t.sql(), withheld.with(id));
        Story story = stories.reading(t).story(id).orElseThrow();
        Outcome outcome = stories.withhold(t, id, reason(item), by);
        if (known.story().isPresent() && !(outcome instanceof Outcome.Refused)) {
            obeyTerms(t, delivery, item, story, by);
            if (content.isPresent() && !story.isEdited()) {
                stories.edit(t, id, content.get(), story.latest(), by);
            }
        }
        return Fate.of(Fate.Kind.WITHHELD, reason(item), id);
    }

    private StoryId file(Transaction t, Delivery delivery, WireItem item, Content content, Actor by) {
        var terms = terms(t.now(), item, delivery.source(), Optional.empty());
        return stories.file(
                        t,
                        new Filing(content, delivery.source().name(), Optional.of(item.guid()), terms.hold, terms.expiresAt),
                        by)
                .id();
    }

    private Fate first(Transaction t, Delivery delivery, WireItem item, Known known, Content content, Actor by) {
        StoryId id = file(t, delivery, item, content, by);
        store.remember(t.sql(), known.with(item.version()).with(id));
        if (known.isWithheld()) {
            // A bare "withheld" came before; this is the higher version that releases it.
            store.remember(t.sql(), known.with(item.version()).with(id).withheld(false));
        }
        Story story = stories.reading(t).story(id).orElseThrow();
        if (isOver(story, t.now())) {
            stories.expire(t, id, "its time was over when it came", by);
            return Fate.of(Fate.Kind.EXPIRED, "its time was over when it came", id);
        }
        if (delivery.source().rule() == Source.Rule.HOLD) {
            stories.handIn(t, id, by);
            return Fate.of(Fate.Kind.HELD, "the rule of this source", id, 1);
        }
        Outcome outcome = item.isCorrection()
                ? stories.correct(t, id, content, note(item, content), by)
                : stories.publish(t, id, by);
        return fate(outcome, Fate.Kind.PUBLISHED);
    }

    private Fate next(Transaction t, Delivery delivery, WireItem item, Known known, Content content, Actor by) {
        StoryId id = known.story().orElseThrow();
        Story story = stories.reading(t).story(id).orElseThrow();
        store.remember(t.sql(), known.with(item.version()));
        if (story.state() == State.KILLED || story.state() == State.EXPIRED) {
            boolean isKilled = story.state() == State.KILLED;
            return Fate.of(isKilled ? Fate.Kind.KILLED : Fate.Kind.EXPIRED, "the story is over: " + story.reason(), id);
        }
        obeyTerms(t, delivery, item, story, by);
        if (story.isEdited()) {
            return Fate.of(Fate.Kind.WAITING, "an editor has changed the story: merge it at the desk", id);
        }
        if (isOver(stories.reading(t).story(id).orElseThrow(), t.now())) {
            stories.expire(t, id, "the sender ended it", by);
            return Fate.of(Fate.Kind.EXPIRED, "the sender ended it", id);
        }
        return switch (story.state()) {
            case DRAFT, READY -> waitAtDesk(t, id, content, story, by);
            case WITHHELD -> release(t, delivery.source(), item, known, content, story, by);
            case SCHEDULED, PUBLISHED -> renew(t, item, content, id, by);
            case KILLED, EXPIRED -> throw new IllegalStateException("handled above");
        };
    }

    /**
     * What holds a story back and when it ends is the sender's to say. Of a story that an editor has changed the stricter of
     * what held before and what is said now counts, because neither may let the editor's words out earlier.
     */
    private void obeyTerms(Transaction t, Delivery delivery, WireItem item, Story story, Actor by) {
        var terms = terms(t.now(), item, delivery.source(), Optional.of(story));
        if (!story.isEdited()) {
            stories.setTerms(t, story.id(), terms.hold, terms.expiresAt, by);
            return;
        }
        var end = Stream.concat(story.expiresAt().stream(), terms.expiresAt.stream()).min(Comparator.naturalOrder());
        var hold = story.isPublic() ? story.hold() : stricter(story.hold(), terms.hold);
        if (!end.equals(story.expiresAt()) || !hold.equals(story.hold())) {
            stories.setTerms(t, story.id(), hold, end, by);
        }
    }

    private static Story.Hold stricter(Story.Hold before, Story.Hold now) {
        var embargo = Stream.concat(before.embargoedUntil().stream(), now.embargoedUntil().stream())
                .max(Comparator.naturalOrder());
        return new Story.Hold(embargo, before.isUnreadable() || now.isUnreadable(), before.scheduledFor());
    }

    private Fate waitAtDesk(Transaction t, StoryId id, Content content, Story story, Actor by) {
        stories.edit(t, id, content, story.latest(), by);
        return Fate.of(Fate.Kind.HELD, "a new version of a story that waits", id, story.latest() + 1);
    }

    private Fate release(
            Transaction t, Source source, WireItem item, Known known, Content content, Story story, Actor by) {
        StoryId id = story.id();
        boolean waitsForDesk = source.rule() == Source.Rule.HOLD && story.cleared().isEmpty();
        if (waitsForDesk) {
            stories.edit(t, id, content, story.latest(), by);
        } else {
            renew(t, item, content, id, by);
        }
        store.remember(t.sql(), known.with(item.version()).withheld(false));
        if (story.isOffByDesk()) {
            return Fate.of(Fate.Kind.WAITING, "the desk withholds this story", id, story.latest() + 1);
        }
        Outcome outcome = stories.release(t, id, by);
        return waitsForDesk
                ? Fate.of(Fate.Kind.HELD, "released by its sender", id, story.latest() + 1)
                : fate(outcome, item.isCorrection() ? Fate.Kind.CORRECTED : Fate.Kind.UPDATED);
    }

    private Fate renew(Transaction t, WireItem item, Content content, StoryId id, Actor by) {
        return item.isCorrection()
                ? fate(stories.correct(t, id, content, note(item, content), by), Fate.Kind.CORRECTED)
                : fate(stories.update(t, id, content, by), Fate.Kind.UPDATED);
    }

    private static Fate fate(Outcome outcome, Fate.Kind done) {
        return switch (outcome) {
            case Outcome.Done(Story story) -> Fate.of(done, "", story.id(), story.latest());
            case Outcome.Held(Story story, Optional<Instant> until, String sentence) ->
                Fate.of(until.isPresent() ? Fate.Kind.EMBARGOED : Fate.Kind.HELD, sentence, story.id(), story.latest());
            case Outcome.Refused(String code, String sentence) -> throw new IllegalStateException(code + ": " + sentence);
        };
    }

    /** What keeps an item back and when it ends. */
    private record Terms(Story.Hold hold, Optional<Instant> expiresAt) {}

    private static Terms terms(Instant now, WireItem item, Source source, Optional<Story> story) {
        // When the desk wants it to go out stays the desk's: only the embargo is the sender's.
        var planned = story.flatMap(known -> known.hold().scheduledFor());
        var hold = switch (item.embargo()) {
            case Embargo.None() -> new Story.Hold(Optional.empty(), false, planned);
            case Embargo.Until(Instant moment) -> new Story.Hold(Optional.of(moment), false, planned);
            case Embargo.Unreadable(String text) -> new Story.Hold(Optional.empty(), true, planned);
        };
        Instant begin = story.flatMap(Story::publishedAt)
                .or(hold::embargoedUntil)
                .filter(moment -> story.isPresent() || moment.isAfter(now))
                .orElse(now);
        var expiresAt = Stream.concat(item.expires().stream(), source.online().map(begin::plus).stream())
                .min(Comparator.naturalOrder());
        return new Terms(hold, expiresAt);
    }

    private static boolean isOver(Story story, Instant now) {
        return story.expiresAt().filter(end -> !now.isBefore(end)).isPresent();
    }

    private static String reason(WireItem item) {
        return item.edNote().isBlank() ? "the sender said " + item.pubStatus().name().toLowerCase(java.util.Locale.ROOT) : item.edNote();
    }

    /** The sender's own words on what was wrong, without the word that the page puts before them; without any, that it was. */
    private static String note(WireItem item, Content content) {
        String said = CORRECTION_LABEL.matcher(item.edNote()).replaceFirst("").strip();
        if (!said.isEmpty()) {
            return said;
        }
        String source = content.credit().source();
        return switch (content.language().primary()) {
            case "fr" -> "Version corrigée" + (source.isEmpty() ? "." : " par " + source + ".");
            case "ar" -> "نسخة مصححة" + (source.isEmpty() ? "." : " من " + source + ".");
            default -> "Corrected" + (source.isEmpty() ? "." : " by " + source + ".");
        };
    }
}
