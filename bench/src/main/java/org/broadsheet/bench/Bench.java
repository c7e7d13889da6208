package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** {@code ./broadsheet bench}: measures, and prints one table. Everything happens on loopback and in a temporary folder. */
public final class Bench {
    private static final long SEED = 20260901;

    private final Path script;
    private final Path folder;
    private final boolean isShort;
    private final List<Row> rows = new ArrayList<>();

    private Bench(Path script, Path folder, boolean isShort) {
        this.script = script;
        this.folder = folder;
        this.isShort = isShort;
    }

    /** The project's folder, then {@code --short} for two minutes instead of ten, or {@code replies} for the filters alone. */
    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        if (List.of(arguments).contains("replies")) {
            new ReplyFilters(home).print();
            replies(home);
            return;
        }
        boolean isShort = List.of(arguments).contains("--short");
        Path folder = Files.createTempDirectory("broadsheet-bench");
        try {
            new Bench(home.resolve("broadsheet"), folder, isShort).run();
        } finally {
            delete(folder);
        }
    }

    private static void replies(Path home) throws Exception {
        Path folder = Files.createTempDirectory("broadsheet-bench");
        try {
            new ReplyTimes(home.resolve("broadsheet"), folder.resolve("data"), true).rows().forEach(row -> System.out.println(row.line()));
        } finally {
            delete(folder);
        }
    }

    private void run() throws Exception {
        if (!Shell.has("nginx") || !Shell.has("wrk")) {
            System.err.println("bench: row 1 needs nginx and wrk (Debian, Ubuntu: apt install nginx-light wrk)");
        }
        coldStart();
        List<Integer> sizes = isShort ? List.of(1_000, 10_000) : List.of(1_000, 10_000, 100_000);
        var times = new ArrayList<PageTimes.Times>();
        for (int size : sizes) {
            progress("an archive of " + size + " stories");
            Path data = folder.resolve("data-" + size);
            new Archive(SEED).fill(data, size);
            try (var program = Program.started(script, data)) {
                progress("page times with " + size + " stories");
                PageTimes.Times found = new PageTimes(program, isShort).measure();
                times.add(found);
                if (size == sizes.getLast()) {
                    underLoad(program, size);
                }
            }
        }
        add("6", "printing", new PrintTimes(script, folder.resolve("data-" + sizes.getLast()), isShort)::row);
        add("8", "queue", () -> new QueueFiltering(100_000, isShort).row("jdbc:sqlite:" + folder.resolve("queue.sqlite"), ""));
        add("10", "pictures", new PictureTimes(folder.resolve("pictures"), isShort)::row);
        add("11", "replies", () -> new ReplyFilters(script.toAbsolutePath().getParent()).row());
        progress("replies taken in and shown");
        rows.addAll(new ReplyTimes(script, folder.resolve("data-replies"), isShort).rows());
        formats();
        growth(sizes, times);
        print();
    }

    private void underLoad(Program program, int size) throws IOException, InterruptedException {
        if (Shell.has("nginx") && Shell.has("wrk")) {
            var against = new AgainstNginx(folder, isShort);
            add("1", "story page", () -> against.row("story page", program, PageTimes.anyStory(program)));
            add("1", "front page", () -> against.row("front page", program, "/"));
        }
        long resident = program.residentMiB();
        add("2", "publish call to new page", new Publishing(program, isShort)::byCall);
        add("3", "complete file to new page", new Publishing(program, isShort)::byFile);
        add("9", "typing", new Typing(program, isShort)::row);
        rows.add(Row.of(
                "5", "resident memory, " + size + " stories, after the load", resident + " MiB", "under 300 MiB", resident < 300));
    }

    /** Row 4: from the command to the front page, with the cache that the first start has made. */
    private void coldStart() throws IOException, InterruptedException {
        progress("starts");
        Path data = folder.resolve("data-start");
        Program last = Program.started(script, data);
        try (last) {
            awaitCache(last);
        }
        var times = new Samples();
        for (int i = 0; i < (isShort ? 3 : 7); i++) {
            long began = System.nanoTime();
            try (var program = last.again()) {
                program.awaitFrontPage();
                times.add((System.nanoTime() - began) / 1e9);
                program.awaitReady();
            }
        }
        rows.add(Row.of(
                "4", "command to first page", String.format(Locale.ROOT, "median %.2f s", times.median()), "under 0.8 s",
                times.median() < 0.8));
    }

    private void awaitCache(Program running) throws InterruptedException {
        Path cache = script.resolveSibling("app/target/aot/cache");
        for (int seconds = 0; seconds < 120 && !Files.exists(cache); seconds++) {
            Thread.sleep(1000);
        }
        if (!Files.exists(cache)) {
            System.err.println("bench: no start-up cache after two minutes; row 4 is without it (port " + running.port() + ")");
        }
    }

    /** Measures one row; a failure is a row too, so that the others are still told. */
    private void add(String number, String what, Callable<Row> measuring) throws InterruptedException {
        progress(what);
        try {
            rows.add(measuring.call());
        } catch (InterruptedException stop) {
            throw stop;
        } catch (Exception failed) {
            System.err.println("bench: " + failed.getMessage());
            rows.add(Row.of(number, what, "failed, see above", "", false));
        }
    }

    private void formats() throws RunnerException {
        progress("formats");
        var options = new OptionsBuilder()
                .include(FormatsBenchmark.class.getSimpleName())
                .verbosity(VerboseMode.SILENT)
                .jvmArgsAppend("-Xmx256m", "-XX:+UseSerialGC");
        if (isShort) {
            options.warmupIterations(2).warmupTime(TimeValue.seconds(1)).measurementIterations(2).measurementTime(TimeValue.seconds(1));
        }
        for (RunResult result : new Runner(options.build()).run()) {
            double median = result.getPrimaryResult().getStatistics().getPercentile(50);
            String format = result.getParams().getBenchmark().endsWith("ninjs") ? "ninjs" : "NewsML-G2";
            rows.add(Row.of("6", format + " of 700 words, parsed", ms(median), "under 0.5 ms", median < 0.5));
        }
    }

    private void growth(List<Integer> sizes, List<PageTimes.Times> times) {
        for (int i = 0; i < sizes.size(); i++) {
            rows.add(Row.note("7", "not kept pages with " + sizes.get(i) + " stories", times.get(i).text()));
        }
        boolean isFlat = times.getLast().story() <= 1.5 * times.getFirst().story() + 0.5
                && times.getLast().list() <= 1.5 * times.getFirst().list() + 0.5;
        rows.add(Row.of("7", "the largest against the smallest", isFlat ? "flat" : "grows", "flat", isFlat));
    }

    private void print() {
        System.out.println(new Row("", "What", "Measured", "Goal", "Met").line());
        System.out.println("|----|" + "-".repeat(46) + "|" + "-".repeat(66) + "|" + "-".repeat(28) + "|-----|");
        rows.stream().sorted(Comparator.comparingInt(row -> Integer.parseInt(row.number()))).forEach(row -> System.out.println(row.line()));
        System.out.printf(
                Locale.ROOT, "%n%d processors shared with the load; load average %.1f at the end; Java %s%n",
                Runtime.getRuntime().availableProcessors(),
                java.lang.management.ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.version());
    }

    private static String ms(double value) {
        return String.format(Locale.ROOT, "%.2f ms", value);
    }

    private static void progress(String what) {
        System.err.println("bench: " + what);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
