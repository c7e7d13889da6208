package org.broadsheet.story;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.database.Database;
import org.broadsheet.log.Actor;

/**
 * Stories while they are being written: the text that is no version yet, and who sits at it. A copy says nothing to the public
 * and so writes no entry of the log; {@link CopyDesk} makes versions of it. Of a story's open windows one writes: the lock is
 * soft, anybody who may write can take it over, and nobody's saved words are lost by that. Safe for any thread; all of it is in the
 * database, so that several nodes agree.
 */
public final class WorkingCopies {
    /** How often a window says that it is open. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    /** A window that was not heard of for so long is closed. */
    static final Duration SILENCE_MAX = Duration.ofSeconds(35);

    /** How long a window that shows the page no longer keeps its place. */
    static final Duration RETURN_MAX = Duration.ofSeconds(3);

    private static final Set<State> CLOSED = EnumSet.of(State.KILLED, State.EXPIRED);

    private final Database database;
    private final Clock clock;
    private final WorkingCopyStore store = new WorkingCopyStore();

    public WorkingCopies(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What is being written; with nothing begun yet, what the newest version says. Empty for no story. */
    public Optional<WorkingCopy> find(StoryId id) {
        return database.read(sql -> store.current(sql, id));
    }

    /**
     * Saves a change.
     *
     * @param seat the window it comes from; it becomes the one that writes, when no other does
     * @param base the version that the text was begun from
     * @param revision the copy's that it was made from
     */
    public Saved save(StoryId id, Seat seat, int base, int revision, WorkingText text, Actor by) {
        Instant now = now();
        return database.write(sql -> {
            var story = new Reading(sql).story(id);
            if (story.isEmpty()) {
                return new Saved.Refused("story-unknown", "there is no story " + id);
            }
            if (CLOSED.contains(story.get().state())) {
                return new Saved.Refused(
                        "story-not-allowed", "cannot write story " + id + ": it is " + story.get().state().word() + "; restore it first");
            }
            var current = store.current(sql, id).orElseThrow();
            boolean isNewest = current.revision() == revision && current.base() == base && story.get().latest() == base;
            if (isNewest && current.text().equals(text)) {
                return new Saved.Kept(revision, current.savedAt());
            }
            var writer = store.writer(sql, id, now.minus(SILENCE_MAX)).filter(other -> !other.word().equals(seat.word()));
            if (writer.isPresent()) {
                return new Saved.Taken(writer.get());
            }
            if (!isNewest) {
                return new Saved.Stale(current, story.get().latest());
            }
            store.sit(sql, seat, true, now);
            store.put(sql, new WorkingCopy(id, base, revision + 1, text, by, now));
            return new Saved.Kept(revision + 1, now);
        });
    }

    /** Drops what was written since the newest version. */
    public void discard(StoryId id) {
        database.write(sql -> {
            store.delete(sql, id);
            return true;
        });
    }

    /**
     * Puts a copy that was begun from an older version upon the newest, after a person has compared the two.
     *
     * @param revision the copy's that the person saw
     */
    public boolean rebase(StoryId id, int revision) {
        return database.write(sql -> {
            var copy = store.find(sql, id).filter(found -> found.revision() == revision);
            copy.ifPresent(found -> store.put(
                    sql,
                    new WorkingCopy(
                            id,
                            new Reading(sql).story(id).orElseThrow().latest(),
                            revision + 1,
                            found.text(),
                            found.savedBy(),
                            found.savedAt())));
            return copy.isPresent();
        });
    }

    /**
     * Who sits at a story.
     *
     * @param seats that were heard of lately, the one that writes first
     */
    public record Presence(List<Seat> seats, int base, int revision, int latest, State state) {
        public Presence {
            seats = List.copyOf(seats);
        }

        /** The window that writes. */
        public Optional<Seat> writer() {
            return seats.stream().filter(Seat::isWriting).findFirst();
        }

        /** Whether it is this one. */
        public boolean isWriter(String word) {
            return writer().filter(seat -> seat.word().equals(word)).isPresent();
        }
    }

    /**
     * A window says that it is open. It becomes the one that writes when it wants to and no other does.
     *
     * @param wants whether the person may write and would
     */
    public Optional<Presence> beat(StoryId id, Seat seat, boolean wants) {
        Instant now = now();
        return database.write(sql -> {
            if (new Reading(sql).story(id).isEmpty()) {
                return Optional.empty();
            }
            var writer = store.writer(sql, id, now.minus(SILENCE_MAX));
            store.sit(sql, seat, wants && writer.map(other -> other.word().equals(seat.word())).orElse(true), now);
            return Optional.of(store.presence(sql, id, now.minus(SILENCE_MAX)));
        });
    }

    /** A window becomes the one that writes, whoever did before; that one learns it with its next word. */
    public Optional<Presence> takeOver(StoryId id, Seat seat) {
        Instant now = now();
        return database.write(sql -> {
            if (new Reading(sql).story(id).isEmpty()) {
                return Optional.empty();
            }
            store.standUp(sql, id);
            store.sit(sql, seat, true, now);
            return Optional.of(store.presence(sql, id, now.minus(SILENCE_MAX)));
        });
    }

    /** A window is done with the story. */
    public void leave(StoryId id, String word) {
        database.write(sql -> {
            store.leave(sql, id, word);
            return true;
        });
    }

    /** A window shows the page no longer; it may only be loading it again, and then nobody takes its place meanwhile. */
    public void stepOut(StoryId id, String word) {
        Instant seen = now().minus(SILENCE_MAX).plus(RETURN_MAX);
        database.write(sql -> {
            store.stepOut(sql, id, word, seen);
            return true;
        });
    }

    /** Who sits there, asked by somebody who does not. */
    public Optional<Presence> presence(StoryId id) {
        Instant now = now();
        return database.read(
                sql -> new Reading(sql).story(id).isEmpty() ? Optional.empty() : Optional.of(store.presence(sql, id, now.minus(SILENCE_MAX))));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
