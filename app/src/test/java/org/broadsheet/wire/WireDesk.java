package org.broadsheet.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.Random;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Log;
import org.broadsheet.media.Media;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryDue;
import org.broadsheet.story.Version;
import org.jooq.SQLDialect;

/** A wire with everything behind it, on a clock that stands; closed and opened again by {@link #restart}. */
final class WireDesk implements AutoCloseable {
    static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final TestDatabase home;
    private final Path folder;
    private final Random random = new Random(7);
    Database database;
    Log log;
    Stories stories;
    Wire wire;
    Queue queue;
    QueueTexts texts;
    QueueFollower follower;
    Schedule schedule;

    WireDesk(SQLDialect dialect) {
        home = TestDatabase.fresh(dialect);
        try {
            folder = Files.createTempDirectory("broadsheet-wire");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        open();
    }

    private void open() {
        database = home.open();
        log = new Log(database, clock);
        var ids = new Ids(clock, random);
        stories = new Stories(database, ids, () -> ZONE);
        var sections = new SectionRules(List.of("world", "politics", "business", "science", "culture", "sport"));
        wire = new Wire(
                log, database, ids, stories, new Media(folder.resolve("media")), new RawCopy(folder.resolve("raw")), sections, () -> Language.ENGLISH);
        queue = new Queue(database, ids, stories, sections, () -> Language.ENGLISH);
        texts = new QueueTexts(
                database, new RawCopy(folder.resolve("raw")), sections, () -> Language.ENGLISH, name -> source(Source.Rule.PUBLISH));
        follower = new QueueFollower(log, texts, queue);
        schedule = new Schedule(
                log, database, new FollowerStore(database, clock), clock, "here", List.of(new StoryDue(stories)));
    }

    void restart() {
        home.closeAll();
        open();
    }

    static Source source(Source.Rule rule) {
        return new Source("afp", rule, "", false, Optional.empty(), Optional.empty(), "");
    }

    static Source daysOnline(int days) {
        return new Source("afp", Source.Rule.PUBLISH, "", false, Optional.empty(), Optional.of(Duration.ofDays(days)), "");
    }

    /** A ninjs 1.3 message; more fields, as JSON, go into {@code more}. */
    static String ninjs(String guid, int version, String headline, Map<String, String> more) {
        var json = new StringBuilder("""
                {"uri":"%s","type":"text","version":"%d","versioncreated":"2026-11-24T08:%02d:00Z","language":"en",
                 "headline":"%s","infosource":[{"name":"AFP"}],"body_html":"<p>%s, said in a first paragraph.</p>"
                """.formatted(guid, version, version, headline, headline));
        more.forEach((name, value) -> json.append(",\"").append(name).append("\":").append(value));
        return json.append("}").toString();
    }

    Fate send(Source source, String message) {
        return wire.receive(source, "item.json", message.getBytes(StandardCharsets.UTF_8), name -> Optional.empty())
                .getFirst();
    }

    Fate send(String guid, int version, String headline, Map<String, String> more) {
        return send(source(Source.Rule.PUBLISH), ninjs(guid, version, headline, more));
    }

    Fate send(String guid, int version, String headline) {
        return send(guid, version, headline, Map.of());
    }

    Optional<Story> story(String guid) {
        return stories.read(reading -> reading.storiesByGuid(guid)).stream().findFirst();
    }

    /** What the public reads of an item: the headline of its live version, while it is published. */
    Optional<String> publicHeadline(String guid) {
        return story(guid).filter(Story::isPublic).map(story -> live(story).content().headline());
    }

    Version live(Story story) {
        return stories.read(reading -> reading.version(story.id(), story.live().orElseThrow()).orElseThrow());
    }

    Clock clock() {
        return clock;
    }

    @Override
    public void close() {
        home.close();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }
}
