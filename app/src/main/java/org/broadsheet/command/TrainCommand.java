package org.broadsheet.command;

import io.quarkus.runtime.Quarkus;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.broadsheet.config.Launch;
import org.broadsheet.config.Layer;
import org.broadsheet.web.WebConfig;

/**
 * {@code train}, which the script calls for itself: serves the demo on a throw-away folder and any free port, reads its
 * pages once, and stops. The JVM records meanwhile what a start loads and runs (JEP 514, 515). Once, since what it learns to
 * be hot it compiles at every start, at the cost of the start.
 */
final class TrainCommand implements Command {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"?(/[^\"\\s>#]*)");
    private static final int PAGES_MAX = 12;
    private static final int PAGE_BYTES_MAX = 1_000_000;
    private static final int LOOKS_WITHOUT_NEWS = 6;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);
    private static final Duration TRAINING_MAX = Duration.ofMinutes(5);

    @Override
    public String name() {
        return "train";
    }

    @Override
    public String sentence() {
        return "Makes the start-up cache; called by the broadsheet script.";
    }

    @Override
    public boolean isHidden() {
        return true;
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var newsroom = DemoNewsroom.ofProject();
        var folder = Folders.folder(arguments);
        var configuration = Folders.configuration(
                arguments,
                folder,
                List.of(
                        new Layer.Flag("train", WebConfig.HOST.name(), StartChecks.LOOPBACK),
                        new Layer.Flag("train", WebConfig.PORT.name(), Integer.toString(StartChecks.freePort())),
                        new Layer.Flag("train", WebConfig.MANAGEMENT_PORT.name(), "0")),
                newsroom.settings());
        endLater();
        Server.standing().thenAccept(site -> newsroom.open(configuration, folder));
        Server.standing().thenAcceptAsync(TrainCommand::readAndStop);
        return Server.serve(new Launch(configuration, folder, true, Server.begun()));
    }

    /** So that a training that hangs does not stay for ever. */
    private static void endLater() {
        Thread.ofPlatform().daemon().name("training-end").start(() -> {
            try {
                Thread.sleep(TRAINING_MAX);
            } catch (InterruptedException e) {
                return;
            }
            Runtime.getRuntime().halt(CommandLine.EXIT_BUG);
        });
    }

    private static void readAndStop(URI site) {
        int exit = CommandLine.EXIT_BUG;
        try {
            for (var path : paths(site)) {
                read(site.resolve(path));
            }
            exit = CommandLine.EXIT_DONE;
        } catch (IOException | InterruptedException e) {
            System.err.println("broadsheet: the training could not read the site: " + e);
        }
        Quarkus.asyncExit(exit);
    }

    /** The front page and what it links to, when the demo's stories stand on it and no more of them come. */
    private static Set<String> paths(URI site) throws IOException, InterruptedException {
        var paths = new LinkedHashSet<>(List.of("/", "/health/ready", "/no-such-page"));
        for (int looksLeft = LOOKS_WITHOUT_NEWS; looksLeft > 0 && paths.size() < PAGES_MAX; looksLeft--) {
            var links = LINK.matcher(read(site.resolve("/")));
            while (links.find() && paths.size() < PAGES_MAX) {
                if (paths.add(links.group(1))) {
                    looksLeft = LOOKS_WITHOUT_NEWS;
                }
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        return paths;
    }

    private static String read(URI page) throws IOException {
        var connection = (HttpURLConnection) page.toURL().openConnection();
        connection.setConnectTimeout(30_000);
        connection.setReadTimeout(30_000);
        try (var body = connection.getResponseCode() < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            return body == null ? "" : new String(body.readNBytes(PAGE_BYTES_MAX), StandardCharsets.UTF_8);
        }
    }
}
