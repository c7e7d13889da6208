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
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.broadsheet.kernel.Body;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories written by the keys of a real browser in the whole program. */
@Tag("slow")
class EditorProcessTest {
    private static final String PASSWORD = "tide tables at dawn";
    private static final String SAVED = "() => /^Saved \\d/.test(document.getElementById('status').textContent)"
            + " && !/ by /.test(document.getElementById('status').textContent)";

    /** Everything that a body can hold, as it is stored. */
    private static final String WHOLE = Body.parse("<h2>Tides</h2><p>One <em>two <strong>three</strong></em>, "
                    + "<a href=\"/2026/11/24/x\">four <em>five</em></a> &amp; six.<br>Verse</p><h3>Small</h3>"
                    + "<blockquote><p>Said.</p><ul><li>In it</li></ul></blockquote><ol><li>One<br>more</li><li><strong>Two</strong></li></ol>"
                    + "<table><tr><th>Time</th><th>Height</th></tr><tr><td>06:00</td></tr></table><hr>"
                    + "<figure><img src=\"/media/" + "a".repeat(64) + "/480.jpg\" alt=\"A &quot;quay&quot;\"><figcaption>At <em>dawn</em> "
                    + "<span class=\"credit\">Harbour office</span></figcaption></figure>"
                    + "<figure class=\"embed\"><a href=\"https://video.example/1\">A film</a></figure><p>«\u202fÉtale\u202f» \u200fمرفأ</p>")
            .toHtml()
            .markup();

    private static final String WORD = "<html xmlns:o='urn:schemas-microsoft-com:office:office'><head><style>p{margin:0}</style></head>"
            + "<body><!--StartFragment--><h1 style='color:red'>Tide <b>tables</b></h1><p class=MsoNormal>One <b style='mso-bidi-font-weight:"
            + "normal'>bold</b> and <i>slanted</i>.<o:p></o:p></p><p class=MsoListParagraphCxSpFirst style='mso-list:l0 level1 lfo1'>"
            + "<![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span><![endif]>First<o:p></o:p></p>"
            + "<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·"
            + "<span>&nbsp;&nbsp; </span></span><![endif]>Second</p><script>alert(1)</script><p onclick='alert(2)'>After</p>"
            + "<!--EndFragment--></body></html>";

    private static final String DOCS = "<meta charset='utf-8'><b style='font-weight:normal;' id='docs-internal-guid-1'><p dir='ltr'>"
            + "<span style='font-size:11pt;font-weight:700;'>Heavy</span><span style='font-weight:400'> plain </span>"
            + "<a href='https://www.google.com/url?q=https://example.org/a&amp;sa=D'><span>there</span></a></p><ul><li dir='ltr'>"
            + "<p dir='ltr'><span>one</span></p></li><ul><li><p><span>inner</span></p></li></ul></ul><img src='https://pictures.example/x.png'></b>";

    @TempDir
    static Path work;

    private static Running program;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        Path chromium = Tool.chromium();
        Path data = work.resolve("data");
        program = Running.server(work, data);
        account("one@example.org", data);
        account("two@example.org", data);
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright.chromium().launch(
                new BrowserType.LaunchOptions().setExecutablePath(chromium).setArgs(List.of("--no-sandbox")));
    }

    private static void account(String email, Path data) throws IOException, InterruptedException {
        var script = Path.of(System.getProperty("broadsheet.home"), "broadsheet").toAbsolutePath().normalize();
        var builder = new ProcessBuilder(script.toString(), "account", "add", "--email", email, "--role", "editor", "--password-stdin",
                "--data", data.toString());
        builder.environment().putAll(Map.of("BROADSHEET_BUILD", "never", "BROADSHEET_AOT", "off"));
        Process process = builder.redirectErrorStream(true).redirectOutput(work.resolve("account.txt").toFile()).start();
        try (var in = process.outputWriter()) {
            in.write(PASSWORD + "\n");
        }
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(work.resolve("account.txt"))).isZero();
    }

    @AfterAll
    static void stop() {
        if (playwright != null) {
            playwright.close();
        }
        if (program != null) {
            program.close();
        }
    }

    private static Page loggedIn(BrowserContext context, String email) {
        Page page = context.newPage();
        page.navigate(program.site().resolve("/desk/login?to=/desk/stories").toString());
        page.fill("#email", email);
        page.fill("#password", PASSWORD);
        page.click("main form button");
        return page;
    }

    private static void begin(Page page) {
        page.navigate(program.site().resolve("/desk/stories").toString());
        page.click(".bar .end button");
        page.waitForSelector("form[data-ready]");
    }

    private static void open(Page page, String address) {
        page.navigate(address);
        page.waitForSelector("form[data-ready]");
    }

    private static String body(Page page) {
        return (String) page.evaluate("() => { document.getElementById('story').dispatchEvent(new Event('desk-flush'));"
                + " return document.getElementById('body').value; }");
    }

    private static void paste(Page page, String html) {
        page.evaluate(
                "html => { const data = new DataTransfer(); data.setData('text/html', html); data.setData('text/plain', 'text');"
                        + " document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                html);
    }

    @Test
    void what_is_typed_is_saved_by_itself_and_published_as_it_stands() {
        try (BrowserContext context = browser.newContext()) {
            Page page = loggedIn(context, "one@example.org");
            begin(page);
            page.locator("#headline").pressSequentially("Ferry sails \"again\"");
            page.click(".body-text");
            page.keyboard().type("It's six o'clock...");
            long typed = System.nanoTime();
            page.waitForFunction(SAVED);
            assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - typed)).isLessThan(2500);
            page.keyboard().type(" And on time.");
            page.click("button.publish");
            page.waitForURL(Pattern.compile("done=out"));
            assertThat(page.textContent(".done")).contains("Published.");
            String address = page.getAttribute(".done a", "href");
            assertThat(program.get(address).body()).contains("Ferry sails “again”", "It’s six o’clock… And on time.");
        }
    }

    @Test
    void body_comes_through_the_editor_as_it_was() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page plain = loggedIn(context, "one@example.org");
            plain.click(".bar .end button");
            plain.fill("#headline", "There and back");
            plain.fill("#body", WHOLE);
            plain.click("button.save");
            String address = plain.url().replaceFirst("\\?.*", "");
            assertThat(Body.parse(plain.inputValue("#body")).toHtml().markup()).isEqualTo(WHOLE);
            try (BrowserContext other = browser.newContext()) {
                Page page = loggedIn(other, "two@example.org");
                page.navigate(address);
                page.waitForSelector("form[data-ready]");
                assertThat(body(page)).isEqualTo(WHOLE);
            }
        }
    }

    @Test
    void paste_from_word_processors_leaves_its_dress_behind() {
        try (BrowserContext context = browser.newContext()) {
            Page page = loggedIn(context, "one@example.org");
            begin(page);
            page.click(".body-text");
            paste(page, WORD);
            assertThat(body(page)).isEqualTo("<h2>Tide tables</h2>\n<p>One <strong>bold</strong> and <em>slanted</em>.</p>\n"
                    + "<ul><li>First</li><li>Second</li></ul>\n<p>After</p>");
            begin(page);
            page.click(".body-text");
            paste(page, DOCS);
            assertThat(body(page)).isEqualTo("<p><strong>Heavy</strong> plain <a href=\"https://example.org/a\">there</a></p>\n"
                    + "<ul><li>one</li><li>inner</li></ul>");
        }
    }

    @Test
    void second_to_come_takes_over_and_the_first_keeps_their_words() {
        try (BrowserContext here = browser.newContext();
                BrowserContext there = browser.newContext()) {
            Page first = loggedIn(here, "one@example.org");
            begin(first);
            first.fill("#headline", "Two at one story");
            first.waitForFunction(SAVED);
            Page second = loggedIn(there, "two@example.org");
            open(second, first.url());
            second.waitForSelector("#taken");
            assertThat(second.textContent("#taken")).contains("one@example.org is editing");
            assertThat(second.isDisabled("#headline")).isTrue();
            second.click("#taken button");
            second.waitForFunction("() => document.querySelector('form[data-ready]') && !document.getElementById('taken')"
                    + " && !document.getElementById('headline').disabled");
            first.fill("#standfirst", "Words of the first");
            first.waitForSelector("#notes [data-left]");
            assertThat(first.textContent("#notes")).contains("two@example.org has taken over", "are not saved");
            String old = first.url();
            first.click("#notes [data-left] >> text=As a new story");
            first.waitForURL(url -> !url.equals(old));
            assertThat(first.inputValue("#standfirst")).isEqualTo("Words of the first");
        }
    }

    @Test
    void what_is_written_without_a_connection_is_kept_and_offered() {
        try (BrowserContext context = browser.newContext()) {
            Page page = loggedIn(context, "one@example.org");
            begin(page);
            String address = page.url();
            page.fill("#headline", "On the ferry");
            page.waitForFunction(SAVED);
            page.evaluate("() => { window.fetch = () => Promise.reject(new TypeError('no connection')); }");
            page.fill("#standfirst", "Written at sea");
            page.waitForFunction("() => document.getElementById('status').textContent.startsWith('Not saved: no connection')");
            page.close();
            Page again = context.newPage();
            open(again, address);
            // The window that was closed could not say so.
            again.waitForSelector("#notes #taken");
            again.click("#notes #taken button");
            again.waitForSelector("#notes:not(:has(#taken)) [data-left] >> text=Put them in");
            again.click("#notes [data-left] >> text=Put them in");
            assertThat(again.inputValue("#standfirst")).isEqualTo("Written at sea");
            again.waitForFunction(SAVED);
            open(again, address);
            assertThat(again.inputValue("#standfirst")).isEqualTo("Written at sea");
        }
    }

    @Test
    void axe_finds_nothing_on_the_screens_of_the_editor() throws IOException {
        String axe = Files.readString(Tool.axe());
        var found = new ArrayList<String>();
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setViewportSize(390, 844).setBypassCSP(true))) {
            Page page = loggedIn(context, "one@example.org");
            begin(page);
            page.fill("#headline", "For every reader");
            page.waitForFunction(SAVED);
            String story = page.url();
            for (String address : List.of(story, story + "/versions", story + "/preview", program.site() + "/desk/stories?list=mine")) {
                page.navigate(address);
                page.evaluate("() => document.querySelectorAll('details').forEach(details => details.open = true)");
                page.evaluate(axe);
                Object violations = page.evaluate("async () => (await axe.run({exclude: [['iframe']]})).violations.map("
                        + "v => v.id + ': ' + v.help + ' ' + v.nodes.map(n => n.target).join(' | '))");
                ((List<?>) violations).forEach(line -> found.add(page.url() + " " + line));
            }
        }
        assertThat(found).isEmpty();
    }
}
