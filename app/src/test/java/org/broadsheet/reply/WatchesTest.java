package org.broadsheet.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.reply.Readership.MODERATOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.broadsheet.Cast;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.mail.Letter;
import org.broadsheet.mail.Mail;
import org.broadsheet.mail.Purpose;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Answers by mail, and a reader's own data out and gone. */
class WatchesTest {
    private final Readership house = new Readership(SQLDialect.SQLITE, Mode.OPEN);
    private final List<String> sent = new ArrayList<>();
    private final Letters letters = new Letters() {
        @Override
        public Letter confirm(EmailAddress to, Language language, String path) {
            return noted("confirm", to, path);
        }

        @Override
        public Letter answered(EmailAddress to, Language language, Reply answer, String path, String endPath) {
            return noted("answered", to, endPath);
        }

        @Override
        public Letter rights(EmailAddress to, Language language, String path) {
            return noted("rights", to, path);
        }

        private Letter noted(String what, EmailAddress to, String path) {
            sent.add(what + " " + to.local() + " " + path);
            return Letter.of(to, Purpose.NOTICE, Language.ENGLISH, what, path);
        }
    };
    private final Mail mail = new Mail(
            house.newsroom().database(), new Ids(house.newsroom().clock(), new SplittableRandom(11)), house.seal());
    private final Watches watches = new Watches(
            house.newsroom().log(), new Ids(house.newsroom().clock(), new SplittableRandom(12)), house.seal(), house.readers(),
            house.replies(), mail, letters);
    private final Rights rights = new Rights(
            house.newsroom().log(), house.newsroom().database(), house.newsroom().clock(), house.seal(), house.readers(), mail, letters);

    @AfterEach
    void close() {
        house.close();
    }

    private void follow() {
        watches.follow(house.newsroom().entries());
    }

    private static String[] path(String line) {
        return line.split(" ")[2].split("/");
    }

    @Test
    void an_answer_is_told_after_the_address_was_confirmed_once_and_until_it_is_ended() {
        var story = house.newsroom().published(Cast.FERRY);
        var id = house.kept(story, "", "Quay Watcher", "First.");
        assertThat(watches.ask(id, house.replies().key(id))).isTrue();
        assertThat(watches.ask(id, house.replies().key(id))).isTrue();
        assertThat(sent).hasSize(1).first().asString().startsWith("confirm quay.watcher /reply/watch/");
        house.kept(story, id.toString(), "Early", "Before it was confirmed.");
        follow();
        assertThat(sent).hasSize(1);
        var link = path(sent.getFirst());
        long watch = Ids.parse(link[3]);
        assertThat(watches.confirm(watch, "forged")).isFalse();
        assertThat(watches.confirm(watch, link[4])).isTrue();
        var answer = house.kept(story, id.toString(), "Somebody", "Answer.");
        house.kept(story, id.toString(), "Quay Watcher", "My own answer.");
        house.write(t -> house.moderation().hold(t, List.of(answer), MODERATOR));
        house.write(t -> house.moderation().approve(t, List.of(answer), MODERATOR));
        follow();
        follow();
        assertThat(sent.stream().filter(line -> line.startsWith("answered quay.watcher"))).hasSize(2);
        assertThat(watches.end(watch, link[4])).isTrue();
        house.kept(story, id.toString(), "Third", "Later.");
        follow();
        assertThat(sent).hasSize(3);
    }

    @Test
    void what_a_reader_wrote_comes_out_and_goes_and_its_thread_stays() {
        var story = house.newsroom().published(Cast.FERRY);
        var id = house.kept(story, "", "Quay Watcher", "First.");
        var answer = house.kept(story, id.toString(), "Somebody", "Answer.");
        var address = EmailAddress.parse("quay.watcher@example.org").orElseThrow();
        rights.ask(EmailAddress.parse("nobody@example.org").orElseThrow(), Language.ENGLISH);
        assertThat(sent).isEmpty();
        rights.ask(address, Language.ENGLISH);
        var at = path(sent.getFirst());
        var link = new Rights.Link(at[3], at[4], at[5]);
        assertThat(rights.replies(link).orElseThrow()).extracting(Reply::id).containsExactly(id);
        assertThat(rights.address(link)).contains(address);
        assertThat(rights.replies(new Rights.Link(at[3], "99999999999", at[5]))).isEmpty();
        assertThat(rights.erase(link)).isTrue();
        assertThat(house.reply(id).name()).isEmpty();
        assertThat(house.reply(id).body().isEmpty()).isTrue();
        assertThat(house.reply(id).isShown()).isTrue();
        assertThat(house.reply(answer).isShown()).isTrue();
        assertThat(house.readers().find(address)).isEmpty();
        assertThat(rights.erase(link)).isFalse();
    }

    @Test
    void a_link_to_ones_data_works_for_a_day() {
        house.kept(house.newsroom().published(Cast.FERRY), "", "Quay Watcher", "First.");
        rights.ask(EmailAddress.parse("quay.watcher@example.org").orElseThrow(), Language.ENGLISH);
        var at = path(sent.getFirst());
        house.newsroom().clock().advance(Duration.ofDays(1));
        assertThat(rights.replies(new Rights.Link(at[3], at[4], at[5]))).isEmpty();
    }

    @Test
    void addresses_are_forgotten_after_their_time_but_for_who_is_needed() {
        var story = house.newsroom().published(Cast.FERRY);
        house.kept(story, "", "Old", "First.");
        house.kept(story, "", "Needed", "Second.");
        var needed = house.readers().find(EmailAddress.parse("needed@example.org").orElseThrow()).orElseThrow().id();
        house.newsroom().clock().advance(Duration.ofDays(181));
        house.kept(story, "", "New", "Third.");
        var forgetting = new Forgetting(
                house.readers(), Duration.ofDays(180), List.of((t, ids) -> java.util.Set.of(needed)));
        house.write(t -> {
            forgetting.run(t, "all");
            return true;
        });
        assertThat(house.readers().find(EmailAddress.parse("old@example.org").orElseThrow())).isEmpty();
        assertThat(house.readers().find(EmailAddress.parse("needed@example.org").orElseThrow())).isPresent();
        assertThat(house.readers().find(EmailAddress.parse("new@example.org").orElseThrow())).isPresent();
    }
}
