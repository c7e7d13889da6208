package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.broadsheet.account.Tokens;
import org.broadsheet.log.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Who gets through which door: every address by every kind of token. */
@Tag("slow")
@QuarkusTest
class ApiDoorsTest {
    private static final String STORY = "{\"headlines\":[{\"value\":\"Behind the door\"}]}";

    @TestHTTPResource
    URI site;

    @Inject
    Tokens tokens;

    private Client client;
    private String good;
    private String revoked;

    /** One address that needs a token. */
    private record DoorTo(String method, String path, String body) {}

    @BeforeEach
    void makeTokens() {
        client = new Client(site);
        good = token();
        String name = "r" + UUID.randomUUID().toString().substring(0, 8);
        revoked = tokens.add(name, Actor.OPERATOR).text();
        tokens.revoke(name, Actor.OPERATOR);
    }

    private String token() {
        return tokens.add("t" + UUID.randomUUID().toString().substring(0, 8), Actor.OPERATOR).text();
    }

    private String filed() {
        return client.send("POST", "/api/stories", STORY, "Authorization", "Bearer " + good).json().get("id").asText();
    }

    private static List<DoorTo> closed(String id) {
        var doors = new ArrayList<DoorTo>();
        doors.add(new DoorTo("POST", "/api/stories", STORY));
        doors.add(new DoorTo("PUT", "/api/stories/" + id, STORY));
        doors.add(new DoorTo("GET", "/api/stories/" + id + "/latest", ""));
        for (String verb : List.of("publish", "correct", "schedule", "withhold", "release", "kill", "restore")) {
            doors.add(new DoorTo("POST", "/api/stories/" + id + "/" + verb, "{\"note\":\"n\",\"at\":\"2999-01-01T00:00:00Z\"}"));
        }
        return doors;
    }

    @Test
    void nobody_gets_through_without_a_token_in_force() {
        String id = filed();
        var checks = new ArrayList<Executable>();
        for (DoorTo door : closed(id)) {
            for (String given : List.of("", "Bearer", "Bearer " + revoked, "Bearer bs_wrong", "Basic " + good, good)) {
                checks.add(() -> {
                    var answer = given.isEmpty()
                            ? client.send(door.method(), door.path(), door.body())
                            : client.send(door.method(), door.path(), door.body(), "Authorization", given);
                    assertThat(answer.status()).as("%s %s by %s", door.method(), door.path(), given).isEqualTo(401);
                    assertThat(answer.code()).isEqualTo(given.isEmpty() ? "token-missing" : "token-invalid");
                    assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
                    assertThat(answer.body()).doesNotContain("Behind the door").doesNotContain("bs_");
                });
            }
        }
        assertAll(checks);
        var untouched = client.get("/api/stories/" + id + "/latest", "Authorization", "Bearer " + good);
        assertThat(untouched.json().get("version").asText()).isEqualTo("1");
        assertThat(untouched.json().get("pubStatus").asText()).isEqualTo("withheld");
    }

    @Test
    void holder_of_a_token_gets_through() {
        for (DoorTo door : closed(filed())) {
            var answer = client.send(
                    door.method(), door.path(), door.body(), "Authorization", "Bearer " + good, "If-Match", "v1");
            assertThat(answer.status()).as("%s %s: %s", door.method(), door.path(), answer.body()).isNotEqualTo(401);
        }
    }

    @Test
    void token_that_is_revoked_is_out_with_the_next_request() {
        String name = "n" + UUID.randomUUID().toString().substring(0, 8);
        String secret = tokens.add(name, Actor.OPERATOR).text();
        String[] headers = {"Authorization", "Bearer " + secret};
        assertThat(client.send("POST", "/api/stories", STORY, headers).status()).isEqualTo(201);
        tokens.revoke(name, Actor.OPERATOR);
        assertThat(client.send("POST", "/api/stories", STORY, headers).status()).isEqualTo(401);
    }

    @Test
    void what_everybody_may_read_is_the_same_whatever_token_comes_with_it() {
        String id = filed();
        client.send("POST", "/api/stories/" + id + "/publish", "", "Authorization", "Bearer " + good);
        for (String path : List.of("/api/stories/" + id, "/api/stories?guid=urn:broadsheet:" + id, "/api/openapi.json")) {
            String plain = client.get(path).body();
            assertThat(client.get(path, "Authorization", "Bearer " + good).body()).isEqualTo(plain);
            assertThat(client.get(path, "Authorization", "Bearer " + revoked).body()).isEqualTo(plain);
        }
    }
}
