package org.broadsheet;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.qute.Engine;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.broadsheet.account.Setup;
import org.broadsheet.command.Keys;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.config.Launch;
import org.broadsheet.database.Database;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.front.Arrangements;
import org.broadsheet.health.Metrics;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.jobs.Work;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Follower;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.log.Subject;
import org.broadsheet.media.Media;
import org.broadsheet.media.PictureLibrary;
import org.broadsheet.site.NamedSite;
import org.broadsheet.site.Own;
import org.broadsheet.site.ReaderReplies;
import org.broadsheet.site.Site;
import org.broadsheet.related.Related;
import org.broadsheet.settings.Profiles;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.StaticPages;
import org.broadsheet.site.press.EditionFingerprint;
import org.broadsheet.site.press.EditionKeeper;
import org.broadsheet.site.press.Press;
import org.broadsheet.site.press.PressConfig;
import org.broadsheet.site.press.Printer;
import org.broadsheet.story.CopyDesk;
import org.broadsheet.story.DeskLists;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryDue;
import org.broadsheet.story.WorkingCopies;
import org.broadsheet.web.WebConfig;
import org.broadsheet.wire.Inbox;
import org.broadsheet.wire.Merges;
import org.broadsheet.wire.PictureFetch;
import org.broadsheet.wire.PictureFetching;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueFollower;
import org.broadsheet.wire.QueueTexts;
import org.broadsheet.wire.RawCopy;
import org.broadsheet.wire.SectionRules;
import org.broadsheet.wire.Shelves;
import org.broadsheet.wire.SourceBook;
import org.broadsheet.wire.Wire;

/**
 * Builds the rooms from the left to the right and starts what runs by itself. The only place that chooses between
 * implementations; everything it builds can be built the same way in a test.
 */
@Singleton
public final class Wiring {
    private static final int BEFORE_THE_REST = 10;

    @Produces
    @Singleton
    Launch launch() {
        return Launch.handed().orElseGet(Wiring::aloneInATest);
    }

    /** The container was started without the command line: a folder of its own, and defaults. */
    private static Launch aloneInATest() {
        try {
            var folder = new DataFolder(Files.createTempDirectory("broadsheet"));
            return new Launch(Configuration.of(Keys.ALL, List.of()), folder, false, Instant.now());
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    @Produces
    @Singleton
    Configuration configuration(Launch launch) {
        return launch.configuration();
    }

    @Produces
    @Singleton
    DataFolder dataFolder(Launch launch) {
        return launch.folder();
    }

    @Produces
    @Singleton
    Settings settings(Log log, Database database, Configuration configuration, Setup setup) {
        return new Settings(log, database, configuration, setup::siteName);
    }


    @Produces
    @Singleton
    WebConfig webConfig(Configuration configuration) {
        return WebConfig.of(configuration);
    }

    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    RandomGenerator random() {
        return new SecureRandom();
    }

    @Produces
    @Singleton
    Ids ids(Clock clock, RandomGenerator random) {
        return new Ids(clock, random);
    }

    @Produces
    @Singleton
    Database database(Configuration configuration, DataFolder folder, MeterRegistry registry) {
        return Metrics.counting(open(configuration, folder), registry);
    }

    /** The database of a data folder, for the server and for every command. */
    public static Database open(Configuration configuration, DataFolder folder) {
        var config = DatabaseConfig.of(configuration);
        String url = config.url().orElseGet(() -> "jdbc:sqlite:" + folder.database());
        return Database.open(url, config.user(), config.password());
    }

    @Produces
    @Singleton
    Log log(Database database, Clock clock) {
        return new Log(database, clock);
    }

    @Produces
    @Singleton
    FollowerStore followerStore(Database database, Clock clock) {
        return new FollowerStore(database, clock);
    }

    @Produces
    @Singleton
    Followers followers(
            Log log, FollowerStore store, Launch launch, Settings settings, @All List<Follower> followers) {
        var inOrder = new ArrayList<Follower>();
        // Before the press: a page that is printed after its drop has to see what was changed.
        inOrder.add(settings.follower());
        inOrder.addAll(followers);
        return new Followers(log, store, node(launch), inOrder);
    }

    @Produces
    @Singleton
    Schedule schedule(
            Log log, Database database, FollowerStore leases, Clock clock, Launch launch, @All List<Work> works) {
        return new Schedule(log, database, leases, clock, node(launch), works);
    }

    @Produces
    @Singleton
    Work storyDue(Stories stories) {
        return new StoryDue(stories);
    }

    /** This node among several on one database: a name that the data folder keeps, and no backup takes along. */
    static String node(Launch launch) {
        Path file = launch.folder().node();
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, UUID.randomUUID() + "\n");
            }
            return Files.readString(file).strip();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    @Produces
    @Singleton
    Stories stories(Database database, Ids ids, Settings settings) {
        return new Stories(database, ids, () -> settings.site().zone());
    }

    @Produces
    @Singleton
    WorkingCopies workingCopies(Database database, Clock clock) {
        return new WorkingCopies(database, clock);
    }

    @Produces
    @Singleton
    CopyDesk copyDesk(Stories stories) {
        return new CopyDesk(stories);
    }

    @Produces
    @Singleton
    DeskLists deskLists(Database database, Clock clock) {
        return new DeskLists(database, clock);
    }

    @Produces
    @Singleton
    public static Wire wire(
            Log log, Database database, Ids ids, Stories stories, Media media, DataFolder folder, Settings settings) {
        return new Wire(
                log, database, ids, stories, media, new RawCopy(folder.raw()), sections(settings), language(settings));
    }

    @Produces
    @Singleton
    Queue queue(Database database, Ids ids, Stories stories, Settings settings) {
        return new Queue(database, ids, stories, sections(settings), language(settings));
    }

    @Produces
    @Singleton
    QueueTexts queueTexts(Database database, DataFolder folder, Settings settings, SourceBook sources) {
        return new QueueTexts(
                database, new RawCopy(folder.raw()), sections(settings), language(settings), sources);
    }

    @Produces
    @Singleton
    SourceBook sourceBook(Log log, Database database, Configuration configuration, DataFolder folder) {
        return new SourceBook(log, database, configuration, folder.inbox());
    }

    @Produces
    @Singleton
    Merges merges(Stories stories, QueueTexts texts) {
        return new Merges(stories, texts);
    }

    @Produces
    @Singleton
    QueueFollower queueFollower(Log log, QueueTexts texts, Queue queue) {
        return new QueueFollower(log, texts, queue);
    }

    private static SectionRules sections(Settings settings) {
        return new SectionRules(() -> settings.site().sections());
    }

    private static Supplier<Language> language(Settings settings) {
        return () -> settings.site().language();
    }

    @Produces
    @Singleton
    PictureFetching pictureFetching(Wire wire, SourceBook sources, Log log) {
        return new PictureFetching(wire, sources, new PictureFetch(), log);
    }

    @Produces
    @Singleton
    Inbox inbox(Wire wire, SourceBook sources, DataFolder folder, Clock clock, Settings settings) {
        var shelves = new Shelves(folder.done(), folder.rejected(), clock, () -> settings.site().zone());
        return new Inbox(folder.inbox(), shelves, wire, sources, clock);
    }

    @Produces
    @Singleton
    NamedSite site(
            Stories stories,
            Settings settings,
            StaticPages pages,
            Profiles profiles,
            Clock clock,
            DataFolder folder,
            Engine engine,
            Media media,
            PictureLibrary library,
            Arrangements front,
            ReaderReplies replies,
            Related related) {
        return new NamedSite(
                settings::site,
                config -> Site.of(
                        stories, config, clock, folder.theme(), engine, media, library, front::live, new Own(pages::live, profiles::find),
                        replies, related));
    }

    @Produces
    @Singleton
    Press press(Configuration configuration, @All List<Printer> printers, Clock clock, MeterRegistry registry) {
        return Press.of(PressConfig.of(configuration), printers, clock, registry);
    }

    @Produces
    @Singleton
    EditionKeeper editionKeeper(Press press, Followers followers, Log log, Configuration configuration, DataFolder folder) {
        return new EditionKeeper(
                press, followers, log, folder.edition(), EditionFingerprint.of(configuration, folder));
    }

    void start(
            @Observes @Priority(BEFORE_THE_REST) StartupEvent event,
            Followers followers,
            Schedule schedule,
            Inbox inbox,
            EditionKeeper edition,
            Settings settings,
            Press press) {
        settings.onShownChange(() -> press.drop(Set.of(Subject.SITE)));
        followers.start();
        edition.start();
        schedule.start();
        inbox.start();
    }

    void stop(
            @Observes ShutdownEvent event,
            Inbox inbox,
            Schedule schedule,
            EditionKeeper edition,
            Followers followers,
            Database database) {
        inbox.close();
        schedule.close();
        edition.close();
        followers.close();
        database.close();
    }
}
