package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.database.schema.Tables.ACCOUNT;
import static org.broadsheet.database.schema.Tables.RECOVERY_CODE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.LogIns.Answer;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Seal;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The way in; on SQLite here, on PostgreSQL in {@link LogInsOnPostgresTest}. */
@Timeout(120)
class LogInsTest {
    private static final String EMAIL = "chief@example.org";
    private static final Sessions.Place HOME = new Sessions.Place("10.0.0.1", "Firefox · Linux");
    private static final Optional<Secret> NONE = Optional.empty();

    private Door door;
    private Account chief;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        door = new Door(dialect());
        chief = door.accounts.add(EMAIL, Role.ADMINISTRATOR, Door.PASSWORD, Actor.OPERATOR);
    }

    @AfterEach
    void close() {
        door.close();
    }

    private Answer begin(String password, Sessions.Place place, Optional<Secret> device) {
        return door.logIns.begin(EMAIL, password, place, device);
    }

    private Answer.In in(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.In.class);
        return (Answer.In) answer;
    }

    /** Sets a second factor up; gives the recovery codes. */
    private List<String> secondFactor() {
        door.factors.offer(chief, "The Harbour Post");
        return door.factors.confirm(chief, code(0), chief.actor());
    }

    private String code(int stepsAhead) {
        String sealed = door.database.read(sql -> sql.select(ACCOUNT.TOTP, ACCOUNT.TOTP_NEW)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(chief.id()))
                .fetchSingle(row -> row.value1().isEmpty() ? row.value2() : row.value1()));
        byte[] secret = new Seal(door.key, door.random)
                .open(sealed, "totp " + org.broadsheet.kernel.Ids.text(chief.id()))
                .orElseThrow();
        return Totp.code(secret, Totp.step(door.clock.instant()) + stepsAhead);
    }

    @Test
    void password_alone_lets_in_who_has_no_second_factor() {
        var in = in(begin(Door.PASSWORD, HOME, NONE));
        assertThat(door.sessions.logIn(in.session())).hasValueSatisfying(logIn -> {
            assertThat(logIn.account()).isEqualTo(chief);
            assertThat(logIn.device()).isEqualTo("Firefox · Linux");
            assertThat(logIn.address()).isEqualTo("10.0.0.1");
        });
        assertThat(begin("tide tables at dusk", HOME, NONE)).isInstanceOf(Answer.Wrong.class);
        assertThat(door.logIns.begin("nobody@example.org", Door.PASSWORD, HOME, NONE)).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void second_factor_is_asked_for_and_no_code_works_twice() {
        secondFactor();
        var half = ((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half();
        assertThat(door.sessions.find(half)).as("half a log-in is none").isEmpty();
        assertThat(door.logIns.finish(half, code(0), HOME, NONE)).as("used for the set-up").isInstanceOf(Answer.Wrong.class);
        door.clock.advance(Duration.ofSeconds(30));
        String code = code(0);
        var in = in(door.logIns.finish(half, code, HOME, NONE));
        assertThat(in.session()).isNotEqualTo(half);
        assertThat(door.logIns.finish(half, code(1), HOME, NONE)).as("spent").isInstanceOf(Answer.Over.class);
        var again = ((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half();
        assertThat(door.logIns.finish(again, code, HOME, NONE)).isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void half_a_log_in_is_over_after_five_codes_or_ten_minutes() {
        secondFactor();
        var half = ((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half();
        for (int i = 0; i < 4; i++) {
            assertThat(door.logIns.finish(half, "000000", HOME, NONE)).isInstanceOf(Answer.Wrong.class);
        }
        assertThat(door.logIns.finish(half, "000000", HOME, NONE)).isInstanceOf(Answer.Over.class);
        door.clock.advance(Duration.ofSeconds(30));
        assertThat(door.logIns.finish(half, code(0), HOME, NONE)).isInstanceOf(Answer.Over.class);
        var late = ((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half();
        door.clock.advance(Duration.ofMinutes(11));
        assertThat(door.logIns.finish(late, code(0), HOME, NONE)).isInstanceOf(Answer.Over.class);
    }

    @Test
    void recovery_code_works_once_however_it_is_typed() {
        var codes = secondFactor();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates().allMatch(code -> code.matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}"));
        String kept = door.database.read(sql -> sql.selectFrom(RECOVERY_CODE).fetch().formatJSON());
        assertThat(codes).noneMatch(kept::contains);
        String typed = codes.get(3).toUpperCase(java.util.Locale.ROOT).replace("-", " ");
        in(door.logIns.finish(((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half(), typed, HOME, NONE));
        assertThat(door.factors.state(chief).codesLeft()).isEqualTo(9);
        assertThat(door.logIns.finish(((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half(), typed, HOME, NONE))
                .isInstanceOf(Answer.Wrong.class);
        door.factors.renewCodes(chief, chief.actor());
        assertThat(door.logIns.finish(((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half(), codes.get(4), HOME, NONE))
                .isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void secret_of_a_second_factor_is_sealed_with_a_key_for_its_owners_eyes() throws IOException {
        var offer = door.factors.offer(chief, "The Harbour Post");
        assertThat(offer.address()).startsWith("otpauth://totp/The%20Harbour%20Post:chief%40example.org?secret=" + offer.secret());
        assertThat(door.factors.offer(chief, "The Harbour Post")).as("asked again").isEqualTo(offer);
        assertThat(door.database.<String>read(sql -> sql.selectFrom(ACCOUNT).fetch().formatJSON())).doesNotContain(offer.secret());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(door.key))).isEqualTo("rw-------");
        assertThatThrownBy(() -> door.factors.confirm(chief, "000000", chief.actor())).isInstanceOf(Fault.class);
        assertThat(door.factors.state(chief).isOn()).isFalse();
    }

    @Test
    void lost_key_leaves_the_recovery_codes() throws IOException {
        var codes = secondFactor();
        Files.delete(door.key);
        var half = ((Answer.CodeWanted) begin(Door.PASSWORD, HOME, NONE)).half();
        assertThat(door.logIns.finish(half, "123456", HOME, NONE)).isInstanceOf(Answer.Wrong.class);
        in(door.logIns.finish(half, codes.getFirst(), HOME, NONE));
    }

    @Test
    void nobody_is_locked_out_by_what_others_try() {
        var device = in(begin(Door.PASSWORD, HOME, NONE)).device();
        for (int i = 0; i < 90; i++) {
            begin("guess", new Sessions.Place("203.0.113." + i, ""), NONE);
        }
        assertThat(begin(Door.PASSWORD, new Sessions.Place("198.51.100.1", ""), NONE))
                .as("a browser that nobody knows").isInstanceOf(Answer.TooOften.class);
        var again = in(begin(Door.PASSWORD, HOME, device));
        assertThat(again.device()).as("it is known already").isEmpty();
        assertThat(door.logIns.begin("other@example.org", "x", HOME, device))
                .as("known to this person alone, so it counts as any").isInstanceOf(Answer.Wrong.class);
    }

    @Test
    void guesses_from_one_address_are_slowed_down() {
        Answer last = new Answer.Wrong();
        for (int i = 0; i < 9; i++) {
            last = begin("guess", HOME, NONE);
        }
        assertThat(last).isInstanceOf(Answer.TooOften.class);
        assertThat(begin(Door.PASSWORD, HOME, NONE)).isInstanceOf(Answer.TooOften.class);
        assertThat(begin(Door.PASSWORD, new Sessions.Place("10.0.0.2", ""), NONE)).isInstanceOf(Answer.In.class);
        door.clock.advance(Duration.ofMinutes(1));
        assertThat(begin(Door.PASSWORD, HOME, NONE)).isInstanceOf(Answer.In.class);
    }

    @Test
    void log_tells_of_log_ins_and_counts_those_that_failed() {
        for (int i = 0; i < 25; i++) {
            begin("guess", new Sessions.Place("203.0.113." + i, ""), NONE);
        }
        var session = in(begin(Door.PASSWORD, HOME, NONE)).session();
        door.logIns.leave(chief, session, chief.actor().at("10.0.0.1"));
        var traces = door.log.traces(new Log.Wanted(Optional.empty(), "", ""), 20);
        assertThat(traces).extracting(trace -> trace.entry().kind())
                .containsExactly("logged-out", "logged-in", "log-in-failed", "log-in-failed", "account-added");
        assertThat(traces.get(2).entry().fields()).containsEntry("times", "10");
        assertThat(traces.get(2).address()).isEqualTo("203.0.113.9");
        assertThat(traces.get(1).address()).isEqualTo("10.0.0.1");
        assertThat(traces.toString()).doesNotContain("example.org");
        assertThat(door.log.traces(new Log.Wanted(Optional.empty(), chief.actor().name(), "logged-in"), 20)).hasSize(1);
        assertThat(door.log.traces(new Log.Wanted(Optional.of(2L), "", ""), 20)).hasSize(1);
    }

    @Test
    void addresses_are_forgotten_after_their_time_and_the_acts_are_not() {
        in(begin(Door.PASSWORD, HOME, NONE));
        door.clock.advance(Duration.ofDays(89));
        door.logIns.tidy();
        assertThat(door.log.traces(new Log.Wanted(Optional.empty(), "", "logged-in"), 1)).first()
                .satisfies(trace -> assertThat(trace.address()).isEqualTo("10.0.0.1"));
        door.clock.advance(Duration.ofDays(2));
        door.logIns.tidy();
        assertThat(door.log.traces(new Log.Wanted(Optional.empty(), "", "logged-in"), 1)).first()
                .satisfies(trace -> assertThat(trace.address()).isEmpty());
    }

    @Test
    void addresses_are_forgotten_where_nobody_logs_in() {
        in(begin(Door.PASSWORD, HOME, NONE));
        door.clock.advance(Duration.ofDays(91));
        var forgotten = new AddressesForgotten(door.logIns);
        door.log.write(t -> {
            forgotten.run(t, "addresses");
            return true;
        });
        assertThat(door.log.traces(new Log.Wanted(Optional.empty(), "", "logged-in"), 1)).first()
                .satisfies(trace -> assertThat(trace.address()).isEmpty());
    }

    @Test
    void session_ends_after_thirty_days_however_busy() {
        var session = in(begin(Door.PASSWORD, HOME, NONE)).session();
        for (int hours = 0; hours < 30 * 24 - 6; hours += 6) {
            assertThat(door.sessions.find(session)).as("after %d hours", hours).isPresent();
            door.clock.advance(Duration.ofHours(6));
        }
        door.clock.advance(Duration.ofHours(6));
        assertThat(door.sessions.find(session)).isEmpty();
    }

    @Test
    void session_can_be_renewed_and_ended_from_another() {
        var here = in(begin(Door.PASSWORD, HOME, NONE)).session();
        var there = in(begin(Door.PASSWORD, HOME, NONE)).session();
        var renewed = door.sessions.renew(here);
        assertThat(door.sessions.find(here)).isEmpty();
        assertThat(door.sessions.find(renewed)).contains(chief);
        var other = door.accounts.add("other@example.org", Role.EDITOR, Door.PASSWORD, Actor.OPERATOR);
        assertThat(door.sessions.close(other, there.hash())).as("not another person's").isFalse();
        assertThat(door.sessions.close(chief, there.hash())).isTrue();
        assertThat(door.sessions.of(chief)).extracting(LogIn::id).containsExactly(renewed.hash());
    }
}
