package org.broadsheet;

import java.time.ZoneId;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Content;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryDue;
import org.broadsheet.story.StoryId;
import org.jooq.SQLDialect;

/**
 * A newsroom on a database of its own, with a clock that the test sets: it opens at 10:00 in Paris on 24 November 2026, and
 * its ids are the same in every run. Nothing runs by itself; {@link #passTo} lets time pass and runs what came due.
 */
public final class Newsroom implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final TestDatabase home;
    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private Database database;
    private Log log;
    private Stories stories;
    private Schedule schedule;
    private int starts;

    public Newsroom(SQLDialect dialect) {
        home = TestDatabase.fresh(dialect);
        start();
    }

    private void start() {
        starts++;
        database = home.open();
        log = new Log(database, clock);
        stories = new Stories(database, new Ids(clock, new SplittableRandom(starts)), () -> ZONE);
        schedule = new Schedule(
                log, database, new FollowerStore(database, clock), clock, "node", List.of(new StoryDue(stories)));
    }

    /** As the end of the process and its next start. */
    public void restart() {
        home.closeAll();
        start();
    }

    public TestClock clock() {
        return clock;
    }

    public TestDatabase home() {
        return home;
    }

    public Database database() {
        return database;
    }

    public Log log() {
        return log;
    }

    public Stories stories() {
        return stories;
    }

    public Schedule schedule() {
        return schedule;
    }

    /** Lets the clock stand at {@code now} and runs what is due then. */
    public void passTo(java.time.Instant now) {
        clock.set(now);
        schedule.runDue();
    }

    /** A draft of the desk. */
    public StoryId filed(Content content) {
        return filed(Filing.own(content));
    }

    public StoryId filed(Filing filing) {
        return log.write(t -> stories.file(t, filing, filing.source().isEmpty() ? Cast.EDITOR : Cast.AGENCY))
                .id();
    }

    /** A story of the desk that is out. */
    public StoryId published(Content content) {
        var id = filed(content);
        change(t -> stories.publish(t, id, Cast.EDITOR));
        return id;
    }

    /** Any verb. */
    public Outcome change(Function<Transaction, Outcome> verb) {
        return log.write(verb);
    }

    public Story story(StoryId id) {
        return stories.read(reading -> reading.story(id).orElseThrow());
    }

    /** The headline that the public sees; empty when it sees none. */
    public String seen(StoryId id) {
        return stories.read(reading -> reading.publicVersions(id).stream()
                .reduce((older, newer) -> newer)
                .map(version -> version.content().headline())
                .orElse(""));
    }

    /** Everything in the log. */
    public List<Logged> entries() {
        return log.after(0, Integer.MAX_VALUE);
    }

    @Override
    public void close() {
        home.close();
    }
}
