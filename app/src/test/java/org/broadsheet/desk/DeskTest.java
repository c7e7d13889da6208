package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Role;
import org.broadsheet.account.Setup;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Filing;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusTest
class DeskTest {
    private static final String PASSWORD = "tide tables at dawn";

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    Setup setup;

    @Inject
    Stories stories;

    @Inject
    Log log;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(site);
    }

    private String account(Role role) {
        String email = role.word() + "-" + UUID.randomUUID() + "@example.org";
        accounts.add(email, role, PASSWORD, Actor.OPERATOR);
        return email;
    }

    private Browser.Page loggedIn(Role role) {
        browser.get("/desk/login");
        return browser.post("/desk/login", "email", account(role), "password", PASSWORD);
    }

    private Story waiting(String headline, Story.Hold hold) {
        var content = new Content(
                Language.ENGLISH,
                headline,
                "",
                "",
                "",
                Body.ofText("Text."),
                "world",
                java.util.List.of(),
                0,
                Optional.empty(),
                Credit.OWN);
        return log.write(t -> {
            var story = stories.file(t, new Filing(content, "", Optional.empty(), hold, Optional.empty()), Actor.OPERATOR);
            stories.handIn(t, story.id(), Actor.OPERATOR);
            return story;
        });
    }

    private Story now(Story story) {
        return stories.read(reading -> reading.story(story.id())).orElseThrow();
    }

    @Test
    void stranger_is_asked_to_log_in() {
        var page = browser.get("/desk");
        assertThat(page.path()).isEqualTo("/desk/login");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'").doesNotContain("unsafe");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(browser.cookie("form")).contains("HttpOnly").containsIgnoringCase("SameSite=Strict");
    }

    @Test
    void wrong_password_and_unknown_address_get_the_same_answer() {
        String email = account(Role.EDITOR);
        browser.get("/desk/login");
        var wrong = browser.post("/desk/login", "email", email, "password", "tide tables at dusk");
        var unknown = browser.post("/desk/login", "email", "no" + email, "password", PASSWORD);
        assertThat(wrong.status()).isEqualTo(403);
        assertThat(unknown.status()).isEqualTo(403);
        assertThat(wrong.body().replace(email, "")).isEqualTo(unknown.body().replace("no" + email, ""));
    }

    @Test
    void editor_publishes_what_waits() {
        var story = waiting("Buoys are painted again", Story.Hold.NONE);
        var desk = loggedIn(Role.EDITOR);
        assertThat(desk.path()).isEqualTo("/desk");
        assertThat(desk.body()).contains("Buoys are painted again");
        var after = browser.post("/desk/stories/" + story.id() + "/publish");
        assertThat(after.path()).isEqualTo("/desk");
        assertThat(after.body()).contains("Published: Buoys are painted again");
        assertThat(now(story).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void administrator_lifts_an_embargo_that_cannot_be_read() {
        var story = waiting("Figures of the harbour", new Story.Hold(Optional.empty(), true, Optional.empty()));
        loggedIn(Role.ADMINISTRATOR);
        browser.post("/desk/stories/" + story.id() + "/publish");
        assertThat(now(story).state()).as("publishing alone never lifts it").isEqualTo(State.SCHEDULED);
        browser.post("/desk/stories/" + story.id() + "/lift");
        assertThat(now(story).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void editor_kills_with_a_reason() {
        var story = waiting("Not to be used", Story.Hold.NONE);
        loggedIn(Role.EDITOR);
        browser.post("/desk/stories/" + story.id() + "/publish");
        var after = browser.post("/desk/stories/" + story.id() + "/kill", "reason", "the source withdrew it");
        assertThat(after.body()).contains("Killed: Not to be used");
        assertThat(now(story)).satisfies(killed -> {
            assertThat(killed.state()).isEqualTo(State.KILLED);
            assertThat(killed.reason()).isEqualTo("the source withdrew it");
        });
    }

    @Test
    void role_that_may_not_publish_sees_and_changes_nothing() {
        var story = waiting("Not for reporters to publish", Story.Hold.NONE);
        for (Role role : new Role[] {Role.REPORTER, Role.MODERATOR, Role.MARKETING}) {
            browser = new Browser(site);
            var desk = loggedIn(role);
            assertThat(desk.path()).as("a room that is for them").startsWith("/desk/");
            assertThat(desk.status()).isEqualTo(200);
            assertThat(desk.body()).doesNotContain("Not for reporters");
            for (String verb : new String[] {"publish", "lift", "release", "kill"}) {
                assertThat(browser.post("/desk/stories/" + story.id() + "/" + verb, "reason", "x").status()).isEqualTo(403);
            }
        }
        assertThat(now(story).state()).isEqualTo(State.READY);
    }

    @Test
    void form_that_is_not_ours_does_nothing() {
        var story = waiting("Not by a forged form", Story.Hold.NONE);
        loggedIn(Role.EDITOR);
        var forged = browser.send("/desk/stories/" + story.id() + "/publish", "form=guessed");
        assertThat(forged.status()).isEqualTo(403);
        var foreign = browser.post("/desk/stories/" + story.id() + "/publish", "Sec-Fetch-Site: cross-site");
        assertThat(foreign.status()).isEqualTo(403);
        var elsewhere = browser.post("/desk/stories/" + story.id() + "/publish", "Origin: https://elsewhere.example");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(now(story).state()).isEqualTo(State.READY);
    }

    @Test
    void who_logged_out_is_a_stranger() {
        var story = waiting("Not after the log-out", Story.Hold.NONE);
        loggedIn(Role.EDITOR);
        String session = browser.value("desk");
        assertThat(browser.post("/desk/logout").path()).isEqualTo("/desk/login");
        browser.set("desk", session);
        assertThat(browser.get("/desk").path()).isEqualTo("/desk/login");
        assertThat(browser.post("/desk/stories/" + story.id() + "/publish").path()).isEqualTo("/desk/login");
        assertThat(now(story).state()).isEqualTo(State.READY);
    }

    @Test
    void link_that_is_none_says_so() {
        account(Role.EDITOR);
        var page = browser.get("/setup/made-up");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.body()).contains("This link no longer works");
    }

    @Test
    void address_that_nobody_knows_gets_a_page_for_people() {
        var page = browser.get("/nothing/here");
        assertThat(page.status()).isEqualTo(404);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains("There is no page here");
        assertThat(browser.get("/desk/nothing").status()).isEqualTo(404);
    }

    @Test
    void style_sheet_may_be_kept_for_ever() {
        var page = browser.get("/desk/login");
        for (String style : page.styles()) {
            assertThat(browser.get(style).status()).as(style).isEqualTo(200);
            assertThat(browser.get(style).header("Cache-Control")).as(style).contains("immutable");
        }
    }
}
