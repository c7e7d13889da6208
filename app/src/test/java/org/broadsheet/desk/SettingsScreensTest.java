package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Role;
import org.broadsheet.account.Sessions;
import org.broadsheet.kernel.Ids;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.settings.MenuEntries;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.StaticPages;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The settings as a browser without script meets them, with the site beside it; and attacks on them. */
@Tag("slow")
@QuarkusTest
class SettingsScreensTest {
    private static final String HOME = "/desk/settings";
    private static final String SCRIPT = "\"><script>alert(1)</script>";
    private static final List<String> SCREENS =
            List.of("", "/site", "/sections", "/sources", "/topics", "/authors", "/pages", "/pages/new", "/menus");

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Settings settings;

    @Inject
    StaticPages pages;

    @Inject
    MenuEntries menus;

    @Inject
    Log log;

    private final HttpClient reader =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private Browser browser;

    @BeforeEach
    void logIn() {
        browser = in(Role.ADMINISTRATOR);
        browser.get(HOME);
    }

    private Browser in(Role role) {
        var account = accounts.add(role.word() + "-" + UUID.randomUUID() + "@example.org", role, "tide tables at dawn", Actor.OPERATOR);
        var fresh = new Browser(site);
        fresh.set("desk", sessions.open(account).text());
        return fresh;
    }

    private HttpResponse<String> read(String path) {
        try {
            return reader.send(HttpRequest.newBuilder(site.resolve(path)).build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private static String word() {
        return "w" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Browser.Page rename(String key, String word) {
        return browser.post(HOME + "/sections/" + key, "title", settings.site().sections().title(key), "word", word);
    }

    @Test
    void renamed_section_is_where_it_is_now_and_every_page_says_so() {
        String before = settings.site().sections().of("culture").orElseThrow().word();
        String word = word();
        assertThat(read("/" + before).statusCode()).isEqualTo(200);
        assertThat(read("/").body()).contains("href=\"/" + before + "\"");

        assertThat(rename("culture", word).body()).contains("Readers see it now");

        assertThat(read("/" + before).statusCode()).isEqualTo(301);
        assertThat(read("/" + before).headers().firstValue("location")).contains("/" + word);
        assertThat(read("/" + word).statusCode()).isEqualTo(200);
        assertThat(read("/").body()).contains("href=\"/" + word + "\"").doesNotContain("href=\"/" + before + "\"");

        rename("culture", before);
        assertThat(read("/" + before).statusCode()).isEqualTo(200);
        assertThat(read("/" + word).headers().firstValue("location")).contains("/" + before);
    }

    @Test
    void refusal_says_why_and_keeps_what_was_typed() {
        var answer = rename("culture", "desk");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("belongs to the program itself").contains("value=\"desk\"");
    }

    @Test
    void own_page_is_read_at_its_address_until_it_is_taken_off() {
        String word = word();
        browser.get(HOME + "/pages/new");
        browser.post(
                HOME + "/pages", "title", "About us", "word", word, "language", "en", "text", "Who we *are*.", "foot", "1",
                "act", "draft");
        assertThat(read("/" + word).statusCode()).isEqualTo(404);
        var page = pages.all().stream().filter(known -> known.word().equals(word)).findFirst().orElseThrow();
        String screen = HOME + "/pages/" + Ids.text(page.id());
        browser.get(screen);

        browser.post(screen, "base", "1", "title", "About us", "word", word, "text", "Who *we* are.", "foot", "1", "act", "publish");
        assertThat(read("/" + word).body()).contains("Who <em>we</em> are.");
        assertThat(read("/").body()).contains("href=\"/" + word + "\"");

        var late = browser.post(screen, "base", "1", "title", "About us", "word", word, "text", "Lost?", "act", "publish");
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.body()).contains("Lost?").contains("Somebody saved this page");
        assertThat(browser.get(screen + "?version=1").body()).contains("Who we *are*.");

        browser.post(screen + "/take-off");
        assertThat(read("/" + word).statusCode()).isEqualTo(404);
        assertThat(read("/").body()).doesNotContain("href=\"/" + word + "\"");
    }

    @Test
    void script_in_every_field_stays_words_on_the_site_and_at_the_desk() {
        String name = settings.site().name();
        String word = word();
        browser.post(HOME + "/site", "name", SCRIPT, "tagline", SCRIPT);
        browser.post(HOME + "/sections", "title", SCRIPT, "word", word);
        browser.post(
                HOME + "/pages", "title", SCRIPT, "word", word + "-page", "text", SCRIPT + "\n\n[x](javascript:alert(1))",
                "foot", "1", "act", "publish", "language", SCRIPT);
        browser.post(HOME + "/menus/links", "menu", "head", "title", SCRIPT, "href", "/" + word);
        browser.post(HOME + "/authors", "name", SCRIPT);
        browser.post(
                HOME + "/authors/script-alert-1-script", "name", SCRIPT, "role", SCRIPT, "biography", SCRIPT,
                "links", SCRIPT + " = https://example.org", "account", SCRIPT);
        browser.post(HOME + "/sources", "name", word);
        browser.post(HOME + "/sources/" + word, "title", SCRIPT, "licence", SCRIPT, "section-rules", SCRIPT + " = " + word);

        assertThat(settings.site().name()).isEqualTo(SCRIPT);
        for (String path : List.of("/", "/" + word, "/" + word + "-page", "/author/script-alert-1-script", "/nothing-here")) {
            assertThat(scripts(read(path).body())).as(path).isEmpty();
        }
        for (String path : SCREENS) {
            assertThat(scripts(browser.get(HOME + path).body())).as(path).isEmpty();
        }
        assertThat(scripts(browser.get(HOME + "/sources/" + word).body())).isEmpty();
        assertThat(scripts(browser.get(HOME + "?q=" + "%22%3E%3Cscript%3Ealert(1)%3C/script%3E").body())).isEmpty();
        browser.get(HOME + "/site");
        browser.post(HOME + "/site", "name", name, "tagline", "");
        menus.all().forEach(entry -> menus.remove(entry.id(), Actor.OPERATOR));
        browser.post(HOME + "/sections/" + word + "/join", "to", "world");
    }

    private static List<String> scripts(String html) {
        return Jsoup.parse(html).select("script:not([src]):not([type=application/ld+json]), a[href^=javascript]").eachAttr("outerHtml");
    }

    @Test
    void only_fields_of_the_form_are_read() {
        var before = settings.site();
        browser.post(
                HOME + "/site", "name", before.name(), "publicUrl", "https://evil.example", "sections", "x", "site.zone", "Asia/Tokyo");

        assertThat(settings.site()).isEqualTo(before);
    }

    @Test
    void each_role_finds_its_own_parts() {
        var editor = in(Role.EDITOR);
        assertThat(editor.get(HOME + "/pages").status()).isEqualTo(200);
        assertThat(editor.get(HOME).body()).contains(HOME + "/menus").doesNotContain(HOME + "/sources");
        assertThat(editor.get(HOME + "/site").status()).isEqualTo(403);
        assertThat(editor.get(HOME + "/sources").status()).isEqualTo(403);
        var reporter = in(Role.REPORTER);
        for (String path : SCREENS) {
            assertThat(reporter.get(HOME + path).status()).as(path).isEqualTo(403);
        }
    }

    @Test
    void what_was_changed_is_in_the_audit_by_whom() {
        String word = word();
        browser.post(HOME + "/menus/links", "menu", "foot", "title", word, "href", "https://example.org/");

        assertThat(browser.get("/desk/audit").body()).contains("Menu changed").contains(word);
        menus.all().stream().filter(entry -> entry.title().equals(word)).forEach(entry -> menus.remove(entry.id(), Actor.OPERATOR));
    }
}
