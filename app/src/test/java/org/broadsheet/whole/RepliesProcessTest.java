package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Readers who reply, on a phone, with and without script, by keyboard, in each language; axe looks at every page on the way. */
@Tag("slow")
class RepliesProcessTest {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync");
    private static final int TIMEOUT_MS = 60_000;
    private static final Pattern SUM = Pattern.compile("(\\S+) ([+−-]) (\\S+)");

    /** Numbers that a sum may have in words, in the order of their values. */
    private static final Map<String, List<String>> NUMBERS = Map.of(
            "en", List.of("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
                    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
            "fr", List.of("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze",
                    "treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf", "vingt"));

    @TempDir
    static Path work;

    private static Running demo;
    private static Pages pages;
    private static Playwright playwright;
    private static Browser browser;
    private final List<String> found = new ArrayList<>();
    private String axe = "";

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

    private static BrowserContext phone(boolean hasScript) {
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(390, 844)
                .setBypassCSP(true)
                .setJavaScriptEnabled(hasScript));
        context.setDefaultTimeout(TIMEOUT_MS);
        return context;
    }

    private void look(Page page, String where) throws IOException {
        axe = axe.isEmpty() ? Files.readString(Tool.axe()) : axe;
        page.evaluate(axe);
        Object violations = page.evaluate("async () => (await axe.run()).violations.map("
                + "v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target).join(' | '))");
        ((List<?>) violations).forEach(line -> found.add(where + " " + line));
    }

    private static void fill(Page page, String who, String words) {
        page.fill("#reply-reply", words);
        page.fill("#reply-name", who);
        page.fill("#reply-email", "reader." + Math.abs(who.hashCode()) + "@example.org");
    }

    /** The answer to the sum on the page, by its numbers; Arabic is answered by trying. */
    private static String answer(Page page, String language) {
        var sum = SUM.matcher(page.textContent("label[for=reply-answer]").replace('\u00a0', ' '));
        assertThat(sum.find()).isTrue();
        int first = number(sum.group(1), language);
        int second = number(sum.group(3), language);
        return Integer.toString(sum.group(2).equals("+") ? first + second : first - second);
    }

    private static int number(String text, String language) {
        if (text.matches("\\d+")) {
            return Integer.parseInt(text);
        }
        if (language.equals("ar")) {
            var words = new com.ibm.icu.text.RuleBasedNumberFormat(
                    com.ibm.icu.util.ULocale.forLanguageTag("ar"), com.ibm.icu.text.RuleBasedNumberFormat.SPELLOUT);
            for (int n = 0; n <= 40; n++) {
                if (words.format(n).equals(text)) {
                    return n;
                }
            }
        }
        return NUMBERS.get(language).indexOf(text.toLowerCase(java.util.Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({"en, Leave a Reply", "fr, Laisser une réponse", "ar, اترك ردًّا"})
    void somebody_without_script_writes_fails_previews_edits_and_withdraws(String language, String title) throws IOException {
        try (var context = phone(false); var looking = phone(true)) {
            Page page = context.newPage();
            page.navigate(demo.site().resolve(pages.address("story " + language)).toString());
            assertThat(page.textContent("#leave-title")).isEqualTo(title);
            page.fill("#reply-reply", "Only words.");
            page.click("#leave-a-reply button[name=preview]");
            assertThat(page.locator(".errors li").count()).isEqualTo(2);
            assertThat(page.inputValue("#reply-reply")).isEqualTo("Only words.");
            assertThat(page.getAttribute("#reply-name", "aria-invalid")).isEqualTo("true");
            fill(page, "Without Script " + language, "The *second* core was longer.");
            page.click("#leave-a-reply button[name=preview]");
            assertThat(page.innerHTML(".preview")).contains("<em>second</em>");
            page.fill("#reply-answer", "999");
            page.click("#leave-a-reply button:not([name])");
            assertThat(page.locator("#answer-error").count()).isEqualTo(1);
            assertThat(page.inputValue("#reply-reply")).isEqualTo("The *second* core was longer.");
            page.fill("#reply-answer", answer(page, language));
            page.click("#leave-a-reply button:not([name])");
            String own = page.url();
            assertThat(own).contains("/reply/own/");
            page.click("a[href$='/edit']");
            page.fill("#reply-reply", "The first core was longer.");
            page.click(".reply-form button");
            assertThat(page.textContent(".preview")).contains("The first core");
            Page other = looking.newPage();
            other.navigate(own);
            look(other, "own " + language);
            other.navigate(own + "/edit");
            look(other, "edit " + language);
            page.click("form[action$='/withdraw'] button");
            assertThat(page.locator(".preview").textContent()).isEmpty();
        }
        assertThat(found).isEmpty();
    }

    @Test
    void with_script_the_sum_comes_when_the_form_is_touched_and_all_goes_by_keyboard() throws IOException {
        try (var context = phone(true)) {
            Page page = context.newPage();
            page.navigate(demo.site().resolve(pages.address("story en")).toString());
            assertThat(page.locator("#reply-answer").count()).isZero();
            page.focus("#reply-reply");
            page.waitForSelector("#reply-answer");
            look(page, "story");
            page.keyboard().type("By keyboard alone.");
            page.keyboard().press("Tab");
            page.keyboard().type("Key Board");
            page.keyboard().press("Tab");
            page.keyboard().type("key.board@example.org");
            page.keyboard().press("Tab");
            page.keyboard().press("Tab");
            page.keyboard().type(answer(page, "en"));
            page.keyboard().press("Enter");
            page.waitForURL("**/reply/own/**");
            look(page, "done");
            assertThat(context.cookies()).isEmpty();
        }
        assertThat(found).isEmpty();
    }

    @Test
    void what_readers_write_is_answered_and_reported_and_a_thread_of_pages_can_be_read() throws IOException {
        assertThat(demo.get("/reply/mine").statusCode()).isEqualTo(200);
        try (var context = phone(true)) {
            Page page = context.newPage();
            page.navigate(demo.site().resolve("/reply/mine").toString());
            look(page, "mine");
            page.fill("#mine-email", "no address");
            page.click(".reply-form button");
            assertThat(page.locator("#mine-error").count()).isEqualTo(1);
            page.fill("#mine-email", "nobody@example.org");
            page.click(".reply-form button");
            look(page, "mine sent");
            page.navigate(demo.site().resolve(pages.address("story fr") + "/replies").toString());
            look(page, "thread");
            page.navigate(demo.site().resolve(pages.address("story ar") + "/replies").toString());
            look(page, "thread ar");
        }
        assertThat(found).isEmpty();
    }
}
