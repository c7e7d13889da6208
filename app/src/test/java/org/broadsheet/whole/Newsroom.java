package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.io.TempDir;

/**
 * A newsroom at work: the whole program, the people who have an account in it, an agency that delivers, and a browser. What
 * the agency called {@code afp} sends waits in the queue.
 */
final class Newsroom implements AutoCloseable {
    static final String PASSWORD = "tide tables at dawn";

    private final Path work;
    private final Path data;
    private final List<String> settings = new ArrayList<>(List.of("--set", "wire.source.afp.rule=hold"));
    private final Playwright playwright;
    private final Browser browser;
    private Running program;
    private int delivered;

    private Newsroom(Path work, Path chromium, String... more) {
        this.work = work;
        this.data = work.resolve("data");
        settings.addAll(List.of(more));
        program = Running.server(work, data, settings.toArray(String[]::new));
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                .setExecutablePath(chromium)
                .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    /**
     * Opens one; where there is no browser, the test is left out.
     *
     * @param work a folder of the test, as {@link TempDir} makes one
     * @param more further settings, as {@code --set NAME=VALUE}
     */
    static Newsroom open(Path work, String... more) {
        return new Newsroom(work, Tool.chromium(), more);
    }

    /** Gives somebody an account, as an operator does. */
    Newsroom with(String email, String role) {
        var script = Path.of(System.getProperty("broadsheet.home"), "broadsheet").toAbsolutePath().normalize();
        var builder = new ProcessBuilder(
                script.toString(), "account", "add", "--email", email, "--role", role, "--password-stdin", "--data", data.toString());
        builder.environment().putAll(Map.of("BROADSHEET_BUILD", "never", "BROADSHEET_AOT", "off"));
        Path said = work.resolve("account.txt");
        try {
            Process process = builder.redirectErrorStream(true).redirectOutput(said.toFile()).start();
            try (var in = process.outputWriter()) {
                in.write(PASSWORD + "\n");
            }
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).as(Files.readString(said)).isZero();
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
        return this;
    }

    Running program() {
        return program;
    }

    Browser browser() {
        return browser;
    }

    Path data() {
        return data;
    }

    URI at(String path) {
        return program.site().resolve(path);
    }

    /** Somebody at a browser of their own, not logged in yet. */
    DeskPerson person(String email) {
        return person(email, new Browser.NewContextOptions());
    }

    DeskPerson person(String email, Browser.NewContextOptions options) {
        return new DeskPerson(this, email, browser.newContext(options));
    }

    /** The agency sends a new item, which waits in the queue; returns when it was received. */
    void deliver(String headline, String paragraph) {
        deliver("urn:newsml:example.org:" + (delivered + 1), 1, headline, paragraph);
    }

    void deliver(String guid, int version, String headline, String paragraph) {
        String message = """
                {"uri":"%s","type":"text","version":"%d","pubstatus":"usable","language":"en","urgency":3,"headline":"%s",
                 "body_html":"<p>%s</p>","infosource":[{"name":"AFP"}]}""".formatted(guid, version, headline, paragraph);
        String name = "item-" + ++delivered + ".json";
        try {
            Path inbox = Files.createDirectories(data.resolve("wire/inbox/afp"));
            Path beside = Files.writeString(work.resolve(name), message);
            Files.move(beside, inbox.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
        program.awaitText("file=" + name);
    }

    /** Kills the program as a power cut would: nothing gets to end what it has begun. */
    void killProgram() {
        program.close();
    }

    /** Starts it again on the same data and at the same address. */
    void startAgain() {
        program = Running.serverAt(program.port(), work, data, settings.toArray(String[]::new));
    }

    @Override
    public void close() {
        playwright.close();
        program.close();
    }
}
