package org.broadsheet.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Row 1: a page from the press against nginx serving the same gzip bytes from a file, turn by turn in one run. */
final class AgainstNginx {
    private static final double RATIO_GOAL = 0.95;
    private static final double P99_GOAL = 2;

    private final Path folder;
    private final int rounds;
    private final int seconds;

    AgainstNginx(Path folder, boolean isShort) {
        this.folder = folder;
        this.rounds = isShort ? 3 : 9;
        this.seconds = isShort ? 2 : 3;
    }

    Row row(String what, Program program, String target) throws IOException, InterruptedException {
        byte[] gzip = program.get(target, "Accept-Encoding", "gzip").body();
        byte[] plain = program.get(target).body();
        Path www = Files.createDirectories(folder.resolve("www"));
        Files.write(www.resolve("page.html"), plain);
        Files.write(www.resolve("page.html.gz"), gzip);
        try (var nginx = Nginx.start(folder)) {
            return measured(what, program, target, nginx, gzip.length);
        }
    }

    private Row measured(String what, Program program, String target, Nginx nginx, int bytes)
            throws IOException, InterruptedException {
        // Until the compiler has seen enough: longer changes nothing any more.
        Wrk.run(program.port(), target, 4 * seconds, program::processorTime);
        Wrk.run(nginx.port(), "/page.html", 1, nginx::processorTime);
        var ratios = new Samples();
        var p99s = new Samples();
        var ours = new Samples();
        var theirs = new Samples();
        var ourProcessor = new Samples();
        var theirProcessor = new Samples();
        for (int round = 0; round < rounds; round++) {
            Wrk file = Wrk.run(nginx.port(), "/page.html", seconds, nginx::processorTime);
            Wrk page = Wrk.run(program.port(), target, seconds, program::processorTime);
            ratios.add(page.perSecond() / file.perSecond());
            p99s.add(page.p99() / file.p99());
            ours.add(page.perSecond());
            theirs.add(file.perSecond());
            ourProcessor.add(page.processorMicros());
            theirProcessor.add(file.processorMicros());
        }
        String measured = String.format(
                Locale.ROOT,
                "%.2f of nginx (%.0f/s, %.0f/s); p99 %.1f times; CPU %.1f, %.1f µs",
                ratios.median(), ours.median(), theirs.median(), p99s.median(), ourProcessor.median(),
                theirProcessor.median());
        return Row.of(
                "1",
                what + String.format(Locale.ROOT, ", %.1f kB gzip", bytes / 1000.0),
                measured,
                "0.95 of nginx, p99 2 times",
                ratios.median() >= RATIO_GOAL && p99s.median() <= P99_GOAL);
    }
}
