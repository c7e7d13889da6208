package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.database.Database;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Log;
import org.broadsheet.reader.Readers;
import org.broadsheet.reply.Answered;
import org.broadsheet.reply.Draft;
import org.broadsheet.reply.Guard;
import org.broadsheet.reply.Mode;
import org.broadsheet.reply.Replies;
import org.broadsheet.reply.ReplyConfig;
import org.broadsheet.reply.Rule;
import org.broadsheet.reply.Submitted;
import org.broadsheet.reply.Typed;
import org.broadsheet.reply.guard.Filters;
import org.broadsheet.reply.guard.Rudeness;
import org.broadsheet.reply.guard.SpamFilter;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;

/** Rows 12 to 14: how fast replies are taken in, what a story with 5,000 of them costs, and what readers notice meanwhile. */
final class ReplyTimes {
    private static final int THREAD = 5_000;
    private static final int WRITERS = 128;
    private static final int PER_SECOND = 1_500;
    private static final int CONNECTIONS = 48;
    private static final String PRINTS = "press_prints_seconds";

    private final Path script;
    private final Path data;
    private final boolean isShort;
    private final Random random = new Random(20260901);
    private final AtomicInteger challenges = new AtomicInteger();

    ReplyTimes(Path script, Path data, boolean isShort) {
        this.script = script;
        this.data = data;
        this.isShort = isShort;
    }

    List<Row> rows() throws Exception {
        new Archive(20260901).fill(data, 60);
        var rows = new ArrayList<Row>();
        StoryId first;
        String address;
        try (var database = Database.open("jdbc:sqlite:" + data.resolve("broadsheet.db"), "", "")) {
            var ids = new Ids(Clock.systemUTC(), random);
            var stories = new Stories(database, ids, () -> ZoneOffset.UTC);
            var cards = stories.read(reading -> reading.list(new Listing.Everything(), java.util.Optional.empty(), 10));
            first = cards.getFirst().id();
            address = cards.getFirst().path().address();
            var filters = new Filters(Clock.systemUTC(), new SpamFilter(Set.of("localhost")), new Rudeness());
            var held = replies(database, ids, stories, filters, Mode.FIRST_HELD);
            taken(held, cards.get(1).id(), isShort ? 4_000 : 10_000);
            int count = isShort ? 8_000 : 30_000;
            double perSecond = taken(held, cards.get(2).id(), count);
            rows.add(Row.of(
                    "12", String.format(Locale.ROOT, "replies taken in durably, %,d by %d writers", count, WRITERS),
                    String.format(Locale.ROOT, "%,.0f a second", perSecond), "1,500 a second", perSecond >= PER_SECOND));
            fill(replies(database, ids, stories, Guard.NONE, Mode.OPEN), first);
        }
        try (var program = Program.started(script, data, "press.memory=4096 KiB")) {
            rows.addAll(printed(program, address));
        }
        try (var program = Program.started(script, data)) {
            rows.add(meanwhile(program, first, address));
        }
        return rows;
    }

    private Replies replies(Database database, Ids ids, Stories stories, Guard guard, Mode mode) {
        var seal = new Seal(data.resolve("reader.key"), new SecureRandom());
        var clock = Clock.systemUTC();
        return new Replies(new Replies.Parts(
                new Log(database, clock), database, ids, clock, seal, new Readers(database, ids, seal), stories, guard,
                new ReplyConfig(new Rule(mode, 0), 1, Duration.ofDays(180))));
    }

    /** Replies a second, of many readers, half of whom wrote before. */
    private double taken(Replies replies, StoryId story, int count) throws Exception {
        var next = new AtomicInteger();
        long began = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < WRITERS; i++) {
                running.add(threads.submit(() -> {
                    for (int n = next.getAndIncrement(); n < count; n = next.getAndIncrement()) {
                        if (!(submit(replies, story, "", n) instanceof Submitted.Kept)) {
                            throw new IllegalStateException("a reply was not kept");
                        }
                    }
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
        }
        return count / ((System.nanoTime() - began) / 1e9);
    }

    private Submitted submit(Replies replies, StoryId story, String parent, int n) {
        var typed = new Typed(parent, "Reader " + n % 5000, "reader" + n % 5000 + "@example.org", "", words(n), "");
        var draft = ((Draft.Checked.Fine) Draft.check(typed)).draft();
        var right = new Answered.Right("bench-" + challenges.incrementAndGet(), Clock.systemUTC().instant().minusSeconds(30));
        return replies.submit(story, draft, Language.ENGLISH, right, "10." + n % 200 + "." + n / 200 % 250 + ".7");
    }

    private static String words(int n) {
        return "The second paragraph, number " + n + ", leaves out what the harbour office said on " + n % 28
                + " November: that the quay would be *closed*.\n\nSee https://example.org/quay/" + n;
    }

    private void fill(Replies replies, StoryId story) {
        var ids = new ArrayList<String>();
        for (int n = 0; n < THREAD; n++) {
            String parent = ids.isEmpty() || random.nextInt(5) < 2 ? "" : ids.get(Math.max(0, ids.size() - 1 - random.nextInt(30)));
            ids.add(((Submitted.Kept) submit(replies, story, parent, n)).id().toString());
        }
    }

    /** The press keeps none of them: every request is printed. */
    private List<Row> printed(Program program, String address) throws IOException, InterruptedException {
        print(program, address, isShort ? 200 : 600);
        var before = program.buckets(PRINTS);
        print(program, address, isShort ? 150 : 400);
        double median = PrintTimes.median(before, program.buckets(PRINTS));
        int page = program.get(address).body().length;
        int sent = program.get(address, "Accept-Encoding", "gzip").body().length;
        return List.of(
                Row.of(
                        "13", "story with 5,000 replies, printed, median", String.format(Locale.ROOT, "%.2f ms", median),
                        "under 15 ms", median < 15),
                Row.of(
                        "13", "its first view", String.format(Locale.ROOT, "%.1f kB, %.1f kB sent", page / 1e3, sent / 1e3),
                        "under 120 kB", page < 120_000));
    }

    /** The story and pages of its thread in turn, heavy enough together that the small press keeps none. */
    private static void print(Program program, String address, int rounds) throws IOException, InterruptedException {
        for (int i = 0; i < rounds; i++) {
            program.get(i % 2 == 0 ? address : address + "/replies?page=" + (2 + i / 2 % 98));
        }
    }

    /** Story pages a second without replies and while 1,500 a second are taken in over HTTP. */
    private Row meanwhile(Program program, StoryId story, String address) throws Exception {
        int seconds = isShort ? 5 : 15;
        var load = new ReplyLoad(program.port(), story, data, PER_SECOND, CONNECTIONS);
        load.prepare(PER_SECOND * (seconds + 4));
        Wrk.run(program.port(), address, 3, program::processorTime);
        double alone = Wrk.run(program.port(), address, seconds, program::processorTime).perSecond();
        load.begin();
        double beside = Wrk.run(program.port(), address, seconds, program::processorTime).perSecond();
        double taken = load.end();
        double share = beside / alone;
        return Row.of(
                "14", "story pages while replies are taken in over HTTP",
                String.format(Locale.ROOT, "%.2f of %,.0f a second, beside %,.0f replies", share, alone, taken), "0.8 beside 1,500",
                share >= 0.8 && taken >= 0.98 * PER_SECOND);
    }
}
