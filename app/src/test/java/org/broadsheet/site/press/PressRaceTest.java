package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import org.broadsheet.kernel.ByteCount;
import org.broadsheet.log.Subject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Writers move the news on and drop; readers ask all the while. The model: a reader must see at least the version whose drop
 * had returned when it asked. Pages are made of two stories each, so a page can be half old too.
 */
class PressRaceTest {
    private static final int STORIES = 6;
    private static final int READERS = 12;
    private static final int WRITERS = 3;
    private static final int READS_EACH = 1_500;
    private static final int WRITES_EACH = 400;

    /** Committed: what a print that begins now reads. */
    private final AtomicIntegerArray written = new AtomicIntegerArray(STORIES);

    /** Acknowledged: what every reader that asks now must see at least. */
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(STORIES);

    private final AtomicLong served = new AtomicLong();

    @ParameterizedTest
    @ValueSource(longs = {1, 20260901, 777})
    void no_reader_sees_a_version_older_than_the_one_acknowledged_when_it_asked(long seed) throws Exception {
        // Small, so that pages are pushed out as well; a few kilobytes a page.
        var press = new Press(
                new ByteCount(90_000),
                new Finishing(Duration.ZERO),
                List.of(new TestPrinter(this::print)),
                Executors.newVirtualThreadPerTaskExecutor(),
                InstantSource.system(),
                new SimpleMeterRegistry());
        try (var threads = Executors.newFixedThreadPool(READERS + WRITERS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < READERS; i++) {
                var random = new Random(seed * 31 + i);
                work.add(() -> read(press, random));
            }
            for (int i = 0; i < WRITERS; i++) {
                var random = new Random(seed * 17 + i);
                work.add(() -> write(press, random));
            }
            for (var done : threads.invokeAll(work)) {
                try {
                    done.get();
                } catch (ExecutionException failed) {
                    throw new AssertionError("seed " + seed, failed.getCause());
                }
            }
        }
        assertThat(served).hasValue((long) READERS * READS_EACH);
    }

    private Void write(Press press, Random random) {
        for (int i = 0; i < WRITES_EACH; i++) {
            int story = random.nextInt(STORIES);
            int version = written.incrementAndGet(story);
            press.drop(Set.of(subject(story)));
            acknowledged.accumulateAndGet(story, version, Math::max);
            if (random.nextInt(8) == 0) {
                Thread.yield();
            }
        }
        return null;
    }

    private Void read(Press press, Random random) {
        for (int i = 0; i < READS_EACH; i++) {
            int one = random.nextInt(STORIES);
            int other = random.nextInt(STORIES);
            int oneAtLeast = acknowledged.get(one);
            int otherAtLeast = acknowledged.get(other);
            Address address = Address.of("/" + one + "/" + other);
            FinishedPage page = press.kept(address.target());
            if (page == null) {
                page = press.serve(address).join().orElseThrow();
            }
            String[] seen = new String(page.in(Encoding.IDENTITY).body(), StandardCharsets.UTF_8).split(" ", 3);
            assertThat(Integer.parseInt(seen[0])).as("%s", address).isGreaterThanOrEqualTo(oneAtLeast);
            assertThat(Integer.parseInt(seen[1])).as("%s", address).isGreaterThanOrEqualTo(otherAtLeast);
            served.incrementAndGet();
        }
        return null;
    }

    /** Reads one story, dawdles, then reads the other: a wide window for a race. */
    private Optional<Sheet> print(Address address) {
        String[] stories = address.path().split("/");
        int one = Integer.parseInt(stories[1]);
        int other = Integer.parseInt(stories[2]);
        int oneVersion = written.get(one);
        Thread.yield();
        int otherVersion = written.get(other);
        Thread.yield();
        return Optional.of(Sheet.page(
                oneVersion + " " + otherVersion + " " + "harbour ".repeat(250), Set.copyOf(List.of(subject(one), subject(other)))));
    }

    private static Subject subject(int story) {
        return new Subject("story:" + story);
    }
}
