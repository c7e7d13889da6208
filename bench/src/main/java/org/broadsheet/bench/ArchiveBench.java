package org.broadsheet.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.log.Log;
import org.broadsheet.search.Asked;
import org.broadsheet.search.Audience;
import org.broadsheet.search.Near;
import org.broadsheet.search.Question;
import org.broadsheet.search.Search;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.Card;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Stories;
import org.broadsheet.understanding.Scorer;
import org.broadsheet.understanding.Weights;

/**
 * {@code ./broadsheet bench archive [STORIES]}: how fast the archive answers: an index of generated stories, in this process, asked
 * by one thread. What is asked for is taken from the stories themselves.
 */
public final class ArchiveBench {
    private static final long SEED = 20260902;
    private static final int AROUND = 80;
    private static final Actor BY = Actor.token("bench");

    private final int stories;
    private final Random random = new Random(SEED);
    private final List<Row> rows = new ArrayList<>();
    private List<Card> cards = List.of();

    private ArchiveBench(int stories) {
        this.stories = stories;
    }

    public static void main(String[] arguments) throws Exception {
        int stories = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000;
        new ArchiveBench(stories).run(Files.createTempDirectory("broadsheet-archive"));
    }

    private void run(Path data) throws Exception {
        System.err.println("bench: generating " + stories + " stories in " + data);
        new Archive(SEED).fill(data, stories);
        try (var database = Database.open("jdbc:sqlite:" + data.resolve("broadsheet.db"), "", "")) {
            Clock clock = Clock.systemUTC();
            var log = new Log(database, clock);
            var door = new Stories(database, new Ids(clock, random), () -> ZoneOffset.UTC);
            try (var search = new Search(data.resolve("index"), data.resolve("none"), () -> ZoneOffset.UTC, log, new ArchiveStore(database), clock);
                    var followers = new Followers(log, new FollowerStore(database, clock), "bench", List.of(search))) {
                followers.start();
                build(search, log);
                cards = door.read(reading -> reading.list(new Listing.Everything(), Optional.empty(), 2_000));
                measure(search, 400);
                rows.removeIf(row -> !row.what().startsWith("index"));
                measure(search, 3_000);
                publish(search, log, door);
            }
        }
        System.out.println(new Row("", "What", "Measured", "Goal", "Met").line());
        rows.forEach(row -> System.out.println(row.line()));
        System.out.printf(
                Locale.ROOT, "%n%d processors; load average %.1f at the end; heap in use %d MiB of %d%n",
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
    }

    private void build(Search search, Log log) throws InterruptedException {
        System.err.println("bench: building the index");
        long began = System.nanoTime();
        if (!search.awaits(log.head(), Duration.ofMinutes(30))) {
            throw new IllegalStateException("the index was not built in half an hour");
        }
        double perSecond = stories / ((System.nanoTime() - began) / 1e9);
        rows.add(Row.of(
                "11", String.format(Locale.ROOT, "index of %,d stories built", stories),
                String.format(Locale.ROOT, "%,.0f stories a second", perSecond), "1,000 a second", perSecond >= 1_000));
    }

    private interface Asking {
        void ask();
    }

    private void time(String what, int times, double goal, Asking asking) {
        var samples = new Samples();
        for (int i = 0; i < times; i++) {
            long began = System.nanoTime();
            asking.ask();
            samples.add((System.nanoTime() - began) / 1e6);
        }
        rows.add(Row.of(
                "11", what, samples.medianAndP99(), String.format(Locale.ROOT, "p99 under %.0f ms", goal), samples.p99() < goal));
    }

    private void measure(Search search, int times) {
        System.err.println("bench: asking");
        time("search, one to three words of a headline", times, 15, () -> search.find(question(words())).orElseThrow());
        time("completion of two to four letters", times, 5, () -> {
            String word = words().split(" ")[0];
            search.complete(word.substring(0, Math.min(word.length(), 2 + random.nextInt(3))), 8).orElseThrow();
        });
        var scorer = new Scorer(Weights.CHOSEN);
        time("related items of a story, without a model", Math.min(times, 1_000), 10, () -> {
            Near.Around around = search.near(cards.get(random.nextInt(cards.size())).id(), AROUND).orElseThrow();
            scorer.rank(around.story().vector(), around.others().stream().map(Near::vector).toList());
            scorer.lines(around.others().stream().limit(40).map(Near::vector).toList());
        });
    }

    private static Question question(String typed) {
        return new Question(Asked.parse(typed), Audience.READERS, Question.Order.BEST, Optional.empty(), 1, 20);
    }

    private String words() {
        String[] words = cards.get(random.nextInt(cards.size())).headline().split(" ");
        var some = new ArrayList<String>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            some.add(words[random.nextInt(words.length)]);
        }
        return String.join(" ", some);
    }

    private void publish(Search search, Log log, Stories door) {
        System.err.println("bench: publishing");
        var samples = new Samples();
        for (int i = 0; i < 100; i++) {
            String word = "unheard" + Long.toString(SEED + i, 26);
            var content = new Content(
                    Language.ENGLISH, "A word " + word, "", "", "", Body.ofText("Of " + word + "."), "world", List.of(), 5,
                    Optional.empty(), Credit.OWN);
            log.write(t -> door.publish(t, door.file(t, Filing.own(content), BY).id(), BY));
            long began = System.nanoTime();
            while (search.find(question(word)).map(found -> found.hits().isEmpty()).orElse(true)) {
                Thread.onSpinWait();
            }
            samples.add((System.nanoTime() - began) / 1e6);
        }
        rows.add(Row.of("11", "published to searchable", samples.medianAndP99(), "under 200 ms", samples.p99() < 200));
    }
}
