package org.broadsheet.newsletter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.database.schema.Tables.NEWSLETTER_CONSENT;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.broadsheet.TestClock;
import org.broadsheet.database.Database;
import org.broadsheet.database.TestDatabase;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Seal;
import org.broadsheet.log.Log;
import org.broadsheet.mail.Letter;
import org.broadsheet.mail.Mail;
import org.broadsheet.mail.Purpose;
import org.broadsheet.reader.Readers;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewslettersTest {
    private static final EmailAddress READER = EmailAddress.parse("canary.bird@cage.example.org").orElseThrow();
    private static final String WORDS = "I want to get these.";

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final List<String> paths = new ArrayList<>();

    @TempDir
    Path folder;

    private TestDatabase home;
    private Database database;
    private Log log;
    private Mail mail;
    private Newsletters newsletters;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        home = TestDatabase.fresh(dialect());
        database = home.open();
        log = new Log(database, clock);
        var random = new SplittableRandom(7);
        var ids = new Ids(clock, random);
        var seal = new Seal(folder.resolve("reader.key"), random);
        mail = new Mail(database, ids, seal);
        newsletters = new Newsletters(new Newsletters.Parts(
                log, database, ids, clock, seal, new Readers(database, ids, seal), mail, new Noted(paths)));
    }

    @AfterEach
    void close() {
        home.close();
    }

    /** Writes letters, and remembers where they lead. */
    private record Noted(List<String> paths) implements NewsletterLetters {
        @Override
        public Letter confirm(EmailAddress to, Language language, List<String> lists, String path) {
            paths.add(path);
            return Letter.of(to, Purpose.CONFIRMATION, language, "Confirm", path);
        }

        @Override
        public Letter already(EmailAddress to, Language language, String path) {
            paths.add(path);
            return Letter.of(to, Purpose.CONFIRMATION, language, "Already", path);
        }
    }

    private void ask(String... lists) {
        newsletters.ask(new Wanted(READER, List.of(lists), Language.ENGLISH, WORDS));
    }

    private static Newsletters.Confirmation confirmation(String path) {
        String[] parts = path.split("/");
        return new Newsletters.Confirmation(parts[3], List.of(parts[4].split(",")), parts[5], parts[6]);
    }

    /** The reader and the key of a path to preferences. */
    private String[] subscribed(String... lists) {
        ask(lists);
        String mine = newsletters.confirm(confirmation(paths.getLast()), WORDS, Language.ENGLISH).orElseThrow();
        return new String[] {mine.split("/")[3], mine.split("/")[4]};
    }

    @Test
    void nobody_is_subscribed_before_they_used_the_link_of_their_letter() {
        ask("weekly", "daily");
        assertThat(newsletters.counts()).isEmpty();
        assertThat(newsletters.isGood(confirmation(paths.getFirst()))).isTrue();
        newsletters.confirm(confirmation(paths.getFirst()), WORDS, Language.ENGLISH);
        newsletters.confirm(confirmation(paths.getFirst()), WORDS, Language.ENGLISH);
        assertThat(newsletters.counts()).containsOnly(java.util.Map.entry("daily", 1), java.util.Map.entry("weekly", 1));
    }

    @Test
    void consent_is_kept_with_its_words_and_its_end() {
        var mine = subscribed("weekly");
        newsletters.choose(mine[0], mine[1], new Preferences(List.of(), Language.ENGLISH, Optional.empty()), WORDS);
        database.read(sql -> {
            var kept = sql.selectFrom(NEWSLETTER_CONSENT).orderBy(NEWSLETTER_CONSENT.ID).fetch();
            assertThat(kept.getValues(NEWSLETTER_CONSENT.IS_GIVEN)).containsExactly(true, false);
            assertThat(kept.getValues(NEWSLETTER_CONSENT.WORDS)).containsExactly(WORDS, WORDS);
            return true;
        });
    }

    @Test
    void link_that_is_old_changed_or_of_another_list_subscribes_nobody() {
        ask("weekly");
        var good = confirmation(paths.getFirst());
        assertThat(newsletters.isGood(new Newsletters.Confirmation(good.reader(), List.of("daily"), good.until(), good.key()))).isFalse();
        assertThat(newsletters.isGood(new Newsletters.Confirmation(good.reader(), good.lists(), good.until() + "0", good.key()))).isFalse();
        assertThat(newsletters.isGood(new Newsletters.Confirmation("not-an-id-at-", good.lists(), good.until(), good.key()))).isFalse();
        clock.advance(Newsletters.CONFIRM_VALID);
        assertThat(newsletters.confirm(good, WORDS, Language.ENGLISH)).isEmpty();
        assertThat(newsletters.counts()).isEmpty();
    }

    @Test
    void stranger_gets_three_letters_a_day_at_most_however_often_somebody_asks() {
        for (int i = 0; i < 20; i++) {
            ask("weekly");
        }
        assertThat(paths).hasSize(1);
        for (int i = 0; i < 10; i++) {
            clock.advance(Duration.ofMinutes(11));
            ask("weekly");
        }
        assertThat(paths).hasSize(3);
        clock.advance(Duration.ofHours(25));
        ask("weekly");
        assertThat(paths).hasSize(4);
    }

    @Test
    void who_gets_it_already_is_sent_to_their_preferences() {
        subscribed("weekly");
        clock.advance(Duration.ofMinutes(11));
        ask("weekly");
        assertThat(paths.getLast()).startsWith("/newsletter/mine/");
    }

    @Test
    void preferences_say_which_newsletters_which_language_and_how_long_a_pause() {
        var mine = subscribed("weekly");
        var wanted = new Preferences(List.of("daily", "section-world"), new Language("ar"), Optional.of(clock.instant().plus(Duration.ofDays(7))));
        assertThat(newsletters.choose(mine[0], mine[1], wanted, WORDS)).isTrue();
        assertThat(newsletters.preferences(mine[0], mine[1])).contains(wanted);
        assertThat(newsletters.preferences(mine[0], "x".repeat(43))).isEmpty();
        assertThat(newsletters.choose(mine[0], "x".repeat(43), wanted, WORDS)).isFalse();
    }

    @Test
    void one_click_ends_one_newsletter_and_can_be_clicked_twice() {
        var mine = subscribed("weekly", "daily");
        String[] off = newsletters.offPath(org.broadsheet.reader.ReaderId.parse(mine[0]), "weekly").split("/");
        assertThat(newsletters.off(off[3], "daily", off[5])).as("a link for another list").isFalse();
        assertThat(newsletters.off(off[3], off[4], off[5])).isTrue();
        assertThat(newsletters.off(off[3], off[4], off[5])).isTrue();
        assertThat(newsletters.counts()).containsOnlyKeys("daily");
    }

    @Test
    void who_wants_no_letter_ever_again_gets_none() {
        var mine = subscribed("weekly");
        assertThat(newsletters.never(mine[0], mine[1], WORDS, Language.ENGLISH)).isTrue();
        assertThat(newsletters.counts()).isEmpty();
        assertThat(mail.isSuppressed(READER)).isTrue();
    }

    @Test
    void address_is_in_no_table_and_no_entry() {
        subscribed("weekly");
        String all = database.read(sql -> {
            var text = new StringBuilder();
            for (var table : List.of("reader", "newsletter_reader", "newsletter_subscription", "newsletter_consent", "mail_letter")) {
                text.append(sql.fetch("select * from " + table).formatJSON());
            }
            return text.toString();
        });
        assertThat(all + log.after(0, 100)).contains("weekly").doesNotContain("canary").doesNotContain("cage.example");
    }
}
