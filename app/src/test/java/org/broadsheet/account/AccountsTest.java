package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.database.schema.Tables.SESSION;
import static org.broadsheet.database.schema.Tables.SETUP_LINK;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Subject;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Accounts, sessions and the first link; on SQLite here, on PostgreSQL in {@link AccountsOnPostgresTest}. */
@Timeout(60)
class AccountsTest {
    private static final String EMAIL = "desk@example.org";
    private static final String PASSWORD = "tide tables at dawn";

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private TestDatabase home;
    private Database database;
    private Log log;
    private Accounts accounts;
    private Sessions sessions;
    private Setup setup;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        var random = new SplittableRandom(7);
        home = TestDatabase.fresh(dialect());
        database = home.open();
        log = new Log(database, clock);
        var passwords = new Passwords(random);
        accounts = new Accounts(log, database, new Ids(clock, random), passwords);
        sessions = new Sessions(database, clock, random);
        setup = new Setup(log, database, accounts, passwords, clock, random);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void person_signs_in_with_address_and_password() {
        var account = accounts.add(" Desk@Example.org ", Role.EDITOR, PASSWORD, Actor.OPERATOR);
        assertThat(accounts.signIn(EMAIL, PASSWORD)).contains(account);
        assertThat(accounts.signIn("DESK@example.ORG", PASSWORD)).contains(account);
        assertThat(accounts.signIn(EMAIL, "tide tables at dusk")).isEmpty();
        assertThat(accounts.signIn("nobody@example.org", PASSWORD)).isEmpty();
        assertThat(accounts.signIn("x".repeat(10_000), PASSWORD)).isEmpty();
    }

    @Test
    void log_tells_of_an_account_by_its_id_alone() {
        var account = accounts.add(EMAIL, Role.EDITOR, PASSWORD, Actor.OPERATOR);
        assertThat(log.after(0, 10)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("account-added");
            assertThat(entry.fields()).containsEntry("role", "editor").hasSize(2);
            assertThat(entry.toString()).doesNotContain("example.org").doesNotContain("argon2");
        });
        assertThat(account.toString()).doesNotContain("example.org");
        assertThat(account.actor().name()).doesNotContain("example.org");
    }

    @Test
    void refusals_say_what_is_wrong_and_change_nothing() {
        assertFault("account-email", () -> accounts.add("nobody", Role.EDITOR, PASSWORD, Actor.OPERATOR));
        assertFault("account-email", () -> accounts.add("a b@example.org", Role.EDITOR, PASSWORD, Actor.OPERATOR));
        assertFault("password-short", () -> accounts.add(EMAIL, Role.EDITOR, "short", Actor.OPERATOR));
        assertFault("password-common", () -> accounts.add(EMAIL, Role.EDITOR, "password1234", Actor.OPERATOR));
        assertThat(accounts.isEmpty()).isTrue();
        accounts.add(EMAIL, Role.EDITOR, PASSWORD, Actor.OPERATOR);
        assertFault("account-exists", () -> accounts.add("DESK@example.org", Role.EDITOR, PASSWORD, Actor.OPERATOR));
        assertThat(log.head()).isEqualTo(1);
    }

    @Test
    void session_lasts_while_it_is_used_and_twelve_hours_more() {
        var account = accounts.add(EMAIL, Role.EDITOR, PASSWORD, Actor.OPERATOR);
        var secret = sessions.open(account);
        for (int i = 0; i < 3; i++) {
            clock.advance(Duration.ofHours(11));
            assertThat(sessions.find(secret)).contains(account);
        }
        clock.advance(Duration.ofHours(12));
        assertThat(sessions.find(secret)).isEmpty();
    }

    @Test
    void session_is_kept_as_a_hash_and_gone_after_the_log_out() {
        var account = accounts.add(EMAIL, Role.EDITOR, PASSWORD, Actor.OPERATOR);
        var secret = sessions.open(account);
        var other = sessions.open(account);
        assertThat(database.<String>read(sql -> sql.selectFrom(SESSION).fetch().formatJSON()))
                .contains(secret.hash())
                .doesNotContain(secret.text());
        sessions.close(secret);
        assertThat(sessions.find(secret)).isEmpty();
        assertThat(sessions.find(other)).as("another browser's").contains(account);
        assertThat(sessions.find(new Secret("made up"))).isEmpty();
    }

    @Test
    void first_link_names_the_paper_and_makes_an_administrator() {
        var link = setup.link().orElseThrow();
        assertThat(setup.isOpen(link)).isTrue();
        var account = setup.complete(link, " The Harbour Post ", EMAIL, PASSWORD);
        assertThat(account.role()).isEqualTo(Role.ADMINISTRATOR);
        assertThat(accounts.signIn(EMAIL, PASSWORD)).contains(account);
        assertThat(setup.siteName()).contains("The Harbour Post");
        assertThat(log.after(0, 10)).anySatisfy(entry -> {
            assertThat(entry.kind()).isEqualTo("site-named");
            assertThat(entry.subjects()).contains(Subject.SITE);
        });
        assertThat(setup.link()).as("no link once there is an account").isEmpty();
        assertThat(setup.isOpen(link)).isFalse();
        assertFault("setup-link", () -> setup.complete(link, "Another", "other@example.org", PASSWORD));
    }

    @Test
    void link_is_kept_as_a_hash_and_ends_after_a_day_or_with_the_next() {
        var first = setup.link().orElseThrow();
        assertThat(database.<String>read(sql -> sql.selectFrom(SETUP_LINK).fetch().formatJSON()))
                .contains(first.hash())
                .doesNotContain(first.text());
        clock.advance(Duration.ofHours(23));
        assertThat(setup.isOpen(first)).isTrue();
        clock.advance(Duration.ofHours(2));
        assertFault("setup-link", () -> setup.complete(first, "Post", EMAIL, PASSWORD));
        var second = setup.link().orElseThrow();
        var third = setup.link().orElseThrow();
        assertThat(setup.isOpen(second)).isFalse();
        assertThat(setup.isOpen(third)).isTrue();
        assertThat(setup.isOpen(new Secret(""))).isFalse();
    }

    @Test
    void what_is_mistyped_does_not_use_the_link_up() {
        var link = setup.link().orElseThrow();
        assertFault("site-name", () -> setup.complete(link, " ", EMAIL, PASSWORD));
        assertFault("account-email", () -> setup.complete(link, "Post", "nobody", PASSWORD));
        assertFault("password-short", () -> setup.complete(link, "Post", EMAIL, "short"));
        assertThat(setup.isOpen(link)).isTrue();
        assertThat(log.head()).isZero();
    }

    @Test
    void link_is_used_once_however_many_come_at_the_same_time() throws Exception {
        var link = setup.link().orElseThrow();
        int callers = 4;
        var together = new CyclicBarrier(callers);
        List<Callable<Boolean>> attempts = IntStream.range(0, callers)
                .<Callable<Boolean>>mapToObj(i -> () -> {
                    together.await();
                    try {
                        setup.complete(link, "Post", "desk" + i + "@example.org", PASSWORD);
                        return true;
                    } catch (Fault late) {
                        assertThat(late.code()).isEqualTo("setup-link");
                        return false;
                    }
                })
                .toList();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            long made = pool.invokeAll(attempts).stream().filter(AccountsTest::result).count();
            assertThat(made).isEqualTo(1);
        }
        assertThat(log.after(0, 10)).hasSize(2);
    }

    private static boolean result(Future<Boolean> attempt) {
        return attempt.resultNow();
    }

    private static void assertFault(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
