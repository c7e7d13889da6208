package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.broadsheet.account.Tokens;
import org.broadsheet.api.Client.Answer;
import org.broadsheet.log.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
@QuarkusTest
class ApiTest {
    @TestHTTPResource
    URI site;

    @Inject
    Tokens tokens;

    private Client client;
    private String authorization;

    @BeforeEach
    void openTheDoor() {
        client = new Client(site);
        var secret = tokens.add("t" + UUID.randomUUID().toString().substring(0, 8), Actor.OPERATOR);
        authorization = "Bearer " + secret.text();
    }

    private Answer send(String method, String path, String body) {
        return client.send(method, path, body, "Authorization", authorization);
    }

    private String filed(String headline) {
        var answer = send("POST", "/api/stories", """
                {"headlines": [{"value": "%s"}], "bodies": [{"contentType": "text/html", "value": "<p>The quay is open.</p>"}]}
                """.formatted(headline));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json().get("id").asText();
    }

    private String published(String headline) {
        String id = filed(headline);
        assertThat(send("POST", "/api/stories/" + id + "/publish", "").status()).isEqualTo(200);
        return id;
    }

    @Test
    void filed_story_is_a_draft_that_only_holders_of_a_token_see() {
        String id = filed("The quay opens again");
        assertThat(client.get("/api/stories/" + id).status()).isEqualTo(404);
        assertThat(client.get("/api/stories/" + id + "/latest").status()).isEqualTo(401);
        assertThat(client.get("/api/stories?guid=urn:broadsheet:" + id).json().get("items")).isEmpty();
        var latest = client.get("/api/stories/" + id + "/latest", "Authorization", authorization);
        assertThat(latest.status()).isEqualTo(200);
        assertThat(latest.json().at("/headlines/0/value").asText()).isEqualTo("The quay opens again");
        assertThat(latest.json().get("pubStatus").asText()).isEqualTo("withheld");
        assertThat(latest.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void published_story_is_there_for_everybody_at_once() {
        String id = published("Ferries sail again");
        var story = client.get("/api/stories/" + id);
        assertThat(story.status()).isEqualTo(200);
        assertThat(story.json().get("pubStatus").asText()).isEqualTo("usable");
        assertThat(story.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(client.get("/api/stories?limit=1").json().at("/items/0/uri").asText()).isEqualTo("urn:broadsheet:" + id);
        assertThat(client.get("/api/stories/" + id, "If-None-Match", story.header("ETag")).status()).isEqualTo(304);
    }

    @Test
    void killed_story_is_gone_at_once_and_says_so() {
        String id = published("A killing tide");
        long position = client.get("/api/stories?limit=1").json().get("position").asLong();
        assertThat(send("POST", "/api/stories/" + id + "/kill", "{\"reason\": \"it was wrong\"}").status()).isEqualTo(200);
        var gone = client.get("/api/stories/" + id);
        assertThat(gone.status()).isEqualTo(410);
        assertThat(gone.code()).isEqualTo("story-killed");
        var changes = client.get("/api/stories?since=" + position);
        assertThat(changes.json().at("/items/0/pubStatus").asText()).isEqualTo("canceled");
        assertThat(changes.body()).doesNotContainIgnoringCase("killing").doesNotContain("quay").doesNotContain("wrong");
    }

    @Test
    void kill_is_not_refused_for_a_body_that_cannot_be_read() {
        String id = published("A rumour");
        assertThat(send("POST", "/api/stories/" + id + "/kill", "{not json").status()).isEqualTo(200);
        assertThat(client.get("/api/stories/" + id).status()).isEqualTo(410);
    }

    @Test
    void change_needs_the_version_it_was_made_from() {
        String id = filed("First words");
        String other = "{\"headlines\": [{\"value\": \"Other words\"}]}";
        var latest = client.get("/api/stories/" + id + "/latest", "Authorization", authorization);
        assertThat(send("PUT", "/api/stories/" + id, other).status()).isEqualTo(428);
        String[] headers = {"Authorization", authorization, "If-Match", latest.header("ETag")};
        var changed = client.send("PUT", "/api/stories/" + id, other, headers);
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.header("ETag")).isEqualTo("\"v2\"");
        var late = client.send("PUT", "/api/stories/" + id, other, headers);
        assertThat(late.status()).isEqualTo(412);
        assertThat(late.code()).isEqualTo("story-conflict");
    }

    @Test
    void correction_needs_a_note_and_shows_it() {
        String id = published("Forty ships a day");
        assertThat(send("POST", "/api/stories/" + id + "/correct", "{}").code()).isEqualTo("story-note-missing");
        assertThat(send("POST", "/api/stories/" + id + "/correct", "{\"note\": \"It is fifty.\"}").status()).isEqualTo(200);
        var story = client.get("/api/stories/" + id).json();
        assertThat(story.get("edNote").asText()).isEqualTo("Correction: It is fifty.");
        assertThat(story.get("version").asText()).isEqualTo("2");
    }

    @Test
    void embargoed_story_waits_and_says_until_when() {
        var answer = send("POST", "/api/stories", """
                {"headlines": [{"value": "Not yet"}], "embargoedUntil": "2999-01-01T00:00:00Z"}""");
        String id = answer.json().get("id").asText();
        var held = send("POST", "/api/stories/" + id + "/publish", "");
        assertThat(held.status()).isEqualTo(202);
        assertThat(held.json().get("until").asText()).isEqualTo("2999-01-01T00:00:00Z");
        assertThat(client.get("/api/stories/" + id).status()).isEqualTo(404);
    }

    @Test
    void withheld_story_is_off_until_released() {
        String id = published("A doubtful figure");
        assertThat(send("POST", "/api/stories/" + id + "/withhold", "{\"reason\": \"to be checked\"}").status()).isEqualTo(200);
        assertThat(client.get("/api/stories/" + id).status()).isEqualTo(404);
        assertThat(send("POST", "/api/stories/" + id + "/publish", "").code()).isEqualTo("story-not-allowed");
        assertThat(send("POST", "/api/stories/" + id + "/release", "").status()).isEqualTo(200);
        assertThat(client.get("/api/stories/" + id).status()).isEqualTo(200);
    }

    @Test
    void every_error_is_a_problem_with_our_code() {
        assertProblem(client.get("/api/nothing"), 404, "http-not-found");
        assertProblem(client.get("/api/stories/none"), 404, "story-unknown");
        assertProblem(client.get("/api/stories/a/b/c"), 404, "http-not-found");
        assertProblem(client.send("DELETE", "/api/stories", ""), 405, "http-method");
        assertProblem(client.get("/api/stories", "Accept", "text/html"), 406, "http-not-acceptable");
        assertProblem(client.get("/api/stories?limit=0"), 400, "request-parameter");
        assertProblem(client.get("/api/stories?lmit=5"), 400, "request-parameter");
        assertProblem(client.get("/api/stories?since=999999999"), 400, "since-ahead");
        assertProblem(client.send("POST", "/api/stories", "{}"), 401, "token-missing");
        assertProblem(client.send("POST", "/api/stories", "{}", "Authorization", "Bearer bs_no"), 401, "token-invalid");
        assertProblem(send("POST", "/api/stories", "{"), 400, "request-malformed");
        assertProblem(send("POST", "/api/stories", "[".repeat(500)), 400, "request-malformed");
        assertProblem(send("POST", "/api/stories", "{\"a\":\"" + "x".repeat(2_100_000) + "\"}"), 413, "request-too-large");
        assertProblem(send("POST", "/api/stories", "{\"a\":\"" + "x".repeat(30_000_000) + "\"}"), 413, "request-too-large");
        assertProblem(
                client.send("POST", "/api/stories", "x", "Authorization", authorization, "Content-Type", "text/plain"),
                415,
                "http-media-type");
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("type").asText()).isEqualTo("/docs/errors.md#" + code);
    }
}
