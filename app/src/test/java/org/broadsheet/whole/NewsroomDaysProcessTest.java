package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.broadsheet.account.Codes;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Days at the desk, as they are: two editors with real browsers, an agency, a network that drops and a server that dies. */
@Tag("slow")
class NewsroomDaysProcessTest {
    private static final String ONE = "one@example.org";
    private static final String TWO = "two@example.org";
    private static final String CHIEF = "chief@example.org";

    @TempDir
    static Path work;

    private static Newsroom newsroom;

    @BeforeAll
    static void open() {
        newsroom = Newsroom.open(work, "--set", "account.totp-for-administrators=true")
                .with(ONE, "editor")
                .with(TWO, "editor")
                .with(CHIEF, "administrator");
    }

    @AfterAll
    static void close() {
        if (newsroom != null) {
            newsroom.close();
        }
    }

    @Test
    void wire_item_becomes_a_story_with_a_picture_and_is_on_the_site() {
        newsroom.deliver("Harbour dredging begins", "The dredger came at dawn.");
        try (var editor = newsroom.person(ONE).logIn()) {
            editor.lookAt("Harbour dredging begins").take().makeOwn();
            editor.fill("headline", "Dredger opens the harbour").write(" It stays a month.");
            editor.addPicture(DeskPerson.picture(1), "A dredger at a quay", "Harbour office").saved();
            editor.publish();
            String page = newsroom.program().get(editor.publicAddress()).body();
            assertThat(page)
                    .contains("Dredger opens the harbour", "The dredger came at dawn. It stays a month.")
                    .contains("alt=\"A dredger at a quay\"", "Harbour office");
            assertThat(newsroom.program().get("/").body()).contains("Dredger opens the harbour");
            Page reader = editor.page();
            reader.navigate(newsroom.at(editor.publicAddress()).toString());
            reader.waitForFunction("() => [...document.querySelectorAll('main img')].some(image => image.naturalWidth > 0)");
        }
    }

    @Test
    void two_editors_who_reach_for_one_item_see_who_has_it() {
        newsroom.deliver("Lock gate jammed", "It does not open.");
        try (var one = newsroom.person(ONE).logIn();
                var two = newsroom.person(TWO).logIn()) {
            one.lookAt("Lock gate jammed");
            two.lookAt("Lock gate jammed");
            one.take();
            two.page().waitForFunction(
                    "name => document.querySelector('.queue-view [data-holder]').textContent === name", "one");
            two.page().click(".queue-view form[data-act=take] button");
            two.page().waitForSelector("#queue-notice [role=alert]");
            assertThat(two.page().textContent("#queue-notice")).contains("one");
            assertThat(two.page().locator(".queue-view form[data-act=take-over]").count()).isEqualTo(1);
        }
    }

    @Test
    void two_editors_at_one_story_write_one_after_the_other() {
        try (var one = newsroom.person(ONE).logIn();
                var two = newsroom.person(TWO).logIn()) {
            one.newStory().fill("headline", "Pilot strike ends").saved();
            two.open(one.story());
            two.page().waitForSelector("#taken");
            assertThat(two.page().textContent("#taken")).contains(ONE + " is editing");
            assertThat(two.page().isDisabled("#headline")).isTrue();
            two.page().click("#taken button");
            two.page().waitForFunction("() => !document.getElementById('taken') && !document.getElementById('headline').disabled");
            // The first has done nothing meanwhile, and is told all the same.
            one.page().waitForSelector("#taken");
            assertThat(one.page().textContent("#taken")).contains(TWO + " has taken over");
            assertThat(one.page().isDisabled("#headline")).isTrue();
            two.fill("standfirst", "Ships move again").saved();
            one.page().click("#taken button");
            one.page().waitForFunction("() => !document.getElementById('taken') && !document.getElementById('headline').disabled");
            assertThat(one.page().inputValue("#standfirst")).isEqualTo("Ships move again");
        }
    }

    @Test
    void words_written_without_a_network_are_kept_and_sent_when_it_is_back() {
        try (var editor = newsroom.person(ONE).logIn()) {
            editor.newStory().fill("headline", "On the ferry").saved();
            String story = editor.story();
            editor.context().setOffline(true);
            editor.fill("standfirst", "Written at sea").unsaved();
            editor.context().setOffline(false);
            editor.saved();
            editor.context().setOffline(true);
            editor.write("Closed before the harbour.").unsaved().newPage();
            editor.context().setOffline(false);
            editor.open(story);
            // The window that was closed could not say so.
            editor.page().waitForSelector("#notes #taken");
            editor.page().click("#notes #taken button");
            assertThat(putBack(editor).body()).isEqualTo("<p>Closed before the harbour.</p>");
            editor.saved().open(story);
            assertThat(editor.page().inputValue("#standfirst")).isEqualTo("Written at sea");
            assertThat(editor.body()).isEqualTo("<p>Closed before the harbour.</p>");
        }
    }

    private static DeskPerson putBack(DeskPerson editor) {
        editor.page().waitForSelector("#notes:not(:has(#taken)) [data-left] >> text=Put them in");
        editor.page().click("#notes [data-left] >> text=Put them in");
        return editor;
    }

    @Test
    void server_that_dies_in_the_middle_loses_nothing_that_it_said_it_had() {
        try (var one = newsroom.person(ONE).logIn();
                var two = newsroom.person(TWO).logIn()) {
            one.newStory().fill("headline", "Power cut at the pier").write("Said to be saved.").saved();
            two.newStory().fill("headline", "Lights go out").saved();
            newsroom.killProgram();
            one.write(" Not saved when the page was closed.").unsaved();
            two.fill("standfirst", "Written while nobody listened").unsaved();
            String story = one.story();
            one.newPage();
            newsroom.startAgain();
            // Who stayed on the page has nothing to do.
            two.saved().open(two.story());
            assertThat(two.page().inputValue("#standfirst")).isEqualTo("Written while nobody listened");
            one.open(story);
            assertThat(one.page().inputValue("#headline")).isEqualTo("Power cut at the pier");
            assertThat(one.body()).isEqualTo("<p>Said to be saved.</p>");
            if (one.page().locator("#taken").count() > 0) {
                one.page().click("#taken button");
            }
            assertThat(putBack(one).body()).isEqualTo("<p>Said to be saved. Not saved when the page was closed.</p>");
            one.saved().publish();
            assertThat(newsroom.program().get(one.publicAddress()).body()).contains("Not saved when the page was closed.");
        }
    }

    @Test
    void correction_says_on_the_page_what_was_wrong() {
        try (var editor = newsroom.person(ONE).logIn()) {
            editor.newStory().fill("headline", "Regatta has 14 boats").write("Fourteen boats sail.").saved().publish();
            String address = editor.publicAddress();
            editor.fill("headline", "Regatta has 40 boats").saved();
            assertThat(newsroom.program().get(address).body()).contains("14 boats");
            editor.page().click("summary:has(~ .field #note)");
            editor.page().click("button[formaction$='/correct']");
            editor.page().waitForSelector("p.error[role=alert]");
            editor.inEditor().correct("The number of boats was wrong: it is 40.");
            assertThat(newsroom.program().get(address).body())
                    .contains("Regatta has 40 boats", "The number of boats was wrong: it is 40.")
                    .doesNotContain("Regatta has 14 boats");
        }
    }

    @Test
    void story_is_killed_from_a_phone() {
        try (var editor = newsroom.person(ONE).logIn()) {
            editor.newStory().fill("headline", "Bridge named for the wrong man").write("It is not so.").saved().publish();
            String address = editor.publicAddress();
            var phone = new Browser.NewContextOptions().setViewportSize(360, 740).setIsMobile(true).setHasTouch(true);
            try (var train = newsroom.person(TWO, phone).logIn()) {
                train.go("/desk/stories?list=published");
                fits(train);
                train.page().tap("a:has-text('Bridge named for the wrong man')");
                train.inEditor();
                fits(train);
                train.page().tap(".to-publishing");
                train.page().tap("#off summary");
                train.page().fill("#reason", "Wrong man");
                train.page().tap("button[formaction$='/kill']");
                train.page().waitForURL(Pattern.compile("done=out"));
                fits(train);
            }
            assertThat(newsroom.program().get(address).statusCode()).isEqualTo(410);
            assertThat(newsroom.program().get("/").body()).doesNotContain("wrong man");
        }
    }

    /** Nothing stands out to the side. */
    private static void fits(DeskPerson person) {
        Object wide = person.page().evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide).as(person.page().url() + " is too wide").isEqualTo(0);
    }

    @Test
    void front_page_is_rebuilt_by_hand_and_by_keys() {
        List<String> headlines = List.of("Alpha tide", "Bravo tide", "Charlie tide");
        try (var editor = newsroom.person(ONE).logIn()) {
            headlines.forEach(headline -> editor.newStory().fill("headline", headline).write("Water.").saved().publish());
            editor.go("/desk/front");
            Page page = editor.page();
            search(page, "Alpha tide");
            drag(page, ".front-hit:has-text('Alpha tide') .front-headline", "[data-place=lead\\.1]");
            page.waitForSelector("[data-place=lead\\.1].by-hand:has-text('Alpha tide')");
            search(page, "Bravo tide");
            drag(page, ".front-hit:has-text('Bravo tide') .front-headline", ".of-secondary .front-slot");
            page.waitForSelector(".of-secondary .front-slot.by-hand:has-text('Bravo tide')");
            assertThat(lead()).as("what is prepared is not live").doesNotContain("Alpha tide");
            drag(page, "[data-place=lead\\.1] .front-grip", ".of-secondary .front-slot");
            page.waitForSelector("[data-place=lead\\.1]:has-text('Bravo tide')");
            page.keyboard().press("Control+Enter");
            page.waitForSelector(".done");
            assertThat(lead()).contains("Bravo tide");
            // The same by keys: the lead steps down, and what stood there comes up.
            page.focus("[data-place=lead\\.1] [data-slot]");
            page.keyboard().press("Shift+ArrowDown");
            page.waitForSelector("[data-place=lead\\.1]:has-text('Alpha tide')");
            page.keyboard().press("Control+Enter");
            page.waitForSelector(".front-state:not(.differs)");
            assertThat(lead()).contains("Alpha tide");
            page.onDialog(dialog -> dialog.accept());
            page.click("form[action$='/undo'] button");
            page.waitForSelector("[data-place=lead\\.1]:has-text('Bravo tide')");
            assertThat(lead()).contains("Bravo tide");
        }
    }

    private static void search(Page page, String words) {
        page.fill("#q", words);
        page.click("[data-front-search] button");
        page.waitForSelector(".front-hit:has-text('" + words + "')");
    }

    private static void drag(Page page, String what, String where) {
        page.locator(what).first().scrollIntoViewIfNeeded();
        var from = page.locator(what).first().boundingBox();
        page.mouse().move(from.x + from.width / 2, from.y + from.height / 2);
        page.mouse().down();
        var to = page.locator(where).first().boundingBox();
        page.mouse().move(to.x + to.width / 2, to.y + 10);
        page.mouse().move(to.x + to.width / 2, to.y + to.height / 2);
        page.mouse().up();
    }

    private static String lead() {
        return headlines().getFirst();
    }

    /** Of the front page, as it reads. */
    private static List<String> headlines() {
        return Jsoup.parse(newsroom.program().get("/").body()).select("main h2 a, main h3 a").eachText();
    }

    @Test
    void a_whole_day_needs_no_mouse() {
        newsroom.deliver("Keys only: buoy adrift", "A buoy drifts.");
        try (var editor = newsroom.person(ONE).go("/desk")) {
            var keys = new Keys(editor.page());
            keys.tabTo("#email").type(ONE).tabTo("#password").type(Newsroom.PASSWORD).press("Enter");
            editor.page().waitForSelector(".rooms");
            keys.press("g").press("w");
            editor.page().waitForSelector("#queue.is-live");
            keys.press("/").type("buoy adrift");
            editor.page().waitForFunction("() => document.querySelectorAll('.queue-row').length === 1");
            keys.press("ArrowDown");
            editor.page().waitForSelector(".queue-view h2:has-text('buoy adrift')");
            keys.press("t");
            editor.page().waitForSelector(".queue-view form[data-act=release]");
            keys.tabTo(".queue-view form[data-act=own] button").press("Enter");
            editor.inEditor();
            keys.tabTo("#headline").press("Control+a").type("Buoy caught by keys").tabTo(".body-text").press("Control+End").type(" It is back.");
            editor.saved();
            keys.press("Tab").press("Control+Enter").tabTo("button.publish").press("Enter");
            editor.page().waitForURL(Pattern.compile("done=out"));
            String address = editor.publicAddress();
            assertThat(newsroom.program().get(address).body()).contains("Buoy caught by keys", "A buoy drifts. It is back.");
            keys.press("g").press("f");
            editor.page().waitForSelector("#slots");
            keys.press("/").type("Buoy caught by keys").press("Enter");
            editor.page().waitForSelector(".front-hit:has-text('Buoy caught by keys')");
            keys.tabTo(".front-hit:has-text('Buoy caught by keys') button").press("Enter");
            editor.page().waitForSelector("[data-place=lead\\.1].by-hand:has-text('Buoy caught by keys')");
            keys.tabTo("[data-place=lead\\.1] [data-slot]").press("Shift+ArrowDown");
            editor.page().waitForSelector("[data-place=secondary\\.1].by-hand:has-text('Buoy caught by keys')");
            keys.press("Control+Enter");
            editor.page().waitForSelector(".front-state:not(.differs)");
            assertThat(headlines().get(1)).contains("Buoy caught by keys");
            keys.press("Control+k").type("log out").press("Enter");
            editor.page().waitForSelector("#email");
        }
    }

    /** Where it is so set, an administrator with a password alone may set up the second factor, and nothing else. */
    @Test
    void administrator_sets_up_a_second_factor_before_anything_else() {
        try (var chief = newsroom.person(CHIEF).logIn()) {
            for (String path : List.of("/desk", "/desk/people", "/desk/stories", "/desk/settings/site", "/desk/wire")) {
                chief.go(path);
                assertThat(chief.page().url()).as(path).endsWith("/desk/account/second-factor");
            }
            String secret = chief.page().textContent(".secret code").strip();
            chief.fill("code", Codes.code(secret, Instant.now(), 0)).page().keyboard().press("Enter");
            chief.page().waitForSelector(".codes code");
            chief.go("/desk/people");
            assertThat(chief.page().url()).endsWith("/desk/people");
        }
    }

    /** A keyboard, and nothing else. */
    private record Keys(Page page) {
        private static final int TABS_MAX = 150;

        Keys press(String key) {
            page.keyboard().press(key);
            return this;
        }

        Keys type(String text) {
            page.keyboard().type(text);
            return this;
        }

        /** Goes on by Tab until it is there, as a person would; what has focus must be seen. */
        Keys tabTo(String selector) {
            for (int i = 0; i < TABS_MAX; i++) {
                boolean isThere = page.locator(selector).first().evaluate("found => found === document.activeElement").equals(true);
                if (isThere) {
                    assertThat(page.locator(selector).first().isVisible()).isTrue();
                    return this;
                }
                page.keyboard().press("Tab");
            }
            throw new AssertionError("Tab never came to " + selector);
        }
    }
}
