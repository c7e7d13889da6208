package org.broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.broadsheet.database.schema.Tables.MAIL_LETTER;
import static org.broadsheet.database.schema.Tables.MAIL_SUPPRESSION;

import java.nio.file.Path;
import java.util.SplittableRandom;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Log;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailTest {
    private static final EmailAddress CANARY = EmailAddress.parse("canary.bird@cage.example.org").orElseThrow();

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");

    @TempDir
    Path folder;

    private TestDatabase home;
    private Database database;
    private Log log;
    private Mail mail;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(dialect());
        database = home.open();
        log = new Log(database, clock);
        var random = new SplittableRandom(7);
        mail = new Mail(database, new Ids(clock, random), new Seal(folder.resolve("reader.key"), random));
    }

    @AfterEach
    void close() {
        home.close();
    }

    private static Letter letter(Purpose purpose) {
        return Letter.of(CANARY, purpose, Language.ENGLISH, "A subject", "A text of feathers");
    }

    @Test
    void letter_waits_after_the_change_that_it_tells_of_and_never_without() {
        var id = log.write(t -> mail.send(t, letter(Purpose.CONFIRMATION)));
        assertThat(mail.state(id)).contains(State.WAITING);
        assertThatThrownBy(() -> log.write(t -> {
                    mail.send(t, letter(Purpose.CONFIRMATION));
                    throw new IllegalStateException("undone");
                }))
                .hasMessage("undone");
        assertThat(mail.counts()).containsExactly(new Mail.Count(Purpose.CONFIRMATION, State.WAITING, 1));
    }

    @Test
    void neither_address_nor_text_can_be_read_in_the_table() {
        log.write(t -> mail.send(t, letter(Purpose.NOTICE)));
        log.write(t -> {
            mail.suppress(t, CANARY, "bounced");
            return true;
        });
        String kept = database.read(sql -> sql.selectFrom(MAIL_LETTER).fetch().formatJSON()
                + sql.selectFrom(MAIL_SUPPRESSION).fetch().formatJSON());
        assertThat(kept).contains("notice").doesNotContain("canary").doesNotContain("cage").doesNotContain("feathers").doesNotContain("subject");
    }

    @Test
    void address_that_gets_no_mail_still_gets_what_staff_needs() {
        log.write(t -> {
            mail.suppress(t, EmailAddress.parse("Canary.BIRD@cage.example.org").orElseThrow(), "bounced");
            return true;
        });
        assertThat(mail.isSuppressed(CANARY)).isTrue();
        assertThat(mail.state(log.write(t -> mail.send(t, letter(Purpose.EDITION))))).contains(State.REFUSED);
        assertThat(mail.state(log.write(t -> mail.send(t, letter(Purpose.CONFIRMATION))))).contains(State.REFUSED);
        assertThat(mail.state(log.write(t -> mail.send(t, letter(Purpose.ACCOUNT))))).contains(State.WAITING);
    }

    @Test
    void who_wants_to_be_forgotten_gets_nothing_that_was_on_its_way() {
        var id = log.write(t -> mail.send(t, letter(Purpose.NOTICE)));
        int withdrawn = log.write(t -> mail.withdraw(t, CANARY));
        assertThat(withdrawn).isEqualTo(1);
        assertThat(mail.state(id)).isEmpty();
    }

    @Test
    void subject_is_one_line_whatever_is_put_into_it() {
        var letter = Letter.of(CANARY, Purpose.NOTICE, Language.ENGLISH, "a\r\nBcc: x@y.org\u2028b", "");
        assertThat(letter.subject()).isEqualTo("a Bcc: x@y.org b");
        assertThat(letter).asString().doesNotContain("canary").doesNotContain("Bcc");
    }
}
