package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.database.schema.Tables.API_TOKEN;

import java.util.SplittableRandom;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private TestDatabase home;
    private Database database;
    private Log log;
    private Tokens tokens;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(dialect());
        database = home.open();
        log = new Log(database, clock);
        tokens = on(database, log);
    }

    private Tokens on(Database database, Log log) {
        var random = new SplittableRandom(7);
        return new Tokens(log, database, new Ids(clock, random), clock, random);
    }

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void token_is_known_by_its_secret() {
        var secret = tokens.add("cms", Actor.OPERATOR);
        assertThat(secret.text()).matches("bs_[A-Za-z0-9_-]{43}");
        assertThat(tokens.check(secret)).hasValueSatisfying(token -> {
            assertThat(token.name()).isEqualTo("cms");
            assertThat(token.madeAt()).isEqualTo(clock.instant());
        });
    }

    @Test
    void secret_is_kept_as_a_hash_and_told_to_nobody() {
        var secret = tokens.add("cms", Actor.OPERATOR);
        String kept = database.read(sql -> sql.selectFrom(API_TOKEN).fetch().formatJSON());
        assertThat(kept).contains(secret.hash()).doesNotContain(secret.text().substring(3));
        assertThat(log.after(0, 10).toString()).contains("token-added", "cms").doesNotContain(secret.text().substring(3));
        assertThat(secret.toString()).doesNotContain(secret.text().substring(3));
    }

    @Test
    void secret_that_is_wrong_by_a_character_is_unknown() {
        String right = tokens.add("cms", Actor.OPERATOR).text();
        char last = right.charAt(right.length() - 1);
        String wrong = right.substring(0, right.length() - 1) + (last == 'A' ? 'B' : 'A');
        assertThat(tokens.check(new Secret(wrong))).isEmpty();
        assertThat(tokens.check(new Secret(right.substring(3)))).isEmpty();
        assertThat(tokens.check(new Secret(""))).isEmpty();
        assertThat(tokens.check(new Secret("bs_" + "x".repeat(100_000)))).isEmpty();
    }

    @Test
    void revoked_token_is_unknown_at_once_to_another_process_too() {
        var secret = tokens.add("cms", Actor.OPERATOR);
        var other = home.open();
        on(other, new Log(other, clock)).revoke("cms", Actor.OPERATOR);
        assertThat(tokens.check(secret)).isEmpty();
        assertThat(tokens.all()).singleElement().satisfies(token -> assertThat(token.isRevoked()).isTrue());
        assertThat(log.after(1, 10)).singleElement().satisfies(entry -> assertThat(entry.kind()).isEqualTo("token-revoked"));
    }

    @Test
    void name_is_given_to_one_token_at_a_time() {
        var first = tokens.add("cms", Actor.OPERATOR);
        assertFault("token-exists", () -> tokens.add("cms", Actor.OPERATOR));
        tokens.revoke("cms", Actor.OPERATOR);
        var second = tokens.add("cms", Actor.OPERATOR);
        assertThat(tokens.check(first)).isEmpty();
        assertThat(tokens.check(second)).isPresent();
        assertThat(tokens.all()).hasSize(2);
    }

    @Test
    void refusals_say_what_is_wrong_and_change_nothing() {
        assertFault("token-name", () -> tokens.add("", Actor.OPERATOR));
        assertFault("token-name", () -> tokens.add("Two Words", Actor.OPERATOR));
        assertFault("token-unknown", () -> tokens.revoke("cms", Actor.OPERATOR));
        assertThat(log.head()).isZero();
    }

    private static void assertFault(String code, Runnable action) {
        assertThatThrownBy(action::run)
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }
}
