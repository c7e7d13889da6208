package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Role;
import org.broadsheet.account.Sessions;
import org.broadsheet.desk.DeskRoutes.Route;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.web.FormGuard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Each role, and nobody, against each route of the desk. */
@Tag("slow")
@QuarkusTest
class DeskMatrixTest {
    private static final DeskRoutes ROUTES = DeskRoutes.found();

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    Sessions sessions;

    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<Role, Secret> logins = new EnumMap<>(Role.class);

    @BeforeEach
    void logEverybodyIn() {
        for (Role role : Role.values()) {
            String email = role.word() + "-" + System.nanoTime() + "@example.org";
            logins.put(role, sessions.open(accounts.add(email, role, "tide tables at dawn", Actor.OPERATOR)));
        }
    }

    @Test
    void role_that_may_not_is_refused_everywhere() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (Route route : ROUTES.all()) {
            for (Role role : Role.values()) {
                if (route.act().filter(act -> !role.may(act)).isEmpty()) {
                    continue;
                }
                var session = logins.get(role);
                var answer = call(route, Optional.of(session), FormGuard.word(session));
                boolean isLedAway = route.toString().equals("GET /desk") && answer.statusCode() == 303;
                if (answer.statusCode() != 403 && !isLedAway) {
                    wrong.add(role + " " + route + ": " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void nobody_is_let_in_without_a_log_in() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        for (Route route : ROUTES.all()) {
            if (route.act().isEmpty()) {
                continue;
            }
            var answer = call(route, Optional.empty(), "");
            boolean isRefused = answer.statusCode() == 401
                    || answer.statusCode() == 303
                            && answer.headers().firstValue("Location").orElse("").contains("/desk/login");
            if (!isRefused) {
                wrong.add("nobody " + route + ": " + answer.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void change_without_the_word_of_our_page_is_refused() throws IOException, InterruptedException {
        var wrong = new ArrayList<String>();
        var session = logins.get(Role.ADMINISTRATOR);
        var other = logins.get(Role.EDITOR);
        for (Route route : ROUTES.all()) {
            if (route.isSafe()) {
                continue;
            }
            for (String word : new String[] {"", "guessed", FormGuard.word(other)}) {
                var answer = call(route, Optional.of(session), word);
                if (answer.statusCode() != 403) {
                    wrong.add(route + " with the word <" + word + ">: " + answer.statusCode());
                }
            }
            var foreign = call(route, Optional.of(session), FormGuard.word(session), "Sec-Fetch-Site", "cross-site");
            if (foreign.statusCode() != 403) {
                wrong.add(route + " from another site: " + foreign.statusCode());
            }
        }
        assertThat(wrong).isEmpty();
    }

    private HttpResponse<String> call(Route route, Optional<Secret> session, String word, String... headers)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.resolve(route.sample()))
                .method(route.verb(), BodyPublishers.ofString(""))
                .header("Content-Type", route.mediaType())
                .header("Accept", "*/*");
        if (route.isSafe()) {
            request.method(route.verb(), BodyPublishers.noBody());
        }
        session.ifPresent(secret -> request.header("Cookie", "desk=" + secret.text()));
        if (!word.isEmpty()) {
            request.header("X-Form", word);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        return http.send(request.build(), BodyHandlers.ofString());
    }
}
