package org.broadsheet.command;

import io.quarkus.arc.Arc;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.account.Setup;
import org.broadsheet.config.DataFolder;
import org.broadsheet.config.Launch;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.kernel.Durable;
import org.broadsheet.kernel.Fault;
import org.broadsheet.site.press.EarlyDoor;
import org.broadsheet.site.press.EditionFingerprint;
import org.broadsheet.web.WebConfig;
import org.eclipse.microprofile.config.ConfigProvider;

/** Starts the server on a data folder and stays until it is told to stop. */
public final class Server implements QuarkusApplication {

    private static final CompletableFuture<URI> STANDING = new CompletableFuture<>();

    /** Completed when the server stands, with its address on this machine. */
    static CompletableFuture<URI> standing() {
        return STANDING;
    }

    /** When the command was given: the script keeps its process id, so this counts it too. */
    static Instant begun() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }

    /** Checks, prepares the folder, serves. Returns the exit code. */
    static int serve(Launch launch) {
        var web = WebConfig.of(launch.configuration());
        var folder = launch.folder();
        StartChecks.folder(folder);
        StartChecks.whole(folder);
        StartChecks.version(folder);
        FolderLock.check(folder);
        StartChecks.ports(web);
        var lock = prepare(folder);
        try (lock) {
            ServerSettings.of(web, folder).forEach(System::setProperty);
            Launch.hand(early(launch, web).map(door -> launch.servedUntilOpen(door::close)).orElse(launch));
            var exit = new AtomicInteger();
            Quarkus.run(Server.class, (code, thrown) -> exit.set(ended(code, thrown)));
            return exit.get();
        }
    }

    /** Readers first: what was wanted when the program last stopped, as far as it is still right. */
    private static Optional<EarlyDoor> early(Launch launch, WebConfig web) {
        if (DatabaseConfig.of(launch.configuration()).url().isPresent()) {
            return Optional.empty();
        }
        var folder = launch.folder();
        String fingerprint = EditionFingerprint.of(launch.configuration(), folder);
        return EarlyDoor.open(folder.edition(), fingerprint, folder.database(), web, Clock.systemUTC());
    }

    private static FolderLock prepare(DataFolder folder) {
        try {
            Files.createDirectories(folder.root());
            var lock = FolderLock.take(folder);
            Files.createDirectories(folder.inbox());
            Files.createDirectories(folder.done());
            Files.createDirectories(folder.rejected());
            Files.createDirectories(folder.cache());
            noteVersion(folder);
            return lock;
        } catch (IOException e) {
            throw new Fault(
                    "data-unwritable",
                    Fault.Kind.USER,
                    "%s can't be prepared: %s".formatted(folder.root(), e.getMessage()),
                    e);
        }
    }

    /** Whole or not at all: an empty note, after a kill in the middle, would refuse every start. */
    private static void noteVersion(DataFolder folder) throws IOException {
        String version = ProgramVersion.current() + "\n";
        if (Files.exists(folder.version()) && Files.readString(folder.version()).equals(version)) {
            return;
        }
        var half = folder.version().resolveSibling(folder.version().getFileName() + ".part");
        Files.writeString(half, version);
        Durable.put(half, folder.version());
    }

    private static int ended(int code, Throwable thrown) {
        return thrown == null ? code : CommandLine.failed(thrown, System.err);
    }

    /** Called by Quarkus when everything stands. */
    @Override
    public int run(String... arguments) {
        var launch = Launch.handed().orElseThrow();
        var port = ConfigProvider.getConfig().getValue("quarkus.http.port", int.class);
        announce(launch, port);
        STANDING.complete(URI.create("http://" + StartChecks.LOOPBACK + ":" + port));
        Quarkus.waitForExit();
        return CommandLine.EXIT_DONE;
    }

    private static void announce(Launch launch, int port) {
        var address = WebConfig.of(launch.configuration())
                .publicUrl()
                .map(Object::toString)
                .orElse("http://localhost:" + port);
        var seconds = Duration.between(launch.begun(), Instant.now()).toMillis() / 1000.0;
        System.out.printf(
                Locale.ROOT, "Broadsheet %s is at %s (%.2f s)%n", ProgramVersion.current(), address, seconds);
        System.out.printf("Wire inbox: %s%n", launch.folder().inbox());
        var link = Arc.container().instance(Setup.class).get().link();
        System.out.println(
                link.isEmpty()
                        ? "Desk: " + address + "/desk"
                        : "Nobody has an account yet. Make the first with this link, once, within a day: "
                                + address + "/setup/" + link.get().text());
    }
}
