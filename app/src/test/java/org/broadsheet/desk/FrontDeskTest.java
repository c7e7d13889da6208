package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Role;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Stories;
import org.broadsheet.story.StoryId;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The front page made up by plain forms, as readers see it. */
@Tag("slow")
@QuarkusTest
class FrontDeskTest {
    private static final String PASSWORD = "tide tables at dawn";
    private static final Actor EDITOR = new Actor("account:editor");

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    Stories stories;

    @Inject
    Log log;

    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = loggedIn();
    }

    private Browser loggedIn() {
        var opened = new Browser(site);
        String email = "editor-" + UUID.randomUUID() + "@example.org";
        accounts.add(email, Role.EDITOR, PASSWORD, Actor.OPERATOR);
        opened.get("/desk/login");
        opened.post("/desk/login", "email", email, "password", PASSWORD);
        return opened;
    }

    private StoryId published(String headline) {
        var content = new Content(
                Language.ENGLISH, headline, "", "", "", Body.ofText("Text."), "world", List.of(), 8, Optional.empty(), Credit.OWN);
        return log.write(t -> {
            var story = stories.file(t, Filing.own(content), EDITOR);
            stories.publish(t, story.id(), EDITOR);
            return story.id();
        });
    }

    private Browser.Page act(Browser by, String path, String... fields) {
        Document screen = Jsoup.parse(by.get("/desk/front").body());
        var words = new java.util.ArrayList<>(List.of(fields));
        words.addAll(List.of("revision", screen.selectFirst("input[name=revision]").val()));
        var live = screen.selectFirst("input[name=live]");
        words.addAll(List.of("live", live == null ? "0" : live.val()));
        return by.post("/desk/front" + path, words.toArray(String[]::new));
    }

    private String front() {
        return browser.get("/").body();
    }

    @Test
    void story_that_is_placed_and_put_live_leads_until_it_is_killed() {
        String headline = "Quay reopens " + UUID.randomUUID();
        var story = published(headline);
        published("Something newer " + UUID.randomUUID());

        act(browser, "/slots", "place", "lead.1", "story", story.toString());
        var screen = Jsoup.parse(browser.get("/desk/front").body());
        assertThat(screen.selectFirst(".front-slot").text()).contains(headline);
        assertThat(screen.selectFirst(".front-state").hasClass("differs")).isTrue();
        assertThat(Jsoup.parse(browser.get("/desk/front/preview").body()).selectFirst(".lead h2").text()).isEqualTo(headline);

        assertThat(act(browser, "/live").status()).isEqualTo(200);
        assertThat(Jsoup.parse(front()).selectFirst(".lead h2").text()).isEqualTo(headline);

        log.write(t -> stories.kill(t, story, "it was wrong", EDITOR));
        assertThat(front()).doesNotContain(headline);
    }

    @Test
    void banner_is_escaped_shown_and_undone() {
        String text = "Bridge <b>closed</b> " + UUID.randomUUID();
        published("A story " + UUID.randomUUID());

        act(browser, "/banner", "text", text);
        act(browser, "/live");
        assertThat(Jsoup.parse(front()).select(".flashes .banner").text()).endsWith(text);

        act(browser, "/undo");
        assertThat(Jsoup.parse(front()).select(".flashes .banner")).isEmpty();
    }

    @Test
    void second_editor_is_told_and_a_banner_that_is_refused_is_kept() {
        var story = published("A story " + UUID.randomUUID());
        act(browser, "/slots", "place", "lead.1", "story", story.toString());
        var other = loggedIn();
        other.get("/desk/front");

        var late = other.post("/desk/front/live", "revision", "0", "live", "0");
        assertThat(late.status()).isEqualTo(409);
        assertThat(Jsoup.parse(late.body()).select("[role=alert]").text()).contains("was quicker");

        var refused = act(other, "/banner", "text", "A line", "story", "/2026/01/01/none");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(Jsoup.parse(refused.body()).selectFirst("#banner-text").val()).isEqualTo("A line");
    }
}
