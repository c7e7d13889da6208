package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The first account, the desk and the API of the whole program, as a newsroom meets them. */
@Tag("slow")
class DeskProcessTest {
    private static final Pattern LINK = Pattern.compile("http://\\S+(/setup/\\S+)");
    private static final String PASSWORD = "tide tables at dawn";

    @TempDir
    static Path work;

    private static Running program;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Path chromium = Tool.chromium();
        program = Running.server(work, work.resolve("data"), "--set", "http.trusted-proxies=127.0.0.1")
                .awaitText("/setup/");
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium)
                        .setArgs(List.of("--no-sandbox", "--disable-gpu", "--no-first-run")));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (program != null) {
            program.close();
        }
    }

    @Test
    void newsroom_sets_its_paper_up_and_works_without_script() throws IOException, InterruptedException {
        var link = LINK.matcher(program.text());
        assertThat(link.find()).as(program.text()).isTrue();
        String setup = program.site().resolve(link.group(1)).toString();
        try (BrowserContext plain = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = plain.newPage();
            page.navigate(setup);
            check("setup", page.content());
            page.fill("#name", "The Harbour Post");
            page.fill("#email", "desk@example.org");
            page.fill("#password", PASSWORD);
            page.click("main button");
            assertThat(page.url()).endsWith("/desk");
            assertThat(program.get("/").body()).as("the name is on every page at once").contains("The Harbour Post");
            assertThat(program.get(link.group(1)).statusCode()).isEqualTo(404);

            String story = file("Night ferry sails again");
            page.navigate(program.site().resolve("/desk").toString());
            check("desk", page.content());
            page.click("text=Publish");
            assertThat(page.content()).contains("Published: Night ferry sails again");
            String address = page.locator("#newest ~ ul h3 a").first().getAttribute("href");
            assertThat(program.get(address).statusCode()).isEqualTo(200);
            assertThat(program.get("/").body()).contains("Night ferry sails again");

            page.click("#newest ~ ul summary");
            page.fill("[id=reason-" + story + "]", "it is another ferry");
            page.click("text=Kill this story");
            assertThat(page.content()).contains("Killed: Night ferry sails again");
            assertThat(program.get(address).statusCode()).isEqualTo(410);
            assertThat(program.get("/").body()).doesNotContain("Night ferry");
            assertThat(program.get("/api/stories/" + story).statusCode()).isEqualTo(410);
        }
        axeFindsNothing();
    }

    private static String file(String headline) throws IOException, InterruptedException {
        var added = Running.command(work, Map.of(), "token", "add", "--name", "cms", "--data", work.resolve("data").toString());
        assertThat(added.exit()).as(added.text()).isZero();
        try (var client = HttpClient.newHttpClient()) {
            var filed = client.send(
                    HttpRequest.newBuilder(program.site().resolve("/api/stories"))
                            .header("Authorization", "Bearer " + added.text().strip())
                            .header("Content-Type", "application/json")
                            .POST(BodyPublishers.ofString("{\"headlines\":[{\"value\":\"" + headline + "\"}]}"))
                            .build(),
                    BodyHandlers.ofString());
            assertThat(filed.statusCode()).as(filed.body()).isEqualTo(201);
            return filed.body().replaceFirst(".*\"id\":\"([0-9a-z]+)\".*", "$1");
        }
    }

    /** Over https, by way of a proxy that we trust, the cookies hold on to this host and to https. */
    @Test
    void cookies_behind_a_proxy_with_https_are_for_https_alone() throws IOException, InterruptedException {
        assertThat(formCookie("X-Forwarded-Proto", "https", "X-Forwarded-Host", "news.example.org"))
                .startsWith("__Host-form=")
                .contains("Secure", "HttpOnly", "SameSite=Strict", "Path=/")
                .doesNotContain("Domain");
        assertThat(formCookie()).startsWith("form=").doesNotContain("Secure");
    }

    private static String formCookie(String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(program.site().resolve("/desk/login"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return answer.headers().firstValue("Set-Cookie").orElse("");
        }
    }

    private static void check(String name, String html) throws IOException, InterruptedException {
        Path vnu = Tool.vnu();
        Path file = work.resolve(name + ".html");
        Files.writeString(file, html);
        Path said = work.resolve(name + ".checked.txt");
        String java = ProcessHandle.current().info().command().orElseThrow();
        Process check = new ProcessBuilder(java, "-jar", vnu.toString(), "--errors-only", file.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).content().isEmpty();
    }

    private static void axeFindsNothing() throws IOException {
        String axe = Files.readString(Tool.axe());
        var found = new ArrayList<String>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                    .setViewportSize(390, 844)
                    .setColorScheme(scheme)
                    .setBypassCSP(true))) {
                Page page = context.newPage();
                page.navigate(program.site().resolve("/desk").toString());
                look(page, axe, found);
                page.fill("#email", "desk@example.org");
                page.fill("#password", PASSWORD);
                page.click("main button");
                assertThat(URI.create(page.url()).getPath()).isEqualTo("/desk");
                look(page, axe, found);
                page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
                look(page, axe, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Page page, String axe, List<String> found) {
        page.evaluate(axe);
        Object violations = page.evaluate("async () => (await axe.run()).violations.map("
                + "v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target).join(' | '))");
        ((List<?>) violations).forEach(line -> found.add(page.url() + " " + line));
    }
}
