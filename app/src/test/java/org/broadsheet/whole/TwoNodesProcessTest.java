package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.database.schema.Tables.LOG;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.broadsheet.api.Client;
import org.broadsheet.database.SchemaWanted;
import org.broadsheet.database.TestDatabase;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two processes, each with a data folder of its own, on one PostgreSQL: what one does shows on both. */
@Tag("slow")
class TwoNodesProcessTest {
    @TempDir
    Path work;

    private final TestDatabase home = TestDatabase.bare(SQLDialect.POSTGRES);
    private final List<Running> nodes = new ArrayList<>();
    private String authorization = "";

    @BeforeEach
    void start() {
        nodes.add(node("one"));
        nodes.add(node("two"));
        var added = Running.command(
                work, Map.of(), "token", "add", "--name", "outside", "--data", work.resolve("one").toString(),
                "--set", "database.url=" + home.url(), "--set", "database.user=postgres");
        assertThat(added.exit()).as(added.text()).isZero();
        authorization = "Bearer " + added.text().strip();
    }

    private Running node(String name) {
        return Running.server(work, work.resolve(name), "--database", home.url(), "--set", "database.user=postgres");
    }

    @AfterEach
    void stop() {
        nodes.forEach(Running::close);
        home.close();
    }

    @Test
    void what_one_node_publishes_changes_and_kills_the_other_shows_and_takes_down() {
        var one = new Client(nodes.getFirst().site());
        var other = nodes.getLast();
        var filed = one.send("POST", "/api/stories", story("The quay opens"), "Authorization", authorization);
        String id = filed.json().get("id").asText();
        String page = URI.create(filed.json().get("page").asText()).getPath();
        done(one.send("POST", "/api/stories/" + id + "/publish", "", "Authorization", authorization, "If-Match", "1"));
        other.await(page, 200, "The quay opens");
        other.await("/", 200, "The quay opens");
        done(one.send("PUT", "/api/stories/" + id, story("The quay closes"), "Authorization", authorization, "If-Match", "1"));
        done(one.send("POST", "/api/stories/" + id + "/publish", "", "Authorization", authorization, "If-Match", "2"));
        other.await(page, 200, "The quay closes");
        done(new Client(other.site())
                .send("POST", "/api/stories/" + id + "/kill", "{\"reason\": \"wrong\"}", "Authorization", authorization, "If-Match", "2"));
        assertThat(other.get(page).statusCode()).isEqualTo(410);
        nodes.getFirst().await(page, 410, "");
    }

    @Test
    void embargo_ends_once_for_both_also_when_the_node_that_took_the_item_is_gone() throws IOException {
        Instant until = Instant.now().plusSeconds(20).truncatedTo(ChronoUnit.SECONDS);
        Path inbox = Files.createDirectories(work.resolve("one/wire/inbox/agency"));
        Path half = Files.writeString(work.resolve("half"), """
                {"uri":"urn:two:1","version":"1","type":"text","pubstatus":"usable","language":"en","headline":"The quay waits",
                 "embargoed":"%s","body_html":"<p>The quay waits.</p>"}""".formatted(until));
        Files.move(half, inbox.resolve("item.json"), StandardCopyOption.ATOMIC_MOVE);
        nodes.getFirst().awaitFile(work.resolve("one/wire/done/agency"));
        assertThat(nodes.getLast().get("/").body()).doesNotContain("The quay waits");
        nodes.getFirst().close();
        nodes.getLast().await("/", 200, "The quay waits");
        assertThat(Instant.now()).isAfterOrEqualTo(until);
        try (var database = home.open(new SchemaWanted.Newest())) {
            Soundness.check(database);
            assertThat(Soundness.agency(database).get("urn:two:1")).isEqualTo(new Soundness.Seen(1, "published", "The quay waits"));
            int published = database.read(sql -> sql.fetchCount(LOG, LOG.KIND.eq("story-published")));
            assertThat(published).isEqualTo(1);
        }
    }

    private static void done(Client.Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }

    private static String story(String headline) {
        return """
                {"headlines": [{"value": "%s"}], "bodies": [{"contentType": "text/html", "value": "<p>%s.</p>"}]}
                """.formatted(headline, headline);
    }
}
