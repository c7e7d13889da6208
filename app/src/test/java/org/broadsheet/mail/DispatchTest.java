package org.broadsheet.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.database.schema.Tables.MAIL_LETTER;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.broadsheet.kernel.EmailAddress;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of letters when the server at the other end behaves, and when it does not. */
class DispatchTest {

    @TempDir
    Path folder;

    private Post post;
    private SmtpSink sink;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() throws IOException {
        post = new Post(dialect(), folder);
        sink = new SmtpSink();
    }

    @AfterEach
    void close() throws IOException {
        post.close();
        sink.close();
    }

    private MailRoom started(Map<String, String> settings) {
        var room = post.room(sink.port(), settings);
        room.dispatch().start();
        return room;
    }

    @Test
    void letter_goes_out_after_its_commit_and_is_forgotten_but_for_its_line() {
        var room = started(Map.of());
        var id = post.send(room, "canary.bird@cage.example.org", Purpose.CONFIRMATION);
        post.await(room, id, State.HANDED);
        assertThat(sink.taken).hasSize(1);
        var taken = sink.taken.getFirst();
        assertThat(taken.to()).isEqualTo("canary.bird@cage.example.org");
        assertThat(taken.text()).contains("Dear reader,\r\n\r\nthis is a text.\r\n");
        assertThat(ReturnPath.letter(EmailAddress.parse(taken.from()).orElseThrow(), post.seal())).contains(id);
        post.database.read(sql -> {
            var row = sql.selectFrom(MAIL_LETTER).fetchSingle();
            assertThat(row.get(MAIL_LETTER.ADDRESS)).isEmpty();
            assertThat(row.get(MAIL_LETTER.ADDRESS_MARK)).isEmpty();
            assertThat(row.get(MAIL_LETTER.CONTENT)).isEmpty();
            assertThat(row.get(MAIL_LETTER.ANSWER)).isEqualTo("250 2.0.0");
            return true;
        });
    }

    @Test
    void many_letters_go_over_few_connections_once_each() {
        var room = started(Map.of("mail.smtp.connections", "3"));
        for (int i = 0; i < 60; i++) {
            post.send(room, "reader" + i + "@example.org", Purpose.NOTICE);
        }
        Post.await("all", () -> room.dispatch().backlog().waiting() == 0 && sink.taken.size() == 60);
        assertThat(sink.taken).extracting(SmtpSink.Taken::to).doesNotHaveDuplicates();
        assertThat(sink.connections.get()).isLessThanOrEqualTo(3);
    }

    @Test
    void greylisted_letter_is_tried_again_later_with_the_same_number() {
        var tries = new AtomicInteger();
        sink.script = (step, about) -> step.equals("RCPT") && tries.incrementAndGet() == 1 ? "450 4.2.0 <" + about + "> come again" : "";
        var room = started(Map.of());
        var id = post.send(room, "grey@example.org", Purpose.NOTICE);
        Post.await("first try", () -> tries.get() == 1);
        post.await(room, id, State.WAITING);
        String kept = post.database.read(sql -> sql.selectFrom(MAIL_LETTER).fetch().formatJSON());
        assertThat(kept).contains("450 4.2.0").doesNotContain("grey");
        post.clock.advance(Duration.ofMinutes(2));
        post.await(room, id, State.HANDED);
        assertThat(sink.taken.getFirst().text()).contains("Message-ID: <" + id + "@harbour.example.org>");
    }

    @Test
    void address_where_nobody_is_gets_no_more_mail_and_one_that_is_full_does() {
        sink.script = (step, about) -> !step.equals("RCPT")
                ? ""
                : about.startsWith("nobody") ? "550 5.1.1 no such user" : about.startsWith("policy") ? "550 5.7.1 not from you" : "";
        var room = started(Map.of());
        var nobody = post.send(room, "nobody@example.org", Purpose.EDITION);
        var policy = post.send(room, "policy@example.org", Purpose.EDITION);
        post.await(room, nobody, State.REFUSED);
        post.await(room, policy, State.REFUSED);
        assertThat(room.mail().isSuppressed(EmailAddress.parse("nobody@example.org").orElseThrow())).isTrue();
        assertThat(room.mail().isSuppressed(EmailAddress.parse("policy@example.org").orElseThrow())).isFalse();
        assertThat(sink.connections.get()).as("a refusal ends no connection").isLessThanOrEqualTo(2);
    }

    @Test
    void answer_that_is_lost_leaves_a_letter_unsure_until_a_person_decides() {
        sink.script = (step, about) -> step.equals("taken") ? SmtpSink.Script.DROP : "";
        var room = started(Map.of());
        var id = post.send(room, "unsure@example.org", Purpose.EDITION);
        post.await(room, id, State.UNSURE);
        post.clock.advance(Duration.ofHours(5));
        sink.script = (step, about) -> "";
        var other = post.send(room, "sure@example.org", Purpose.EDITION);
        post.await(room, other, State.HANDED);
        assertThat(sink.taken).extracting(SmtpSink.Taken::to).containsExactly("unsure@example.org", "sure@example.org");
        assertThat(room.mailbox().doubtful(10)).extracting(Mailbox.Doubtful::id).containsExactly(id);
        assertThat(room.mailbox().again(id)).isTrue();
        post.await(room, id, State.HANDED);
        assertThat(sink.taken).hasSize(3);
        assertThat(room.mailbox().leave(id)).isFalse();
    }

    @Test
    void connection_that_is_lost_before_the_last_dot_costs_no_letter() {
        var tries = new AtomicInteger();
        sink.script = (step, about) -> step.equals("DATA") && tries.incrementAndGet() == 1 ? SmtpSink.Script.DROP : "";
        var room = started(Map.of());
        var id = post.send(room, "reader@example.org", Purpose.NOTICE);
        Post.await("first try", () -> tries.get() == 1);
        post.await(room, id, State.WAITING);
        post.clock.advance(Duration.ofMinutes(2));
        post.await(room, id, State.HANDED);
        assertThat(sink.taken).hasSize(1);
    }

    @Test
    void connection_that_was_closed_while_idle_is_opened_anew() {
        var room = started(Map.of("mail.smtp.connections", "1"));
        post.await(room, post.send(room, "one@example.org", Purpose.NOTICE), State.HANDED);
        sink.hangUp();
        post.await(room, post.send(room, "two@example.org", Purpose.NOTICE), State.HANDED);
        assertThat(sink.connections.get()).isEqualTo(2);
    }

    @Test
    void server_that_closes_for_a_while_is_left_alone_for_a_while() {
        sink.script = (step, about) -> step.equals("MAIL") ? "421 4.3.2 closing" : "";
        var room = started(Map.of());
        var id = post.send(room, "reader@example.org", Purpose.NOTICE);
        Post.await("shut", () -> room.dispatch().shutFor().isPositive());
        post.await(room, id, State.WAITING);
        sink.script = (step, about) -> "";
        post.clock.advance(Duration.ofMinutes(10));
        post.await(room, id, State.HANDED);
    }

    @Test
    void nothing_leaves_unprotected_when_protection_is_asked_for() {
        var room = started(Map.of("mail.smtp.security", "starttls"));
        var id = post.send(room, "reader@example.org", Purpose.ACCOUNT);
        Post.await("shut", () -> room.dispatch().shutFor().isPositive());
        post.await(room, id, State.WAITING);
        assertThat(sink.commands).noneMatch(command -> command.startsWith("MAIL") || command.startsWith("AUTH"));
    }

    @Test
    void banner_that_does_not_come_shuts_the_way_for_a_while() {
        sink.script = (step, about) -> {
            if (step.equals("banner")) {
                Post.await("the end of the test", () -> sink.commands.contains("end"));
            }
            return "";
        };
        var room = started(Map.of("mail.smtp.timeout", "1 s"));
        var id = post.send(room, "reader@example.org", Purpose.ACCOUNT);
        Post.await("shut", () -> room.dispatch().shutFor().isPositive());
        post.await(room, id, State.WAITING);
        sink.commands.add("end");
    }

    @Test
    void link_to_log_in_with_overtakes_an_edition() {
        var room = post.room(sink.port(), Map.of("mail.smtp.connections", "1"));
        for (int i = 0; i < 20; i++) {
            post.send(room, "reader" + i + "@example.org", Purpose.EDITION);
        }
        var urgent = post.send(room, "editor@example.org", Purpose.ACCOUNT);
        room.dispatch().start();
        post.await(room, urgent, State.HANDED);
        Post.await("all", () -> sink.taken.size() == 21);
        assertThat(sink.taken.getFirst().to()).isEqualTo("editor@example.org");
    }

    @Test
    void one_domain_is_not_flooded_and_others_do_not_wait_for_it() {
        var room = post.room(sink.port(), Map.of("mail.per-domain", "4"));
        for (int i = 0; i < 6; i++) {
            post.send(room, "reader" + i + "@big.example.org", Purpose.EDITION);
        }
        for (int i = 0; i < 6; i++) {
            post.send(room, "reader@small" + i + ".example.org", Purpose.EDITION);
        }
        room.dispatch().start();
        Post.await("all", () -> sink.taken.size() == 12);
        var order = sink.taken.stream().map(taken -> taken.to().replaceAll(".*@|\\d", "")).toList();
        assertThat(order.lastIndexOf("small.example.org")).as("the big domain is last: " + order).isLessThan(order.lastIndexOf("big.example.org"));
    }

    @Test
    void letters_in_hand_when_a_process_ended_are_unsure_and_not_sent_twice() {
        var room = post.room(sink.port(), Map.of());
        var id = post.send(room, "reader@example.org", Purpose.EDITION);
        new LedgerStore(post.database, post.seal(), post.clock, "gone").next(java.util.Optional.empty(), java.util.Optional.of(id));
        assertThat(room.mail().state(id)).contains(State.HANDING);
        room.dispatch().start();
        post.await(room, id, State.UNSURE);
        var other = post.send(room, "other@example.org", Purpose.EDITION);
        post.await(room, other, State.HANDED);
        assertThat(sink.taken).extracting(SmtpSink.Taken::to).containsExactly("other@example.org");
    }

    @Test
    void letters_of_other_scripts_need_a_server_that_knows_them() {
        var room = started(Map.of());
        var known = post.send(room, "قارئ@example.org", Purpose.NOTICE);
        post.await(room, known, State.HANDED);
        assertThat(sink.commands).anyMatch(command -> command.startsWith("MAIL") && command.endsWith(" SMTPUTF8"));
        assertThat(sink.commands).contains("RCPT TO:<قارئ@example.org>");
        post.await(room, post.send(room, "reader@exämple.org", Purpose.NOTICE), State.HANDED);
        assertThat(sink.commands).contains("RCPT TO:<reader@xn--exmple-cua.org>");
        assertThat(sink.commands.stream().filter(command -> command.endsWith("SMTPUTF8"))).hasSize(1);
        sink.hangUp();
        sink.extensions = java.util.List.of("8BITMIME");
        var unknown = post.send(room, "قارئ2@example.org", Purpose.NOTICE);
        post.await(room, unknown, State.REFUSED);
    }

    @Test
    void without_a_server_letters_are_kept_for_the_desk() {
        var room = post.room(0, Map.of("mail.smtp.port", "0"));
        room.dispatch().start();
        var id = post.send(room, "canary@example.org", Purpose.CONFIRMATION);
        post.await(room, id, State.HANDED);
        assertThat(new String(room.mailbox().find(id).orElseThrow().message(), java.nio.charset.StandardCharsets.UTF_8))
                .contains("To: canary@example.org");
        String kept = post.database.read(sql -> sql.fetch("select * from mail_kept").formatJSON());
        assertThat(kept).doesNotContain("canary");
        assertThat(sink.connections.get()).isZero();
    }
}
