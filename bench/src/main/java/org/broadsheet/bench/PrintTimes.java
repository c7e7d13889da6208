package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;

/**
 * Row 6: a story page from the database to compressed bytes, by the program's own clock, in a program that has been up for a
 * while. Its press is too small to keep the pages, so that every request is printed.
 */
final class PrintTimes {
    private static final String PRINTS = "press_prints_seconds";

    private final Path script;
    private final Path data;
    private final boolean isShort;

    /** @param data a newsroom with some thousands of stories */
    PrintTimes(Path script, Path data, boolean isShort) {
        this.script = script;
        this.data = data;
        this.isShort = isShort;
    }

    Row row() throws IOException, InterruptedException {
        try (var program = Program.started(script, data, "press.memory=4096 KiB")) {
            var pages = new PageTimes(program, isShort);
            List<String> stories = pages.stories(new Samples());
            print(pages, stories, Duration.ofSeconds(isShort ? 15 : 60));
            var before = program.buckets(PRINTS);
            print(pages, stories, Duration.ofSeconds(isShort ? 5 : 15));
            double median = median(before, program.buckets(PRINTS));
            return Row.of(
                    "6", "story page from database to compressed bytes, median", String.format(Locale.ROOT, "%.2f ms", median),
                    "under 1 ms", median < 1);
        }
    }

    private static void print(PageTimes pages, List<String> stories, Duration time) throws IOException, InterruptedException {
        long until = System.nanoTime() + time.toNanos();
        for (int i = 0; System.nanoTime() < until; i++) {
            pages.timed(stories.get(i % stories.size()));
        }
    }

    /** In milliseconds, of what was measured between two looks; within its bucket as if that were filled evenly. */
    static double median(SortedMap<Double, Double> before, SortedMap<Double, Double> after) throws IOException {
        double half = count(before, after, Double.POSITIVE_INFINITY) / 2;
        double bound = 0;
        double below = 0;
        for (double next : after.keySet()) {
            double upTo = count(before, after, next);
            if (half > 0 && upTo >= half) {
                return 1000 * (bound + (next - bound) * (half - below) / (upTo - below));
            }
            bound = next;
            below = upTo;
        }
        throw new IOException("the program has measured no print");
    }

    private static double count(SortedMap<Double, Double> before, SortedMap<Double, Double> after, double bound) {
        return after.getOrDefault(bound, 0.0) - before.getOrDefault(bound, 0.0);
    }
}
