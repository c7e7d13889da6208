package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every kind of page of the demo, in a real browser and before the HTML checker. */
@Tag("slow")
class PagesProcessTest {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final int FIRST_VIEW_BYTES_MAX = 60_000;

    @TempDir
    static Path work;

    private static Running demo;
    private static Pages pages;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void open() {
        Path chromium = Tool.chromium();
        demo = Running.demo(work, work.resolve("data"));
        pages = new Pages(demo);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(FLAGS));
    }

    @AfterAll
    static void close() {
        if (playwright != null) {
            playwright.close();
        }
        if (demo != null) {
            demo.close();
        }
    }

    @Test
    void there_is_a_page_of_every_kind_and_language() {
        assertThat(pages.addresses())
                .containsKeys("front", "section", "topic", "author", "day", "history", "story en", "story fr", "story ar");
    }

    @Test
    void the_html_checker_finds_no_error() throws IOException, InterruptedException {
        Path vnu = Tool.vnu();
        Path folder = Files.createDirectories(work.resolve("html"));
        for (var page : pages.addresses().entrySet()) {
            Files.writeString(
                    folder.resolve(page.getKey().replace(' ', '-') + ".html"), demo.get(page.getValue()).body());
        }
        String java = ProcessHandle.current().info().command().orElseThrow();
        Path said = work.resolve("checked.txt");
        Process check = new ProcessBuilder(java, "-jar", vnu.toString(), "--errors-only", folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(check.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).content().isEmpty();
        assertThat(check.exitValue()).isZero();
    }

    @Test
    void axe_finds_nothing_on_phone_and_desktop_light_and_dark() throws IOException {
        String axe = Files.readString(Tool.axe());
        var found = new ArrayList<String>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(390, 1280)) {
                try (BrowserContext context = context(width, scheme, true)) {
                    Page page = context.newPage();
                    for (var address : pages.addresses().entrySet()) {
                        page.navigate(demo.site().resolve(address.getValue()).toString());
                        page.evaluate(axe);
                        Object violations = page.evaluate("async () => (await axe.run()).violations.map("
                                + "v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target).join(' | '))");
                        ((List<?>) violations)
                                .forEach(line -> found.add(address.getKey() + " " + width + " " + scheme + " " + line));
                    }
                }
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void no_page_is_wider_than_a_small_phone() {
        try (BrowserContext context = context(320, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            for (var address : pages.addresses().entrySet()) {
                page.navigate(demo.site().resolve(address.getValue()).toString());
                int over = (int) page.evaluate(
                        "() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                assertThat(over).as(address.getKey()).isZero();
            }
        }
    }

    @Test
    void nothing_is_fetched_from_elsewhere_no_cookie_is_set_and_the_console_is_silent() {
        var elsewhere = new ArrayList<String>();
        var console = new ArrayList<String>();
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.onRequest(request -> {
                if (!request.url().startsWith(demo.site().toString()) && !request.url().startsWith("data:")) {
                    elsewhere.add(request.url());
                }
            });
            page.onConsoleMessage(message -> console.add(message.text()));
            for (var address : pages.addresses().entrySet()) {
                if (!address.getKey().equals("not found")) {
                    page.navigate(demo.site().resolve(address.getValue()).toString());
                }
            }
            assertThat(context.cookies()).isEmpty();
        }
        assertThat(elsewhere).isEmpty();
        assertThat(console).isEmpty();
    }

    @Test
    void the_first_view_of_a_story_weighs_little_without_its_pictures() {
        for (String story : List.of("story en", "story fr", "story ar")) {
            try (BrowserContext context = context(390, ColorScheme.LIGHT, false)) {
                Page page = context.newPage();
                var sizes = new ArrayList<Integer>();
                var names = new ArrayList<String>();
                page.onRequestFinished(request -> {
                    if (!request.resourceType().equals("image")) {
                        var size = request.sizes();
                        sizes.add(size.responseBodySize + size.responseHeadersSize);
                        names.add(request.url() + " " + size.responseBodySize);
                    }
                });
                page.navigate(demo.site().resolve(pages.address(story)).toString());
                page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
                assertThat(sizes.stream().mapToInt(Integer::intValue).sum())
                        .as(story + " " + names)
                        .isPositive()
                        .isLessThanOrEqualTo(FIRST_VIEW_BYTES_MAX);
            }
        }
    }

    @Test
    void the_first_key_leads_past_the_sections_to_the_text() {
        try (BrowserContext context = context(1280, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(demo.site().resolve(pages.address("story en")).toString());
            page.keyboard().press("Tab");
            assertThat(page.evaluate("() => document.activeElement.getAttribute('href')").toString()).startsWith("#");
            page.keyboard().press("Enter");
            assertThat(page.url()).contains("#");
        }
    }

    @Test
    void arabic_reads_from_right_to_left() {
        try (BrowserContext context = context(390, ColorScheme.LIGHT, false)) {
            Page page = context.newPage();
            page.navigate(demo.site().resolve(pages.address("story ar")).toString());
            assertThat(page.evaluate("() => getComputedStyle(document.querySelector('h1')).direction"))
                    .isEqualTo("rtl");
        }
    }

    /** @param isOpen whether a script of the test may run; the page's own policy allows none */
    private static BrowserContext context(int width, ColorScheme scheme, boolean isOpen) {
        return browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setColorScheme(scheme)
                .setBypassCSP(isOpen));
    }
}
