package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Role;
import org.broadsheet.config.DataFolder;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.story.Content;
import org.broadsheet.story.Stories;
import org.broadsheet.wire.Queue;
import org.broadsheet.wire.QueueFilter;
import org.broadsheet.wire.QueueItem;
import org.broadsheet.wire.Source;
import org.broadsheet.wire.Wire;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The wire queue as a browser without script has it. */
@Tag("slow")
@QuarkusTest
class QueueDeskTest {
    private static final String PASSWORD = "tide tables at dawn";

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    Wire wire;

    @Inject
    Queue queue;

    @Inject
    Stories stories;

    @Inject
    Log log;

    @Inject
    DataFolder folder;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = loggedIn(Role.EDITOR);
    }

    private Browser loggedIn(Role role) {
        String email = role.word() + "-" + UUID.randomUUID() + "@example.org";
        accounts.add(email, role, PASSWORD, Actor.OPERATOR);
        var opened = new Browser(site);
        opened.get("/desk/login");
        opened.post("/desk/login", "email", email, "password", PASSWORD);
        return opened;
    }

    private QueueItem arrived(String guid, int version, String headline, String text) {
        String message = """
                {"uri":"%s","type":"text","version":"%d","versioncreated":"2026-11-24T08:%02d:00Z","language":"en","urgency":4,
                 "headline":"%s","infosource":[{"name":"AFP"}],"body_html":"<p>%s</p>"}""".formatted(guid, version, version, headline, text);
        var source = new Source("afp", Source.Rule.HOLD, "", false, Optional.empty(), Optional.empty(), "");
        wire.receive(source, "item.json", message.getBytes(StandardCharsets.UTF_8), name -> Optional.empty());
        return item(guid);
    }

    private QueueItem arrived(String headline) {
        return arrived("urn:newsml:example.org:" + UUID.randomUUID(), 1, headline, "The office said so. <script>alert(1)</script>");
    }

    private QueueItem item(String guid) {
        return queue.list(QueueFilter.ALL, Optional.empty(), 1000).stream()
                .filter(item -> item.guid().equals(guid))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_list_is_filtered_by_the_address_alone() {
        arrived("Écluse closes for the quokka census");
        arrived("Ferry line adds a crossing");
        var page = browser.get("/desk/wire?q=ecluse+quok");
        assertThat(page.status()).isEqualTo(200);
        assertThat(Jsoup.parse(page.body()).select(".queue-row h2").eachText()).containsExactly("Écluse closes for the quokka census");
        assertThat(Jsoup.parse(browser.get("/desk/wire?part=list&q=ecluse+quok").body()).select("#queue-part .queue-row")).hasSize(1);
        assertThat(browser.get("/desk/wire?q=nothingatall").body()).contains("Nothing matches");
    }

    @Test
    void the_whole_text_is_shown_and_runs_nothing() {
        var item = arrived("Lock reopens <b>soon</b>");
        var page = browser.get("/desk/wire/" + item.id());
        assertThat(page.body()).contains("The office said so.").doesNotContain("alert(1)").doesNotContain("<b>soon");
    }

    @Test
    void the_second_is_told_who_has_it_and_may_take_it_over() {
        var item = arrived("Pilots vote on the roster");
        assertThat(browser.post("/desk/wire/" + item.id() + "/take", "back", "").body()).contains("Taken: it is yours.");
        var second = loggedIn(Role.EDITOR);
        second.get("/desk/wire/" + item.id());
        var refused = second.post("/desk/wire/" + item.id() + "/take", "back", "");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body()).contains("has had it since");
        assertThat(second.post("/desk/wire/" + item.id() + "/publish", "back", "").status()).isEqualTo(409);
        String from = Jsoup.parse(refused.body()).select("form[data-act=take-over] input[name=from]").attr("value");
        assertThat(second.post("/desk/wire/" + item.id() + "/take", "back", "", "from", from).status()).isEqualTo(200);
        assertThat(item(item.guid()).holder().orElseThrow().by().name()).isNotEqualTo(from);
    }

    @Test
    void what_is_spiked_together_comes_back_together() {
        var one = arrived("Spiked one");
        var two = arrived("Spiked two");
        browser.get("/desk/wire");
        var page = browser.post("/desk/wire/spike", "back", "q=spiked", "item", one.id().toString(), "item", two.id().toString());
        assertThat(page.body()).contains("Spiked: 2.");
        assertThat(item(one.guid()).state()).isEqualTo(QueueItem.State.SPIKED);
        var undo = Jsoup.parse(page.body()).select("form[action=/desk/wire/unspike] input[name=item]").eachAttr("value");
        assertThat(undo).containsExactlyInAnyOrder(one.id().toString(), two.id().toString());
        browser.post("/desk/wire/unspike", "back", "", "item", undo.get(0), "item", undo.get(1));
        assertThat(item(two.guid()).state()).isEqualTo(QueueItem.State.NEW);
    }

    @Test
    void an_editor_publishes_and_merges_what_comes_later() {
        String guid = "urn:newsml:example.org:" + UUID.randomUUID();
        var item = arrived(guid, 1, "Bridge opens", "The bridge opens on Tuesday. It is long.");
        browser.get("/desk/wire");
        assertThat(browser.post("/desk/wire/" + item.id() + "/publish", "back", "").body()).contains("Published.");
        var story = stories.read(reading -> reading.story(item.story().orElseThrow()).orElseThrow());
        Content before = stories.read(reading -> reading.version(story.id(), 1).orElseThrow().content());
        var ours = new Content(
                before.language(), "Old bridge opens", "", "", "", org.broadsheet.kernel.Body.parse("<p>The bridge opens on Monday. It is long.</p>"),
                before.section(), before.topics(), before.urgency(), before.picture(), before.credit());
        log.write(t -> stories.edit(t, story.id(), ours, 1, new Actor("account:other")));
        arrived(guid, 2, "Bridge opens at last", "The bridge opens on Wednesday. It is long and wide.");
        var form = Jsoup.parse(browser.get("/desk/wire/" + item.id() + "/merge").body());
        assertThat(form.select("fieldset.merge-choice")).hasSize(1);
        String action = "/desk/wire/" + item.id() + "/merge";
        String[] fields = {
            "back", "", "into", story.id().toString(), "version", "2", "text", form.select("input[name=text]").attr("value"), "then", "publish"
        };
        assertThat(browser.post(action, fields).status()).as("nothing chosen").isEqualTo(400);
        var chosen = java.util.Arrays.copyOf(fields, fields.length + 2);
        chosen[fields.length] = form.select("fieldset input[type=radio]").attr("name");
        chosen[fields.length + 1] = "theirs";
        assertThat(browser.post(action, chosen).body()).contains("Merged into the story.");
        var merged = stories.read(reading -> reading.published(story.id()).orElseThrow().version().content());
        assertThat(merged.headline()).isEqualTo("Old bridge opens at last");
        assertThat(merged.body().toText()).isEqualTo("The bridge opens on Wednesday. It is long and wide.");
        assertThat(item(guid).hasTextWaiting()).isFalse();
    }

    @Test
    void a_file_that_could_not_be_read_is_saved_as_text() throws IOException {
        var rejected = Files.createDirectories(folder.rejected().resolve("afp"));
        Files.writeString(rejected.resolve("odd.html"), "<script>alert(1)</script>");
        Files.writeString(rejected.resolve("odd.html.reason.txt"), "code: wire-unknown-format\nreason: none of ours\n");
        assertThat(browser.get("/desk/wire/rejected").body()).contains("odd.html").contains("none of ours");
        var file = browser.get("/desk/wire/rejected/afp/odd.html");
        assertThat(file.header("Content-Type")).startsWith("text/plain");
        assertThat(file.header("Content-Disposition")).startsWith("attachment");
        assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(browser.get("/desk/wire/rejected/afp/..%2F..%2Fversion").status()).isEqualTo(404);
    }

    @Test
    void a_stream_tells_what_changes_and_ends_with_the_session() throws Exception {
        browser.get("/desk/wire");
        var request = HttpRequest.newBuilder(site.resolve("/desk/wire/events?after=" + queue.newestRevision()))
                .header("Cookie", "desk=" + browser.value("desk"))
                .header("Accept", "text/event-stream")
                .timeout(Duration.ofSeconds(20))
                .build();
        HttpResponse<java.util.stream.Stream<String>> stream =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofLines());
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElse("")).startsWith("text/event-stream");
        Iterator<String> lines = stream.body().iterator();
        var item = arrived("Told at once");
        assertThat(until(lines, "data: ")).contains(item.id().toString()).contains("\"accepted\":true");
        browser.post("/desk/logout");
        assertThat(until(lines, "event: ended")).isEqualTo("event: ended");
    }

    private static String until(Iterator<String> lines, String beginning) {
        while (lines.hasNext()) {
            String line = lines.next();
            if (line.startsWith(beginning)) {
                return line;
            }
        }
        throw new AssertionError("the stream ended without " + beginning);
    }
}
