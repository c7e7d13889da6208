package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import java.util.regex.Pattern;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Role;
import org.broadsheet.account.Sessions;
import org.broadsheet.log.Actor;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The editor as it works without script, and what its script is answered. */
@Tag("slow")
@QuarkusTest
class EditorTest {
    private static final String PASSWORD = "tide tables at dawn";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    @Inject
    Stories stories;

    private final HttpClient http = HttpClient.newHttpClient();
    private Browser editor;
    private Browser reporter;

    @BeforeEach
    void logIn() {
        editor = loggedIn(Role.EDITOR);
        reporter = loggedIn(Role.REPORTER);
    }

    private Browser loggedIn(Role role) {
        String email = role.word() + "-" + UUID.randomUUID() + "@example.org";
        var browser = new Browser(site);
        browser.set("desk", sessions.open(accounts.add(email, role, PASSWORD, Actor.OPERATOR)).text());
        return browser;
    }

    /** A new story with a text, saved by the plain form. */
    private StoryId written(Browser browser, String headline, String body) {
        browser.get("/desk/stories");
        var page = browser.post("/desk/stories");
        var id = StoryId.parse(page.path().replaceFirst("/desk/stories/", ""));
        var saved = browser.post("/desk/stories/" + id + "/copy", fields(page, "headline", headline, "body", body));
        assertThat(saved.status()).isEqualTo(200);
        return id;
    }

    /** All fields of the page's form, some of them with other words. */
    private static String[] fields(Browser.Page page, String... changes) {
        var form = Jsoup.parse(page.body()).selectFirst("form#story");
        assertThat(form).isNotNull();
        var all = new java.util.LinkedHashMap<String, String>();
        form.select("input[name]:not([type=radio]), select[name], textarea[name]").forEach(field -> all.put(field.attr("name"), value(field)));
        all.remove("form");
        for (int i = 0; i < changes.length; i += 2) {
            all.put(changes[i], changes[i + 1]);
        }
        return all.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }

    private static String value(org.jsoup.nodes.Element field) {
        if (field.nameIs("select")) {
            var chosen = field.selectFirst("option[selected]");
            return chosen == null ? field.select("option").first().attr("value") : chosen.attr("value");
        }
        return field.nameIs("textarea") ? field.wholeText() : field.attr("value");
    }

    private Story now(StoryId id) {
        return stories.read(reading -> reading.story(id)).orElseThrow();
    }

    private Browser.Page act(Browser browser, StoryId id, String verb, String... changes) {
        var page = browser.get("/desk/stories/" + id);
        return browser.post("/desk/stories/" + id + "/" + verb, fields(page, changes));
    }

    private HttpResponse<String> call(Browser browser, String method, String path, ObjectNode body)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(site.resolve(path))
                        .method(method, BodyPublishers.ofString(body.toString()))
                        .header("Cookie", "desk=" + browser.value("desk"))
                        .header("X-Form", browser.word())
                        .header("Content-Type", "application/json")
                        .build(),
                BodyHandlers.ofString());
    }

    private static ObjectNode copy(String window, int base, int revision, String headline) {
        return JSON.createObjectNode()
                .put("seat", window)
                .put("base", base)
                .put("revision", revision)
                .put("language", "en")
                .put("headline", headline)
                .put("section", "world")
                .put("body", "<p>By <script>alert(1)</script>script.</p>");
    }

    @Test
    void story_is_written_and_published_without_script() {
        var id = written(editor, "Ferry “Aurora” is back", "<p>She left at six.</p><script>alert(1)</script>");
        var out = act(editor, id, "publish", "standfirst", "And on time.");
        assertThat(out.body()).contains("Published.");
        var page = editor.get(now(id).path().address());
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("Ferry “Aurora” is back", "And on time.", "She left at six.").doesNotContain("alert(1)");
        act(editor, id, "publish", "body", "<p>She left at seven.</p>");
        assertThat(editor.get(now(id).path().address()).body()).contains("She left at seven.");
        var noNote = act(editor, id, "correct", "body", "<p>She left at eight.</p>");
        assertThat(noNote.status()).isEqualTo(400);
        act(editor, id, "correct", "note", "It was eight, not seven.");
        assertThat(editor.get(now(id).path().address()).body()).contains("She left at eight.", "It was eight, not seven.");
        act(editor, id, "withhold", "reason", "being looked at");
        assertThat(now(id).state()).isEqualTo(State.WITHHELD);
        act(editor, id, "release");
        assertThat(now(id).state()).isEqualTo(State.PUBLISHED);
        act(editor, id, "kill", "reason", "wrong ferry");
        assertThat(now(id).state()).isEqualTo(State.KILLED);
        assertThat(editor.post("/desk/stories/" + id + "/restore", "back", "editor").status()).isEqualTo(200);
        assertThat(now(id).state()).isEqualTo(State.DRAFT);
    }

    @Test
    void reporter_writes_and_hands_in_their_own_and_sees_no_other() {
        var others = written(editor, "Not for reporters", "<p>Text.</p>");
        assertThat(reporter.get("/desk/stories/" + others).status()).isEqualTo(404);
        for (String verb : new String[] {"copy", "take", "copy/discard", "copy/rebase", "hand-in", "versions/1/restore"}) {
            reporter.get("/desk/stories");
            assertThat(reporter.post("/desk/stories/" + others + "/" + verb).status()).as(verb).isEqualTo(404);
        }
        assertThat(reporter.get("/desk/stories/" + others + "/preview/page").status()).isEqualTo(404);
        assertThat(reporter.get("/desk/stories/" + others + "/versions").status()).isEqualTo(404);
        assertThat(reporter.get("/desk/stories?list=drafts").body()).doesNotContain("Not for reporters");
        var own = written(reporter, "From the quay", "<p>Text.</p>");
        assertThat(act(reporter, own, "publish").status()).isEqualTo(403);
        act(reporter, own, "hand-in");
        assertThat(now(own).state()).isEqualTo(State.READY);
        act(editor, own, "publish");
        assertThat(now(own).state()).isEqualTo(State.PUBLISHED);
        var page = reporter.get("/desk/stories/" + own);
        assertThat(page.body()).contains("You cannot change this story now.").doesNotContain("/kill");
        assertThat(reporter.post("/desk/stories/" + own + "/copy", fields(page, "headline", "Mine again")).status()).isEqualTo(403);
    }

    @Test
    void checklist_keeps_back_what_must_be_mended_and_links_to_the_field() {
        var id = written(editor, "Pictures without words", "<figure><img src=\"/media/" + "a".repeat(64) + "/480.jpg\"></figure>");
        var refused = act(editor, id, "publish");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("A picture in the text has no alternative text.", "href=\"#body\"");
        assertThat(now(id).state()).isEqualTo(State.DRAFT);
        var dead = written(editor, "With a dead link", "<p>See <a href=\"/2020/01/01/nothing\">there</a>.</p>");
        assertThat(editor.get("/desk/stories/" + dead).body()).contains("not public: /2020/01/01/nothing");
        assertThat(act(editor, dead, "publish").body()).as("it is said, and no more").contains("Published.");
    }

    @Test
    void times_that_daylight_saving_makes_unclear_are_asked_about() {
        var id = written(editor, "At two at night", "<p>Text.</p>");
        assertThat(act(editor, id, "schedule", "at", "").status()).isEqualTo(400);
        act(editor, id, "schedule", "at", "2099-11-24T18:00:07");
        assertThat(now(id).hold().scheduledFor()).contains(java.time.Instant.parse("2099-11-24T18:00:07Z"));
        act(editor, id, "embargo", "embargo", "2099-11-25T18:00");
        assertThat(now(id).hold().embargoedUntil()).contains(java.time.Instant.parse("2099-11-25T18:00:00Z"));
        act(editor, id, "lift");
        assertThat(now(id).state()).isEqualTo(State.PUBLISHED);
    }

    @Test
    void script_saves_by_revision_and_is_told_who_writes() throws IOException, InterruptedException {
        var id = written(editor, "Saved by script", "<p>Text.</p>");
        var other = loggedIn(Role.EDITOR);
        other.get("/desk/stories");
        String path = "/desk/stories/" + id;
        call(editor, "POST", path + "/presence", JSON.createObjectNode().put("seat", "window-one").put("take", "yes"));
        var kept = call(editor, "PUT", path + "/copy", copy("window-one", 1, 2, "By script"));
        assertThat(kept.statusCode()).as(kept.body()).isEqualTo(200);
        assertThat(JSON.readTree(kept.body()).get("revision").intValue()).isEqualTo(3);
        var stale = call(editor, "PUT", path + "/copy", copy("window-one", 1, 2, "Too late"));
        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(stale.body()).contains("copy-stale", "By script.").doesNotContain("alert");
        var taken = call(other, "PUT", path + "/copy", copy("window-two", 1, 3, "Over it"));
        assertThat(taken.statusCode()).isEqualTo(409);
        assertThat(taken.body()).contains("copy-taken");
        var there = call(other, "POST", path + "/presence", JSON.createObjectNode().put("seat", "window-two"));
        assertThat(JSON.readTree(there.body()).get("isWriter").booleanValue()).isFalse();
        assertThat(other.get(path).body()).contains("is editing");
        call(other, "POST", path + "/presence", JSON.createObjectNode().put("seat", "window-two").put("take", "yes"));
        assertThat(call(other, "PUT", path + "/copy", copy("window-two", 1, 3, "Over it")).statusCode()).isEqualTo(200);
        assertThat(call(editor, "PUT", path + "/copy", copy("window-one", 1, 4, "Mine")).body()).contains("copy-taken");
        assertThat(call(editor, "PUT", path + "/copy", JSON.createObjectNode().put("headline", "x".repeat(501))).body())
                .contains("copy-too-long");
    }

    @Test
    void versions_are_compared_and_brought_back() {
        var id = written(editor, "First words", "<p>The quay is open.</p>");
        act(editor, id, "publish");
        act(editor, id, "publish", "body", "<p>The quay is shut.</p>");
        var compared = editor.get("/desk/stories/" + id + "/versions?from=2&to=3");
        assertThat(compared.body()).contains("<del>open</del>", "<ins>shut</ins>");
        editor.post("/desk/stories/" + id + "/versions/2/restore");
        act(editor, id, "publish");
        assertThat(editor.get(now(id).path().address()).body()).contains("The quay is open.");
    }

    @Test
    void preview_is_the_readers_page_behind_the_log_in_and_in_our_frame_alone() {
        var id = written(editor, "Not out yet", "<p>Secret for now.</p>");
        var page = editor.get("/desk/stories/" + id + "/preview/page");
        assertThat(page.body()).contains("Not out yet", "Secret for now.", "<article");
        assertThat(page.header("X-Robots-Tag")).isEqualTo("noindex");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Content-Security-Policy")).contains("frame-ancestors 'self'").doesNotContain("script-src");
        assertThat(editor.get("/desk/stories/" + id).header("Content-Security-Policy")).contains("frame-ancestors 'none'");
        assertThat(new Browser(site).get("/desk/stories/" + id + "/preview/page").path()).isEqualTo("/desk/login");
    }

    @Test
    void modules_lead_to_each_other_and_are_small_on_the_wire() throws IOException, InterruptedException {
        var id = written(editor, "With modules", "<p>Text.</p>");
        var page = Jsoup.parse(editor.get("/desk/stories/" + id).body());
        var addresses = page.select("link[rel=modulepreload]").eachAttr("href");
        assertThat(addresses).hasSizeGreaterThan(12);
        int bytes = 0;
        var imports = Pattern.compile("from\\s*\"([^\"]+)\"");
        for (String address : addresses) {
            var answer = http.send(
                    HttpRequest.newBuilder(site.resolve(address)).header("Accept-Encoding", "gzip").build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
            assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
            bytes += answer.body().length;
            String script = new String(
                    new java.util.zip.GZIPInputStream(new java.io.ByteArrayInputStream(answer.body())).readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8);
            assertThat(imports.matcher(script).results().map(found -> found.group(1)))
                    .allMatch(imported -> addresses.contains(imported) || imported.startsWith("/desk/files/desk-"));
        }
        assertThat(bytes).isLessThan(115_000);
    }
}
