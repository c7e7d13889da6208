package org.broadsheet.front;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.broadsheet.database.Database;
import org.broadsheet.jobs.Job;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/**
 * The front page's arrangements: one is live, one is prepared. Every change names the revision or the number that its maker
 * saw, and is refused when somebody else was quicker. Safe for any thread.
 */
public final class Arrangements {
    /** How many that were live are kept. */
    public static final int HISTORY_MAX = 200;

    static final String DUE = "front-due";
    private static final String FRONT = "front";

    private final Database database;
    private final Stories stories;
    private final ArrangementStore store = new ArrangementStore();

    public Arrangements(Database database, Stories stories) {
        this.database = database;
        this.stories = stories;
    }

    /** What readers see. */
    public Arrangement live() {
        return database.read(store::live).arrangement();
    }

    public Standing standing() {
        return database.read(sql -> standing(store.live(sql), store.prepared(sql)));
    }

    private static Standing standing(Arranged live, Optional<Prepared> prepared) {
        return new Standing(
                live,
                prepared.orElseGet(() ->
                        new Prepared(0, live.number(), live.arrangement(), Optional.empty(), live.at())));
    }

    private Standing standing(Transaction t) {
        return standing(store.live(t.sql()), store.prepared(t.sql()));
    }

    /** What is and was live, newest first. */
    public List<Arranged> history(int limit) {
        return database.read(sql -> store.history(sql, limit));
    }

    public Optional<Arranged> arranged(long number) {
        return number == 0 ? Optional.of(Arranged.BY_RULE) : database.read(sql -> store.arranged(sql, number));
    }

    /** Puts a story into a slot of what is prepared. */
    public Answer pin(Transaction t, long revision, Place place, Pin pin, Actor by) {
        if (!isPublic(t, pin.story())) {
            return new Answer.Refused("front-story", "only a story that is public can stand on the front page");
        }
        if (pin.until().filter(end -> !t.now().isBefore(end)).isPresent()) {
            return new Answer.Refused("front-until", "the end of a place on the front page is a time to come");
        }
        return change(t, revision, arrangement -> arrangement.pinned(place, pin), by);
    }

    /** Brings a story from one slot of what is prepared to another: see {@link Arrangement#moved}. */
    public Answer move(Transaction t, long revision, Place from, Place to, StoryId story, Actor by) {
        return isPublic(t, story)
                ? change(t, revision, arrangement -> arrangement.moved(from, to, story), by)
                : new Answer.Refused("front-story", "only a story that is public can stand on the front page");
    }

    /** Writes the line above everything; in what is prepared, as all else. */
    public Answer announce(Transaction t, long revision, Banner banner, Actor by) {
        boolean isLine = !banner.text().isBlank()
                && banner.text().length() <= Banner.TEXT_LENGTH_MAX
                && banner.text().chars().noneMatch(Character::isISOControl);
        if (!isLine) {
            return new Answer.Refused(
                    "front-banner", "a banner has one line of 1 to " + Banner.TEXT_LENGTH_MAX + " characters");
        }
        if (banner.story().filter(story -> !isPublic(t, story)).isPresent()) {
            return new Answer.Refused("front-story", "a banner leads to a story that is public, or nowhere");
        }
        if (banner.until().filter(end -> !t.now().isBefore(end)).isPresent()) {
            return new Answer.Refused("front-until", "the end of a banner is a time to come");
        }
        return change(t, revision, arrangement -> arrangement.with(Optional.of(banner)), by);
    }

    private boolean isPublic(Transaction t, StoryId id) {
        return stories.reading(t).published(id).isPresent();
    }

    /** Any other change of what is prepared. */
    public Answer change(Transaction t, long revision, UnaryOperator<Arrangement> change, Actor by) {
        var standing = standing(t);
        var prepared = standing.prepared();
        var changed = change.apply(prepared.arrangement());
        long base = standing.isChanged() ? prepared.base() : standing.live().number();
        boolean isSaved = prepared.revision() == revision && store.replace(t.sql(), revision + 1, base, changed, by, t.now());
        return isSaved ? new Answer.Done(standing(t)) : overtaken(t);
    }

    private Answer overtaken(Transaction t) {
        var prepared = standing(t).prepared();
        return new Answer.Overtaken(prepared.by().orElse(Actor.OPERATOR), prepared.at());
    }

    /** Gives up what is prepared: it is again what readers see. */
    public Answer discard(Transaction t, long revision, Actor by) {
        var live = standing(t).live();
        return store.replace(t.sql(), revision + 1, live.number(), live.arrangement(), by, t.now())
                ? new Answer.Done(standing(t))
                : overtaken(t);
    }

    /**
     * Puts what is prepared before readers, as a whole.
     *
     * @param revision of what is prepared, as its maker saw it
     * @param live the number of what was live then
     */
    public Answer putLive(Transaction t, long revision, long live, Actor by) {
        var standing = standing(t);
        if (standing.prepared().revision() != revision) {
            return overtaken(t);
        }
        if (!standing.isChanged()) {
            return new Answer.Done(standing);
        }
        long number = standing.live().number() + 1;
        var prepared = standing.prepared().arrangement();
        return bring(t, live, new Arranged(number, prepared, number, Arranged.Kind.ARRANGED, by, t.now()));
    }

    /** Brings back what was live before; once more goes back further. */
    public Answer undo(Transaction t, long live, Actor by) {
        var current = standing(t).live();
        long before = current.origin() - 1;
        var source = before < 0 ? Optional.<Arranged>empty() : find(t, before);
        if (source.isEmpty()) {
            return new Answer.Refused("front-nothing-before", "there was nothing on the front page before this");
        }
        return bring(t, live, again(current, source.get(), Arranged.Kind.UNDONE, by, t.now()));
    }

    /** Brings one of the history back. */
    public Answer putBack(Transaction t, long number, long live, Actor by) {
        var source = find(t, number);
        if (source.isEmpty()) {
            return new Answer.Refused("front-nothing-before", "the history no longer has arrangement " + number);
        }
        return bring(t, live, again(standing(t).live(), source.get(), Arranged.Kind.PUT_BACK, by, t.now()));
    }

    private Optional<Arranged> find(Transaction t, long number) {
        return number == 0 ? Optional.of(Arranged.BY_RULE) : store.arranged(t.sql(), number);
    }

    private static Arranged again(Arranged current, Arranged source, Arranged.Kind why, Actor by, Instant at) {
        return new Arranged(current.number() + 1, source.arrangement(), source.origin(), why, by, at);
    }

    /** What is prepared follows, unless somebody works on something else. */
    private Answer bring(Transaction t, long seen, Arranged next) {
        var before = standing(t);
        if (before.live().number() != seen) {
            return new Answer.Overtaken(before.live().by(), before.live().at());
        }
        boolean follows = !before.isChanged() || next.why() == Arranged.Kind.ARRANGED;
        store.insert(t.sql(), next, HISTORY_MAX);
        if (follows) {
            long revision = before.prepared().revision() + 1;
            store.replace(t.sql(), revision, next.number(), next.arrangement(), next.by(), t.now());
        }
        t.append(new FrontEntry.FrontPageArranged(next.number(), next.why()), next.by());
        plan(t, next.arrangement());
        return new Answer.Done(standing(t));
    }

    /** The next end of a pin or of the banner comes by the schedule, so that the log has it. */
    private static void plan(Transaction t, Arrangement arrangement) {
        arrangement
                .ends()
                .filter(t.now()::isBefore)
                .min(Instant::compareTo)
                .ifPresentOrElse(
                        end -> Schedule.plan(t, new Job(DUE, FRONT, end)), () -> Schedule.cancel(t, DUE, FRONT));
    }

    /** A pin or the banner came to its end. */
    void due(Transaction t) {
        var live = standing(t).live();
        t.append(new FrontEntry.FrontPagePinEnded(live.number()), Actor.SCHEDULE);
        plan(t, live.arrangement());
    }
}
