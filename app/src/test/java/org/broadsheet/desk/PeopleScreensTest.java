package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.broadsheet.account.Account;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Codes;
import org.broadsheet.account.People;
import org.broadsheet.account.Person;
import org.broadsheet.account.Role;
import org.broadsheet.account.Sessions;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** People, links, second factors, sessions, tokens and the audit, as a browser without script meets them; and attacks on them. */
@Tag("slow")
@QuarkusTest
class PeopleScreensTest {
    private static final String PASSWORD = "tide tables at dawn";
    private static final String OTHER = "gulls over the quay";
    private static final String SCRIPT = "\"><script>alert(1)</script>";

    @TestHTTPResource
    URI site;

    @Inject
    Accounts accounts;

    @Inject
    People people;

    @Inject
    Sessions sessions;

    private Browser browser;

    @BeforeEach
    void openBrowser() {
        browser = new Browser(site);
    }

    private Account account(Role role) {
        return accounts.add(role.word() + "-" + UUID.randomUUID() + "@example.org", role, PASSWORD, Actor.OPERATOR);
    }

    private Browser.Page logIn(Browser browser, Account account, String password, String... headers) {
        browser.get("/desk/login");
        var fields = new java.util.ArrayList<>(java.util.List.of("email", account.email(), "password", password));
        fields.addAll(java.util.List.of(headers));
        return browser.post("/desk/login", fields.toArray(String[]::new));
    }

    private Account in(Role role) {
        var account = account(role);
        browser.set("desk", sessions.open(account).text());
        return account;
    }

    private Person now(Account account) {
        return people.all().stream()
                .filter(person -> person.account().id() == account.id())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Browser.Page page, String selector) {
        var found = Jsoup.parse(page.body()).selectFirst(selector);
        return found == null ? "" : found.text();
    }

    @Test
    void invited_person_chooses_a_password_once() {
        in(Role.ADMINISTRATOR);
        browser.get("/desk/people");
        String email = "new-" + UUID.randomUUID() + "@example.org";
        var made = browser.post("/desk/people/invitations", "email", email, "role", "reporter");
        String link = URI.create(text(made, "#secret")).getPath();
        assertThat(link).startsWith("/desk/link/");
        assertThat(browser.get("/desk/people").body()).contains(email);

        var guest = new Browser(site);
        assertThat(guest.get(link).body()).contains(email);
        assertThat(guest.post(link, "name", "Night desk", "password", "short").status()).isEqualTo(400);
        // Nothing that the form does not ask for is taken: neither role nor address.
        var inside = guest.post(link, "name", "Night desk", "password", OTHER, "role", "administrator", "email", "x@example.org");
        assertThat(inside.status()).isEqualTo(200);
        assertThat(accounts.signIn(email, OTHER)).hasValueSatisfying(made2 -> {
            assertThat(made2.role()).isEqualTo(Role.REPORTER);
            assertThat(made2.name()).isEqualTo("Night desk");
        });
        var late = new Browser(site);
        assertThat(late.get(link).status()).isEqualTo(404);
        assertThat(late.get(link).body()).contains("This link no longer works");
    }

    @Test
    void role_changes_and_disabling_count_at_once() {
        var editor = account(Role.EDITOR);
        var theirs = new Browser(site);
        assertThat(logIn(theirs, editor, PASSWORD).path()).isEqualTo("/desk");
        in(Role.ADMINISTRATOR);
        browser.get("/desk/people");
        String id = Ids.text(editor.id());
        browser.post("/desk/people/" + id + "/role", "role", "reporter");
        assertThat(now(editor).account().role()).isEqualTo(Role.REPORTER);
        assertThat(theirs.get("/desk").path()).isNotEqualTo("/desk");
        assertThat(browser.post("/desk/people/" + id + "/role", "role", "king").status()).isEqualTo(400);
        browser.post("/desk/people/" + id + "/disable");
        assertThat(theirs.get("/desk/account").path()).isEqualTo("/desk/login");
        assertThat(logIn(theirs, editor, PASSWORD).status()).isEqualTo(403);
        assertThat(browser.post("/desk/people/" + Ids.text(1) + "/disable").status()).isEqualTo(404);
        assertThat(browser.post("/desk/people/nobody/disable").status()).isEqualTo(404);
    }

    @Test
    void reset_link_lets_in_with_a_new_password() {
        var editor = account(Role.EDITOR);
        in(Role.ADMINISTRATOR);
        browser.get("/desk/people");
        var made = browser.post("/desk/people/" + Ids.text(editor.id()) + "/link");
        var theirs = new Browser(site);
        String link = URI.create(text(made, "#secret")).getPath();
        theirs.get(link);
        assertThat(theirs.post(link, "password", OTHER).path()).isEqualTo("/desk");
        assertThat(accounts.signIn(editor.email(), PASSWORD)).isEmpty();
    }

    @Test
    void second_factor_is_set_up_and_asked_for() {
        var editor = in(Role.EDITOR);
        String before = browser.value("desk");
        var page = browser.get("/desk/account/second-factor");
        String secret = text(page, ".secret code");
        assertThat(secret).matches("([A-Z2-7]{4} ){7}[A-Z2-7]{4}");
        assertThat(page.body()).contains("<path d=\"M4 4h7");
        assertThat(browser.post("/desk/account/second-factor", "code", "12").status()).isEqualTo(400);
        var codes = browser.post("/desk/account/second-factor", "code", Codes.code(secret, Instant.now(), 0));
        assertThat(Jsoup.parse(codes.body()).select(".codes code")).hasSize(10);
        assertThat(browser.value("desk")).as("a new secret for the session").isNotEqualTo(before);
        assertThat(sessions.find(new Secret(before))).isEmpty();
        String recovery = text(codes, ".codes code");

        var other = new Browser(site);
        assertThat(logIn(other, editor, PASSWORD).path()).isEqualTo("/desk/login/code");
        assertThat(other.get("/desk").path()).as("half a log-in is none").isEqualTo("/desk/login");
        other.get("/desk/login/code");
        assertThat(other.post("/desk/login/code", "code", "000000").body()).contains("This code is not right");
        String half = other.value("half");
        assertThat(other.post("/desk/login/code", "code", recovery).path()).isEqualTo("/desk");
        assertThat(other.value("desk")).isNotEqualTo(half);

        assertThat(browser.get("/desk/account").body()).contains("9 recovery codes are left");
        browser.get("/desk/account/second-factor");
        assertThat(browser.post("/desk/account/second-factor/remove", "password", OTHER).status()).isEqualTo(400);
        browser.post("/desk/account/second-factor/remove", "password", PASSWORD);
        assertThat(now(editor).hasSecondFactor()).isFalse();
    }

    @Test
    void sessions_are_listed_by_device_and_ended() {
        var editor = account(Role.EDITOR);
        var phone = new Browser(site);
        logIn(phone, editor, PASSWORD, "User-Agent: Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) Version/18.0 Safari/604.1");
        logIn(browser, editor, PASSWORD);
        var page = browser.get("/desk/account");
        assertThat(page.body()).contains("Safari · iPhone", "127.0.0.1");
        browser.post("/desk/account/sessions/end-others");
        assertThat(phone.get("/desk/account").path()).isEqualTo("/desk/login");
        assertThat(browser.get("/desk/account").path()).isEqualTo("/desk/account");
    }

    @Test
    void nobody_ends_the_session_of_another() {
        var victim = account(Role.EDITOR);
        var theirs = new Browser(site);
        logIn(theirs, victim, PASSWORD);
        in(Role.ADMINISTRATOR);
        browser.get("/desk/account");
        browser.post("/desk/account/sessions/" + new Secret(theirs.value("desk")).hash() + "/end");
        assertThat(theirs.get("/desk/account").path()).isEqualTo("/desk/account");
    }

    @Test
    void password_change_asks_for_the_old_one_and_renews_the_session() {
        var editor = in(Role.EDITOR);
        browser.get("/desk/account");
        assertThat(browser.post("/desk/account/password", "old", OTHER, "password", OTHER).body())
                .contains("This is not your password");
        String before = browser.value("desk");
        var done = browser.post("/desk/account/password", "old", PASSWORD, "password", OTHER);
        assertThat(done.body()).contains("The password is changed");
        assertThat(sessions.find(new Secret(before))).isEmpty();
        assertThat(accounts.signIn(editor.email(), OTHER)).isPresent();
    }

    @Test
    void form_takes_nothing_that_it_does_not_ask_for() {
        var reporter = in(Role.REPORTER);
        browser.get("/desk/account");
        browser.post(
                "/desk/account/name", "name", "Quay desk", "role", "administrator", "email", "x@example.org", "id", "1",
                "account", "1", "disabled", "0");
        assertThat(now(reporter).account()).satisfies(account -> {
            assertThat(account.name()).isEqualTo("Quay desk");
            assertThat(account.role()).isEqualTo(Role.REPORTER);
            assertThat(account.email()).isEqualTo(reporter.email());
        });
    }

    @Test
    void log_in_leads_nowhere_but_to_the_desk() {
        for (String to : new String[] {
            "https://elsewhere.example/", "//elsewhere.example", "/\\elsewhere.example", "/desk/../../x", "/desk//elsewhere.example",
            "javascript:alert(1)", "/deskelsewhere", "/desk\r\nX-Evil: 1", "/desk/%0d%0aX", "@elsewhere.example"
        }) {
            var editor = account(Role.EDITOR);
            var each = new Browser(site);
            each.get("/desk/login?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
            var page = each.post("/desk/login", "email", editor.email(), "password", PASSWORD, "to", to);
            assertThat(page.path()).as(to).startsWith("/desk");
            assertThat(page.response().uri().getHost()).as(to).isEqualTo(site.getHost());
            assertThat(page.header("X-Evil")).isEmpty();
        }
        var each = new Browser(site);
        assertThat(each.get("/desk/account?done=name").path()).isEqualTo("/desk/login");
        String to = Jsoup.parse(each.get("/desk/account?done=name").body()).selectFirst("input[name=to]").attr("value");
        assertThat(to).isEqualTo("/desk/account?done=name");
        assertThat(each.post("/desk/login", "email", account(Role.EDITOR).email(), "password", PASSWORD, "to", to).path())
                .isEqualTo("/desk/account");
    }

    @Test
    void planted_session_is_worth_nothing() {
        browser.set("desk", "planted");
        var editor = account(Role.EDITOR);
        logIn(browser, editor, PASSWORD);
        assertThat(browser.value("desk")).isNotEqualTo("planted");
        assertThat(sessions.find(new Secret("planted"))).isEmpty();
        assertThat(browser.cookie("desk")).contains("HttpOnly").containsIgnoringCase("SameSite=Lax");
        String first = browser.value("desk");
        browser.get("/desk/account");
        browser.post("/desk/logout");
        assertThat(sessions.find(new Secret(first))).isEmpty();
    }

    @Test
    void nothing_that_somebody_writes_runs_on_anybodys_desk() {
        var reporter = account(Role.REPORTER);
        var theirs = new Browser(site);
        logIn(theirs, reporter, PASSWORD, "User-Agent: " + "Firefox/1 <script>alert(1)</script>");
        theirs.get("/desk/account");
        theirs.post("/desk/account/name", "name", SCRIPT);
        in(Role.ADMINISTRATOR);
        browser.get("/desk/tokens");
        assertThat(browser.post("/desk/tokens", "name", SCRIPT, "scope", "read", "last-day", SCRIPT).status()).isEqualTo(400);
        browser.get("/desk/people");
        var refused = browser.post("/desk/people/invitations", "email", SCRIPT, "role", SCRIPT);
        assertThat(refused.body()).doesNotContain("<script>alert");
        for (String path : new String[] {
            "/desk/people", "/desk/audit", "/desk/tokens", "/desk/audit?by=" + encoded(SCRIPT) + "&kind=" + encoded(SCRIPT)
        }) {
            var page = browser.get(path);
            assertThat(page.status()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("<script>alert");
            assertThat(page.header("Content-Security-Policy")).contains("script-src 'self'").doesNotContain("unsafe");
        }
        assertThat(browser.get("/desk/people").body()).contains("&lt;script&gt;alert(1)");
        assertThat(theirs.get("/desk/account").body()).doesNotContain("<script>alert").contains("Firefox");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Test
    void token_does_what_its_scopes_say() {
        in(Role.ADMINISTRATOR);
        browser.get("/desk/tokens");
        String name = "t" + System.nanoTime();
        var made = browser.post("/desk/tokens", "name", name, "scope", "read", "last-day", "2999-12-31");
        String secret = text(made, "#secret");
        assertThat(secret).startsWith("bs_");
        assertThat(browser.get("/desk/tokens").body()).contains(name).doesNotContain(secret);
        var program = new Browser(site);
        var refused = program.send("/api/stories/0000000000001/publish", "", "Authorization", "Bearer " + secret);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body()).contains("token-scope");
        assertThat(program.get("/api/stories/0000000000001/latest", "Authorization", "Bearer " + secret).status()).isEqualTo(404);
        browser.post("/desk/tokens/" + name + "/revoke");
        assertThat(program.get("/api/stories/0000000000001/latest", "Authorization", "Bearer " + secret).status()).isEqualTo(401);
    }

    @Test
    void audit_shows_who_did_what_from_where() {
        var administrator = in(Role.ADMINISTRATOR);
        String by = "?by=" + encoded(administrator.actor().name());
        browser.get("/desk/account");
        browser.post("/desk/account/name", "name", "=Chief");
        var page = browser.get("/desk/audit" + by);
        assertThat(text(page, "tbody")).contains("Name changed", "=Chief");
        assertThat(text(browser.get("/desk/audit" + by + "&kind=account-named"), "tbody")).contains("Name changed", "127.0.0.1");
        assertThat(text(browser.get("/desk/audit" + by + "&kind=role-changed"), "tbody")).isEmpty();
        assertThat(browser.get("/desk/audit" + by + "&before=1").body()).contains("Nothing happened that matches");
        var csv = browser.get("/desk/audit/audit.csv" + by);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.body()).contains("\"'=Chief\"", "\"account-named\"").doesNotContain("\"=Chief");
    }
}
