package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import org.broadsheet.kernel.Body;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stories written by the keys of a real browser in the whole program. */
@Tag("slow")
class EditorProcessTest {
    private static final String ONE = "one@example.org";
    private static final String TWO = "two@example.org";

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

    private static Newsroom newsroom;

    @BeforeAll
    static void start() {
        newsroom = Newsroom.open(work).with(ONE, "editor").with(TWO, "editor");
    }

    @AfterAll
    static void stop() {
        if (newsroom != null) {
            newsroom.close();
        }
    }

    private static void paste(DeskPerson editor, String html) {
        editor.page().click(".body-text");
        editor.page().evaluate(
                "html => { const data = new DataTransfer(); data.setData('text/html', html); data.setData('text/plain', 'text');"
                        + " document.querySelector('.ProseMirror').dispatchEvent(new ClipboardEvent('paste',"
                        + " {clipboardData: data, bubbles: true, cancelable: true})); }",
                html);
    }

    @Test
    void what_is_typed_is_saved_by_itself_and_published_as_it_stands() {
        try (var editor = newsroom.person(ONE).logIn().newStory()) {
            Page page = editor.page();
            page.locator("#headline").pressSequentially("Ferry sails \"again\"");
            editor.write("It's six o'clock...").saved();
            page.keyboard().type(" And on time.");
            editor.publish();
            assertThat(page.textContent(".done")).contains("Published.");
            assertThat(newsroom.program().get(editor.publicAddress()).body())
                    .contains("Ferry sails “again”", "It’s six o’clock… And on time.");
        }
    }

    /** Who writes on without a pause is saved meanwhile: the script's own clock stands still but for what the test lets pass. */
    @Test
    void who_does_not_stop_typing_is_saved_every_two_seconds() {
        try (var editor = newsroom.person(ONE).logIn().newStory()) {
            Page page = editor.page();
            editor.fill("headline", "No pause").saved();
            page.clock().install();
            editor.open(editor.story());
            page.clock().pauseAt(System.currentTimeMillis() + 3_600_000);
            for (int i = 0; i < 5; i++) {
                page.locator("#standfirst").pressSequentially("word ");
                page.clock().runFor(400);
            }
            editor.saved();
        }
    }

    @Test
    void body_comes_through_the_editor_as_it_was() {
        try (var without = newsroom.person(ONE, new Browser.NewContextOptions().setJavaScriptEnabled(false)).logIn()) {
            Page plain = without.go("/desk/stories").page();
            plain.click(".bar .end button");
            plain.fill("#headline", "There and back");
            plain.fill("#body", WHOLE);
            plain.click("button.save");
            assertThat(Body.parse(plain.inputValue("#body")).toHtml().markup()).isEqualTo(WHOLE);
            try (var other = newsroom.person(TWO).logIn()) {
                assertThat(other.open(without.story()).body()).isEqualTo(WHOLE);
            }
        }
    }

    @Test
    void paste_from_word_processors_leaves_its_dress_behind() {
        try (var editor = newsroom.person(ONE).logIn().newStory()) {
            paste(editor, WORD);
            assertThat(editor.body()).isEqualTo("<h2>Tide tables</h2>\n<p>One <strong>bold</strong> and <em>slanted</em>.</p>\n"
                    + "<ul><li>First</li><li>Second</li></ul>\n<p>After</p>");
            paste(editor.newStory(), DOCS);
            assertThat(editor.body()).isEqualTo("<p><strong>Heavy</strong> plain <a href=\"https://example.org/a\">there</a></p>\n"
                    + "<ul><li>one</li><li>inner</li></ul>");
        }
    }

    @Test
    void words_of_whoever_lost_the_pen_become_a_story_of_their_own() {
        try (var one = newsroom.person(ONE).logIn().newStory();
                var two = newsroom.person(TWO).logIn()) {
            one.fill("headline", "Two at one story").saved();
            one.context().setOffline(true);
            one.fill("standfirst", "Words of the first").unsaved();
            two.open(one.story()).page().click("#taken button");
            two.page().waitForFunction("() => !document.getElementById('taken') && !document.getElementById('headline').disabled");
            one.context().setOffline(false);
            Page first = one.page();
            first.waitForSelector("#notes [data-left]");
            assertThat(first.textContent("#notes")).contains(TWO + " has taken over", "are not saved");
            String old = first.url();
            first.click("#notes [data-left] >> text=As a new story");
            first.waitForURL(url -> !url.equals(old));
            assertThat(first.inputValue("#standfirst")).isEqualTo("Words of the first");
        }
    }
}
