package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.database.schema.Tables.ACCOUNT_LINK;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Links, roles and disabling; on SQLite here, on PostgreSQL in {@link PeopleOnPostgresTest}. */
@Timeout(60)
class PeopleTest {
    private static final String OTHER = "gulls over the quay";

    private Door door;
    private Account chief;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        door = new Door(dialect());
        chief = door.accounts.add("chief@example.org", Role.ADMINISTRATOR, Door.PASSWORD, Actor.OPERATOR);
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void invitation_makes_an_account_once() {
        var link = door.links.invite(" New@Example.org ", Role.REPORTER, chief.actor());
        assertThat(door.links.invitations()).singleElement().satisfies(open -> {
            assertThat(open.email()).isEqualTo("new@example.org");
            assertThat(open.toString()).doesNotContain("example.org");
        });
        var account = door.links.use(link, " Night desk\u202e ", OTHER, "10.0.0.7");
        assertThat(account.role()).isEqualTo(Role.REPORTER);
        assertThat(account.name()).as("no sign that turns text round").isEqualTo("Night desk");
        assertThat(door.accounts.signIn("new@example.org", OTHER)).contains(account);
        assertFault("account-link", () -> door.links.use(link, "", OTHER, ""));
        assertThat(door.links.invitations()).isEmpty();
    }

    @Test
    void link_is_kept_as_a_hash_and_ends_after_seven_days_or_with_the_next() {
        var first = door.links.invite("new@example.org", Role.REPORTER, chief.actor());
        assertThat(door.database.<String>read(sql -> sql.selectFrom(ACCOUNT_LINK).fetch().formatJSON()))
                .contains(first.hash())
                .doesNotContain(first.text());
        var second = door.links.invite("new@example.org", Role.EDITOR, chief.actor());
        assertFault("account-link", () -> door.links.use(first, "", OTHER, ""));
        door.clock.advance(Duration.ofDays(7).plusSeconds(1));
        assertThat(door.links.find(second)).isEmpty();
        assertFault("account-link", () -> door.links.use(second, "", OTHER, ""));
        assertFault("account-link", () -> door.links.use(new Secret(""), "", OTHER, ""));
    }

    @Test
    void weak_password_does_not_use_a_link_up() {
        var link = door.links.invite("new@example.org", Role.REPORTER, chief.actor());
        assertFault("password-short", () -> door.links.use(link, "", "short", ""));
        assertThat(door.links.find(link)).isPresent();
        assertFault("account-exists", () -> door.links.invite("chief@example.org", Role.EDITOR, chief.actor()));
        assertFault("account-email", () -> door.links.invite("chief", Role.EDITOR, chief.actor()));
    }

    @Test
    void link_is_used_once_however_many_come_at_the_same_time() throws Exception {
        var link = door.links.invite("new@example.org", Role.REPORTER, chief.actor());
        var together = new CyclicBarrier(3);
        Callable<Boolean> attempt = () -> {
            together.await();
            try {
                door.links.use(link, "", OTHER, "");
                return true;
            } catch (Fault late) {
                return false;
            }
        };
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            assertThat(pool.invokeAll(List.of(attempt, attempt, attempt)).stream().filter(done -> done.resultNow()))
                    .hasSize(1);
        }
    }

    @Test
    void reset_link_sets_a_password_and_ends_what_was_open() {
        var editor = door.accounts.add("editor@example.org", Role.EDITOR, Door.PASSWORD, Actor.OPERATOR);
        var session = door.sessions.open(editor);
        var link = door.links.reset(editor.id(), chief.actor());
        assertThat(door.links.use(link, "", OTHER, "")).isEqualTo(editor);
        assertThat(door.sessions.find(session)).isEmpty();
        assertThat(door.accounts.signIn("editor@example.org", Door.PASSWORD)).isEmpty();
        assertThat(door.accounts.signIn("editor@example.org", OTHER)).contains(editor);
        assertFault("account-link", () -> door.links.use(link, "", OTHER, ""));
        assertFault("account-unknown", () -> door.links.reset(1, chief.actor()));
    }

    @Test
    void last_administrator_stays() {
        assertFault("account-last-administrator", () -> door.people.changeRole(chief.id(), Role.EDITOR, chief.actor()));
        assertFault("account-last-administrator", () -> door.people.disable(chief.id(), chief.actor()));
        var second = door.accounts.add("second@example.org", Role.ADMINISTRATOR, Door.PASSWORD, Actor.OPERATOR);
        door.people.disable(second.id(), chief.actor());
        assertFault("account-last-administrator", () -> door.people.disable(chief.id(), chief.actor()));
        door.people.changeRole(second.id(), Role.EDITOR, chief.actor());
        door.people.enable(second.id(), chief.actor());
        door.people.changeRole(second.id(), Role.ADMINISTRATOR, chief.actor());
        door.people.changeRole(chief.id(), Role.EDITOR, second.actor());
        assertThat(door.log.after(0, 20)).extracting(entry -> entry.kind()).contains("role-changed", "account-enabled");
    }

    @Test
    void two_administrators_cannot_demote_each_other_at_once() throws Exception {
        var second = door.accounts.add("second@example.org", Role.ADMINISTRATOR, Door.PASSWORD, Actor.OPERATOR);
        var together = new CyclicBarrier(2);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var done = pool.invokeAll(List.of(demotion(chief, second, together), demotion(second, chief, together)));
            assertThat(done.stream().filter(one -> one.resultNow())).hasSize(1);
        }
    }

    private Callable<Boolean> demotion(Account by, Account of, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                door.people.changeRole(of.id(), Role.EDITOR, by.actor());
                return true;
            } catch (Fault late) {
                return false;
            }
        };
    }

    @Test
    void who_is_disabled_is_out_at_once_with_all_tokens() {
        var editor = door.accounts.add("editor@example.org", Role.EDITOR, Door.PASSWORD, Actor.OPERATOR);
        var session = door.sessions.open(editor);
        var token = door.tokens.add(
                new Tokens.Wanted("cms", Set.of(Scope.READ), Optional.empty(), Optional.of(editor.id())), editor.actor());
        door.people.disable(editor.id(), chief.actor());
        assertThat(door.sessions.find(session)).isEmpty();
        assertThat(door.tokens.check(token)).isEmpty();
        assertThat(door.accounts.signIn("editor@example.org", Door.PASSWORD)).isEmpty();
        assertFault("account-unknown", () -> door.links.reset(editor.id(), chief.actor()));
        door.people.enable(editor.id(), chief.actor());
        assertThat(door.accounts.signIn("editor@example.org", Door.PASSWORD)).contains(editor);
        assertThat(door.sessions.find(session)).isEmpty();
        assertThat(door.tokens.check(token)).isEmpty();
    }

    @Test
    void password_changes_with_the_old_one_and_other_sessions_end() {
        var here = door.sessions.open(chief);
        var elsewhere = door.sessions.open(chief);
        assertFault("password-wrong", () -> door.people.changePassword(chief, OTHER, OTHER, here, chief.actor()));
        assertFault("password-common", () -> door.people.changePassword(chief, Door.PASSWORD, "password1234", here, chief.actor()));
        door.people.changePassword(chief, Door.PASSWORD, OTHER, here, chief.actor());
        assertThat(door.sessions.find(here)).isPresent();
        assertThat(door.sessions.find(elsewhere)).isEmpty();
        assertThat(door.accounts.signIn("chief@example.org", OTHER)).contains(chief);
    }

    @Test
    void token_ends_on_its_day_and_may_do_what_its_scopes_say() {
        var end = door.clock.instant().plus(Duration.ofDays(1));
        var secret = door.tokens.add(
                new Tokens.Wanted("cms", Set.of(Scope.DRAFT), Optional.of(end), Optional.empty()), chief.actor());
        assertThat(door.tokens.check(secret)).hasValueSatisfying(token -> assertThat(token.scopes()).containsExactly(Scope.DRAFT));
        door.clock.advance(Duration.ofDays(1));
        assertThat(door.tokens.check(secret)).isEmpty();
        assertFault("token-scopes", () -> door.tokens.add(
                new Tokens.Wanted("other", Set.of(), Optional.empty(), Optional.empty()), chief.actor()));
        assertFault("token-expiry", () -> door.tokens.add(
                new Tokens.Wanted("other", Scope.ALL, Optional.of(end), Optional.empty()), chief.actor()));
        assertThat(door.tokens.check(door.tokens.add("all", Actor.OPERATOR)))
                .hasValueSatisfying(token -> assertThat(token.scopes()).isEqualTo(Scope.ALL));
    }

    private static void assertFault(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
