package org.broadsheet.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Secret;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When staff is written to, and when not. */
class StaffLettersTest {
    private static final Sessions.Place PLACE = new Sessions.Place("192.0.2.7", "Firefox on Linux");

    private final List<String> written = new ArrayList<>();
    private final List<Secret> links = new ArrayList<>();
    private Door door;
    private Links withLetters;
    private LogIns logIns;

    @BeforeEach
    void open() {
        door = new Door(SQLDialect.SQLITE);
        var letters = new Noted(written, links);
        withLetters = new Links(
                door.log, door.database, door.accounts, door.sessions, new Passwords(door.random), letters, door.clock, door.random);
        logIns = new LogIns(
                door.log,
                door.database,
                door.accounts,
                door.sessions,
                door.factors,
                new AccountConfig(false, Duration.ofDays(90)),
                letters,
                door.clock,
                door.random);
    }

    @AfterEach
    void close() {
        door.close();
    }

    /** Remembers what would be written. */
    private record Noted(List<String> written, List<Secret> links) implements StaffLetters {
        @Override
        public void invited(Transaction t, String email, Secret link) {
            written.add("invited " + email);
            links.add(link);
        }

        @Override
        public void newPassword(Transaction t, Account account, Secret link) {
            written.add("password " + account.email());
            links.add(link);
        }

        @Override
        public void newDevice(Transaction t, Account account, Sessions.Place place) {
            written.add("device " + account.email() + " " + place.device());
        }
    }

    @Test
    void invitation_is_written_with_the_link_that_is_shown() {
        Secret shown = withLetters.invite("ann@example.org", Role.REPORTER, Actor.OPERATOR);
        assertThat(written).containsExactly("invited ann@example.org");
        assertThat(links).containsExactly(shown);
    }

    @Test
    void forgotten_password_writes_to_who_has_an_account_and_may_log_in() {
        long ann = door.accounts.add("ann@example.org", Role.EDITOR, Door.PASSWORD, Actor.OPERATOR).id();
        door.accounts.add("root@example.org", Role.ADMINISTRATOR, Door.PASSWORD, Actor.OPERATOR);
        withLetters.forgotten(" Ann@Example.org", "192.0.2.7");
        withLetters.forgotten("nobody@example.org", "192.0.2.7");
        assertThat(written).containsExactly("password ann@example.org");
        assertThat(withLetters.find(links.getFirst())).isPresent();
        door.people.disable(ann, Actor.OPERATOR);
        door.clock.advance(Duration.ofHours(2));
        withLetters.forgotten("ann@example.org", "192.0.2.7");
        assertThat(written).hasSize(1);
    }

    @Test
    void somebody_who_keeps_asking_writes_three_letters_and_no_more() {
        door.accounts.add("ann@example.org", Role.EDITOR, Door.PASSWORD, Actor.OPERATOR);
        for (int i = 0; i < 20; i++) {
            withLetters.forgotten("ann@example.org", "192.0.2." + i);
        }
        assertThat(written).hasSize(3);
    }

    @Test
    void new_browser_is_told_of_and_neither_the_first_nor_a_known_one() {
        door.accounts.add("ann@example.org", Role.EDITOR, Door.PASSWORD, Actor.OPERATOR);
        var first = (LogIns.Answer.In) logIns.begin("ann@example.org", Door.PASSWORD, PLACE, Optional.empty());
        assertThat(written).isEmpty();
        logIns.begin("ann@example.org", Door.PASSWORD, PLACE, first.device());
        assertThat(written).isEmpty();
        logIns.begin("ann@example.org", Door.PASSWORD, PLACE, Optional.empty());
        assertThat(written).containsExactly("device ann@example.org Firefox on Linux");
        logIns.begin("ann@example.org", "wrong", PLACE, Optional.empty());
        assertThat(written).hasSize(1);
    }
}
