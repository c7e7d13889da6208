package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every screen of the desk with something on it: whether all can use it, what it weighs, and how soon what is published is out. */
@Tag("slow")
class DeskScreensProcessTest {
    private static final String CHIEF = "chief@example.org";
    private static final int PAGE_BYTES_MAX = 150_000;
    private static final int PUBLISHED = 20;

    /** When the button was pressed, and when a reader's page had the story: both by the browser's clock. */
    private static final String STOP_WATCH = """
            document.addEventListener('click', event => {
                if (event.target.closest?.('button.publish')) { sessionStorage.setItem('pressed', Date.now()); }
            }, true);
            document.addEventListener('DOMContentLoaded', async () => {
                const out = document.querySelector('.done a');
                if (out && sessionStorage.getItem('pressed')) {
                    const headline = document.getElementById('headline').value;
                    const page = await (await fetch(out.href, {cache: 'no-store'})).text();
                    const took = Date.now() - sessionStorage.getItem('pressed');
                    sessionStorage.setItem('took', page.includes(headline) ? took : 'not there');
                }
            });
            """;

    @TempDir
    static Path work;

    private static Newsroom newsroom;
    private static final Map<String, String> SCREENS = new LinkedHashMap<>();

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(work).with(CHIEF, "administrator");
        try (var chief = newsroom.person(CHIEF).logIn()) {
            SCREENS.putAll(FullDesk.furnish(newsroom, chief));
        }
    }

    @AfterAll
    static void close() {
        if (newsroom != null) {
            newsroom.close();
        }
    }

    @Test
    void axe_finds_nothing_on_any_screen_in_light_and_in_dark() throws IOException {
        String axe = Files.readString(Tool.axe());
        var found = new ArrayList<String>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            int width = scheme == ColorScheme.LIGHT ? 1366 : 390;
            var look = new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800).setBypassCSP(true);
            try (var chief = newsroom.person(CHIEF, look)) {
                look(chief.go("/desk/login").page(), "log-in", axe, found);
                chief.logIn();
                SCREENS.forEach((name, address) -> look(chief.go(address).page(), name + " " + scheme, axe, found));
                look(chief.lookAt("Tide gauge repaired").page(), "item at the side " + scheme, axe, found);
                chief.page().keyboard().press("?");
                chief.page().waitForSelector(".keys-sheet");
                look(chief.page(), "sheet of keys " + scheme, axe, found);
                chief.page().keyboard().press("Escape");
                chief.page().keyboard().press("Control+k");
                chief.page().waitForSelector(".palette");
                look(chief.page(), "palette " + scheme, axe, found);
            }
        }
        assertThat(found).isEmpty();
    }

    private static void look(Page page, String name, String axe, List<String> found) {
        assertThat(page.locator("h1").count()).as(name + " is a screen: " + page.url()).isPositive();
        page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
        page.evaluate(axe);
        Object violations = page.evaluate("async () => (await axe.run({exclude: [['iframe']]}, {rules: {'target-size': {enabled: true}}}))"
                + ".violations.map(v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target + ' ' + n.html.slice(0, 120) + ' ' + n.failureSummary).join(' | '))");
        ((List<?>) violations).forEach(line -> found.add(name + " " + page.url() + " " + line));
        Object wide = page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (!wide.equals(0)) {
            found.add(name + " is too wide by " + wide);
        }
    }

    @Test
    void screens_weigh_little_without_their_pictures() {
        var weights = new LinkedHashMap<String, Integer>();
        try (var chief = newsroom.person(CHIEF).logIn()) {
            var parts = new ArrayList<Response>();
            chief.page().onResponse(parts::add);
            var tools = chief.context().newCDPSession(chief.page());
            tools.send("Network.enable");
            for (var screen : SCREENS.entrySet()) {
                tools.send("Network.clearBrowserCache");
                parts.clear();
                chief.go(screen.getValue()).page()
                        .waitForFunction("() => document.fonts.status === 'loaded' && document.readyState === 'complete'");
                weights.put(screen.getKey(), List.copyOf(parts).stream().mapToInt(DeskScreensProcessTest::weight).sum());
            }
        }
        System.out.println("weights of the desk's screens without pictures, in bytes as sent, without headers: " + weights);
        weights.remove("preview"); // two of the readers' pages stand in it
        assertThat(weights).allSatisfy((screen, bytes) -> assertThat(bytes).as(screen).isLessThan(PAGE_BYTES_MAX));
    }

    private static int weight(Response part) {
        String type = part.headers().getOrDefault("content-type", "");
        if (type.startsWith("image/") && !type.contains("svg") || type.startsWith("text/event-stream") || part.status() >= 300) {
            return 0;
        }
        // What the server said: asking the browser waits for ever where the page was left before the body had come.
        String length = part.headers().get("content-length");
        return length == null ? part.request().sizes().responseBodySize : Integer.parseInt(length);
    }

    @Test
    void what_is_published_is_out_at_once() {
        var took = new long[PUBLISHED];
        try (var chief = newsroom.person(CHIEF).logIn()) {
            chief.context().addInitScript(STOP_WATCH);
            chief.newStory().fill("headline", "Published in time").write("A sentence. ".repeat(60)).saved();
            for (int i = 0; i < PUBLISHED; i++) {
                chief.fill("headline", "Published in time " + i).saved().publish().inEditor();
                chief.page().waitForFunction("() => sessionStorage.getItem('took')");
                String said = (String) chief.page().evaluate("() => sessionStorage.getItem('took')");
                assertThat(said).as("milliseconds, with the headline on the page").matches("\\d+");
                took[i] = Long.parseLong(said);
                chief.page().evaluate("() => sessionStorage.removeItem('took')");
            }
        }
        Arrays.sort(took);
        System.out.printf(
                Locale.ROOT,
                "publish click to public page, of %d in a browser: median %d ms, worst %d ms%n",
                PUBLISHED,
                took[PUBLISHED / 2],
                took[PUBLISHED - 1]);
    }
}
