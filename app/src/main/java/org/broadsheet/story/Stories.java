package org.broadsheet.story;

import static org.broadsheet.story.State.DRAFT;
import static org.broadsheet.story.State.EXPIRED;
import static org.broadsheet.story.State.KILLED;
import static org.broadsheet.story.State.PUBLISHED;
import static org.broadsheet.story.State.READY;
import static org.broadsheet.story.State.SCHEDULED;
import static org.broadsheet.story.State.WITHHELD;

import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Subject;
import org.broadsheet.log.Transaction;

/**
 * What may become of a story. Each verb is part of the caller's transaction ({@code log.write(t -> stories.publish(t, …))}),
 * writes one entry of the log, and answers with an {@link Outcome}; a refusal changes nothing.
 *
 * <pre>
 * draft, scheduled, withheld ─ hand in → ready
 * draft, ready ─ publish → published, or scheduled while it is held
 * any but killed, expired ─ withhold → withheld ─ release → as publish, or ready when it was never cleared
 * any but killed, expired ─ expire → expired
 * any ─ kill → killed
 * killed, expired ─ restore → draft
 * </pre>
 *
 * Safe for any thread.
 */
public final class Stories {

    private static final Set<State> UNPUBLISHED = EnumSet.of(DRAFT, READY, SCHEDULED);
    private static final Set<State> OUTGOING = EnumSet.of(DRAFT, READY, SCHEDULED, PUBLISHED);
    private static final Set<State> RENEWABLE = EnumSet.of(DRAFT, READY, SCHEDULED, PUBLISHED, WITHHELD);

    private final Database database;
    private final Ids ids;
    private final StoryStore store = new StoryStore();
    private final Paths paths;

    /** @param zone the newsroom's now: decides the day in a story's path */
    public Stories(Database database, Ids ids, Supplier<ZoneId> zone) {
        this.database = database;
        this.ids = ids;
        this.paths = new Paths(store, zone);
    }

    /** Asks about stories, as of one moment. */
    public <T> T read(Function<Reading, T> question) {
        return database.read(sql -> question.apply(new Reading(sql)));
    }

    /** The same inside a change. */
    public Reading reading(Transaction transaction) {
        return new Reading(transaction.sql());
    }

    /** A new draft; its path is given now and kept, until the day of its publication is known. */
    public Story file(Transaction t, Filing filing, Actor by) {
        var id = new StoryId(ids.next());
        var story = new Story(
                id,
                DRAFT,
                filing.source(),
                filing.guid().orElse("urn:broadsheet:" + id),
                1,
                Optional.empty(),
                Optional.empty(),
                false,
                paths.ofDraft(t, id, filing.content()),
                t.now(),
                Optional.empty(),
                Optional.empty(),
                filing.hold(),
                filing.expiresAt(),
                "",
                Optional.empty());
        store.insert(t.sql(), story, filing.content());
        store.insert(t.sql(), id, 1, Version.Kind.FIRST, filing.content(), "", by, t.now());
        t.append(new StoryEntry.StoryFiled(id), by);
        Plan.renew(t, story);
        return story;
    }

    /**
     * A new version that the public does not see yet. Where the whole story waits to go out or to be released, it takes the
     * place of what waits; beside a version that is public it waits for its own {@link #publish}.
     *
     * @param base the version it was made from: refused when it is not the newest, so that nobody's words are lost
     */
    public Outcome edit(Transaction t, StoryId id, Content content, int base, Actor by) {
        return on(t, id, "edit", EnumSet.complementOf(EnumSet.of(KILLED, EXPIRED)), story -> {
            if (story.latest() != base) {
                return Sentences.conflict(story, base);
            }
            var added = addVersion(t, story, Version.Kind.EDIT, content, "", by);
            boolean waitsAsAWhole = EnumSet.of(SCHEDULED, WITHHELD).contains(story.state()) && story.cleared().isPresent();
            var edited = waitsAsAWhole ? cleared(added) : added;
            update(t, edited);
            t.append(new StoryEntry.StoryEdited(id, edited.latest()), by);
            return new Outcome.Done(edited);
        });
    }

    /** A draft of the desk's own whose headline only names it in lists: it cannot go out before a version has another. */
    Story fileUnnamed(Transaction t, Filing filing, Actor by) {
        var story = file(t, filing, by);
        store.markPlaceholder(t.sql(), story.id());
        return story;
    }

    /** Hands a draft in, or takes a story that is planned or withheld back to the desk: it is cleared no more. */
    public Outcome handIn(Transaction t, StoryId id, Actor by) {
        return on(t, id, "hand in", EnumSet.of(DRAFT, READY, SCHEDULED, WITHHELD), story -> {
            var hold = new Story.Hold(story.hold().embargoedUntil(), story.hold().isUnreadable(), Optional.empty());
            var ready = with(story).state(READY).hold(hold).cleared(Optional.empty()).story();
            update(t, ready);
            t.append(new StoryEntry.StoryHandedIn(id), by);
            Plan.renew(t, ready);
            return new Outcome.Done(ready);
        });
    }

    /** Puts the newest version before the public, or plans it while the story is held. */
    public Outcome publish(Transaction t, StoryId id, Actor by) {
        return on(t, id, "publish", OUTGOING, story -> goLive(t, cleared(story), by));
    }

    /** A new version that goes out at once, or when the story is released: the news moved on. */
    public Outcome update(Transaction t, StoryId id, Content content, Actor by) {
        return on(
                t,
                id,
                "update",
                RENEWABLE,
                story -> goLive(t, cleared(addVersion(t, story, Version.Kind.UPDATE, content, "", by)), by));
    }

    /** As {@link #update}, and the public is told what was wrong. */
    public Outcome correct(Transaction t, StoryId id, Content content, String note, Actor by) {
        if (note.isBlank()) {
            return new Outcome.Refused("story-note-missing", "a correction says what was wrong: give its note");
        }
        return on(
                t,
                id,
                "correct",
                RENEWABLE,
                story -> goLive(t, cleared(addVersion(t, story, Version.Kind.CORRECTION, content, note, by)), by));
    }

    /** Plans the publication for a time; one that has passed means now. */
    public Outcome schedule(Transaction t, StoryId id, Instant at, Actor by) {
        return on(t, id, "schedule", UNPUBLISHED, story -> {
            var hold = new Story.Hold(story.hold().embargoedUntil(), story.hold().isUnreadable(), Optional.of(at));
            return goLive(t, cleared(with(story).hold(hold).story()), by);
        });
    }

    /**
     * Sets what keeps back the version that is to go out, and when the story ends. Clears nothing, and takes nothing off; but
     * what waited only for the old terms goes out.
     */
    public Outcome setTerms(Transaction t, StoryId id, Story.Hold hold, Optional<Instant> expiresAt, Actor by) {
        return on(t, id, "set the terms of", EnumSet.complementOf(EnumSet.of(KILLED)), story -> {
            var changed = with(story).hold(hold).expiresAt(expiresAt).story();
            update(t, changed);
            t.append(new StoryEntry.StoryScheduled(id, hold.embargoedUntil().map(Instant::toString).orElse("")), by);
            Plan.renew(t, changed);
            return new Outcome.Done(changed);
        });
    }

    /** Lifts an embargo and a schedule: what they held goes out at once. A person's decision, never the wire's. */
    public Outcome lift(Transaction t, StoryId id, Actor by) {
        return on(t, id, "lift the embargo of", OUTGOING, story -> {
            if (story.isPublic() && !story.isOutgoing()) {
                return setTerms(t, id, Story.Hold.NONE, story.expiresAt(), by);
            }
            var lifted = with(story).hold(Story.Hold.NONE).story();
            return goLive(t, story.isPublic() ? lifted : cleared(lifted), by);
        });
    }

    /** Takes a story off until it is released; what the desk withholds stays the desk's, whatever the wire says. */
    public Outcome withhold(Transaction t, StoryId id, String reason, Actor by) {
        return on(t, id, "withhold", EnumSet.complementOf(EnumSet.of(KILLED, EXPIRED)), story -> {
            boolean staysDesks = by.isWire() && story.isOffByDesk();
            var withheld = staysDesks ? story : with(story).takenOff(WITHHELD, Sentences.plain(reason), by).story();
            return takeOff(t, story, withheld, new StoryEntry.StoryWithheld(id, Sentences.plain(reason), lists(t, story)), by);
        });
    }

    /**
     * Ends a withholding: what was cleared goes out, or back to its plan; what never was waits for an editor. The wire cannot
     * end the desk's.
     */
    public Outcome release(Transaction t, StoryId id, Actor by) {
        return on(t, id, "release", EnumSet.of(WITHHELD), story -> {
            if (by.isWire() && story.isOffByDesk()) {
                return new Outcome.Refused("story-not-allowed", "the desk withholds story " + id + ": only the desk releases it");
            }
            var ready = with(story).state(READY).story();
            if (ready.cleared().isPresent()) {
                return goLive(t, ready, by);
            }
            update(t, ready);
            t.append(new StoryEntry.StoryHandedIn(id), by);
            Plan.renew(t, ready);
            return new Outcome.Done(ready);
        });
    }

    /** Never refused, whatever state the story is in. */
    public Outcome kill(Transaction t, StoryId id, String reason, Actor by) {
        return on(t, id, "kill", EnumSet.allOf(State.class), story -> {
            if (story.state() == KILLED) {
                return new Outcome.Done(story);
            }
            var killed = with(story).takenOff(KILLED, Sentences.plain(reason), by).story();
            return takeOff(t, story, killed, new StoryEntry.StoryKilled(id, Sentences.plain(reason), lists(t, story)), by);
        });
    }

    /** Makes a draft of a killed or expired story again, without an end; publishing it is a second decision. */
    public Outcome restore(Transaction t, StoryId id, Actor by) {
        return on(t, id, "restore", EnumSet.of(KILLED, EXPIRED), story -> {
            var content = new Reading(t.sql()).version(id, story.latest()).orElseThrow().content();
            var bare = with(story)
                    .state(DRAFT)
                    .hold(Story.Hold.NONE)
                    .expiresAt(Optional.empty())
                    .cleared(Optional.empty())
                    .story();
            var restored = addVersion(t, bare, Version.Kind.RESTORE, content, "", by);
            update(t, restored);
            t.append(new StoryEntry.StoryRestored(id), by);
            Plan.renew(t, restored);
            return new Outcome.Done(restored);
        });
    }

    /** Ends a story whose time or licence is over. */
    public Outcome expire(Transaction t, StoryId id, String reason, Actor by) {
        return on(t, id, "expire", EnumSet.of(DRAFT, READY, SCHEDULED, PUBLISHED, WITHHELD), story -> {
            var expired = with(story).takenOff(EXPIRED, Sentences.plain(reason), by).story();
            return takeOff(t, story, expired, new StoryEntry.StoryExpired(id, reason, lists(t, story)), by);
        });
    }

    /** Gives a story another path of the same day; the old one redirects for ever. */
    public Outcome move(Transaction t, StoryId id, String words, Actor by) {
        return on(t, id, "move", EnumSet.complementOf(EnumSet.of(KILLED, EXPIRED)), story -> {
            var path = paths.chosen(t, story, words);
            if (path.equals(story.path())) {
                return new Outcome.Done(story);
            }
            var moved = with(story).path(path).story();
            update(t, moved);
            t.append(new StoryEntry.StoryMoved(id, path.address(), lists(t, moved)), by);
            return new Outcome.Done(moved);
        });
    }

    /** Does what a story's next moment asks for, if it has come: end it, or put its newest version out. */
    void due(Transaction t, StoryId id) {
        var story = new Reading(t.sql()).story(id).orElseThrow();
        boolean isOver = story.expiresAt().filter(end -> !t.now().isBefore(end)).isPresent();
        if (isOver && EnumSet.of(DRAFT, READY, SCHEDULED, PUBLISHED, WITHHELD).contains(story.state())) {
            expire(t, id, "its time is over", Actor.SCHEDULE);
        } else if (Plan.nextOutgoing(story).filter(at -> !t.now().isBefore(at)).isPresent()) {
            goLive(t, story, Actor.SCHEDULE);
        } else {
            Plan.renew(t, story);
        }
    }

    /** Puts what is cleared before the public, unless something keeps it back. */
    private Outcome goLive(Transaction t, Story story, Actor by) {
        if (story.cleared().filter(number -> store.isPlaceholder(t.sql(), story.id(), number)).isPresent()) {
            return new Outcome.Refused("story-headline-missing", "story " + story.id() + " has no headline yet");
        }
        if (story.state() == WITHHELD || story.hold().keepsBack(t.now())) {
            return hold(t, story, by);
        }
        if (story.isPublic() && !story.isOutgoing()) {
            return new Outcome.Done(story);
        }
        int number = story.cleared().orElseThrow();
        var version = new Reading(t.sql()).version(story.id(), number).orElseThrow();
        var live = with(story)
                .state(PUBLISHED)
                .live(number)
                .path(story.publishedAt().isEmpty() ? paths.ofFirst(t, story, version.content()) : story.path())
                .publishedAt(story.publishedAt().orElse(t.now()))
                .updatedAt(story.live().equals(story.cleared()) ? story.updatedAt().orElse(t.now()) : t.now())
                .hold(Story.Hold.NONE)
                .story();
        var lists = new HashSet<>(lists(t, story));
        store.markPublished(t.sql(), live.id(), number, story.live().orElse(number), t.now());
        update(t, live);
        lists.addAll(lists(t, live));
        t.append(new StoryEntry.StoryPublished(live.id(), number, version.kind(), lists), by);
        Plan.renew(t, live);
        return new Outcome.Done(live);
    }

    /** A story that is public keeps its live version while a newer one waits; any other waits as a whole. */
    private Outcome hold(Transaction t, Story story, Actor by) {
        boolean staysAsItIs = story.state() == PUBLISHED || story.state() == WITHHELD;
        var held = staysAsItIs ? story : with(story).state(SCHEDULED).story();
        update(t, held);
        var until = Plan.nextOutgoing(held);
        t.append(new StoryEntry.StoryScheduled(held.id(), until.map(Instant::toString).orElse("")), by);
        Plan.renew(t, held);
        return new Outcome.Held(held, until, Sentences.why(held, until));
    }

    private void update(Transaction t, Story story) {
        update(t, story, shown(t, story));
    }

    private void update(Transaction t, Story story, Content shown) {
        store.update(t.sql(), story, shown, t.now());
    }

    private static Story cleared(Story story) {
        return with(story).cleared(Optional.of(story.latest())).story();
    }

    private Outcome takeOff(Transaction t, Story before, Story after, StoryEntry entry, Actor by) {
        update(t, after, shown(t, before));
        t.append(entry, by);
        Plan.renew(t, after);
        return new Outcome.Done(after);
    }

    private Story addVersion(Transaction t, Story story, Version.Kind kind, Content content, String note, Actor by) {
        int number = story.latest() + 1;
        store.insert(t.sql(), story.id(), number, kind, content, note, by, t.now());
        boolean isEdited = story.isEdited() || !by.isWire() && kind != Version.Kind.RESTORE;
        return with(story).latest(number).isEdited(isEdited).story();
    }

    /** The content that lists go by: the live version's, else the newest's. */
    private Content shown(Transaction t, Story story) {
        return new Reading(t.sql())
                .version(story.id(), story.live().orElse(story.latest()))
                .orElseThrow()
                .content();
    }

    private Set<Subject> lists(Transaction t, Story story) {
        return story.live().isEmpty() ? Set.of() : StoryEntry.lists(story, shown(t, story));
    }

    private Outcome on(Transaction t, StoryId id, String verb, Set<State> from, Function<Story, Outcome> change) {
        var story = new Reading(t.sql()).story(id);
        if (story.isEmpty()) {
            return new Outcome.Refused("story-unknown", "there is no story " + id);
        }
        State state = story.get().state();
        if (!from.contains(state)) {
            return new Outcome.Refused(
                    "story-not-allowed",
                    "cannot " + verb + " story " + id + ": it is " + state.word()
                            + (state == KILLED || state == EXPIRED ? "; restore it first" : ""));
        }
        return change.apply(story.get());
    }

    private static Altered with(Story story) {
        return new Altered(story);
    }
}
