package org.broadsheet.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.reply.Readership.MODERATOR;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.broadsheet.Cast;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Subject;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.story.StoryId;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.Test;

/** What becomes of replies; on SQLite here, on PostgreSQL in {@link RepliesOnPostgresTest}. */
class RepliesTest {
    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    private Readership open() {
        return new Readership(dialect(), Mode.OPEN);
    }

    private static StoryId ferry(Readership house) {
        return house.newsroom().published(Cast.FERRY);
    }

    private static List<Logged> told(Readership house, StoryId story) {
        return house.newsroom().entries().stream()
                .filter(entry -> entry.subjects().contains(ReplyEntry.subject(story)))
                .toList();
    }

    @Test
    void an_open_story_shows_a_reply_at_once_and_tells_its_pages() {
        try (var house = open()) {
            var story = ferry(house);
            var id = house.kept(story, "", "Quay Watcher", "The second ferry was on time.");
            assertThat(house.reply(id).state()).isEqualTo(ReplyState.APPROVED);
            assertThat(told(house, story)).extracting(Logged::kind).containsExactly("reply-approved");
        }
    }

    @Test
    void what_waits_changes_no_page() {
        try (var house = new Readership(dialect(), Mode.ALL_HELD)) {
            var story = ferry(house);
            var id = house.kept(story, "", "Quay Watcher", "The second ferry was on time.");
            assertThat(house.reply(id).state()).isEqualTo(ReplyState.HELD);
            assertThat(house.reply(id).reasons()).containsExactly(Reason.ALL_HELD);
            assertThat(told(house, story)).isEmpty();
        }
    }

    @Test
    void a_reader_is_trusted_after_the_first_reply_that_a_moderator_approved() {
        try (var house = new Readership(dialect(), Mode.FIRST_HELD)) {
            var story = ferry(house);
            var first = house.kept(story, "", "Quay Watcher", "First.");
            var second = house.kept(story, "", "Quay Watcher", "Second.");
            assertThat(house.reply(second).state()).isEqualTo(ReplyState.HELD);
            house.write(t -> house.moderation().approve(t, List.of(first), MODERATOR));
            var third = house.kept(story, "", "Quay Watcher", "Third.");
            assertThat(house.reply(third).state()).isEqualTo(ReplyState.APPROVED);
            assertThat(house.reply(house.kept(story, "", "Somebody Else", "Fourth.")).state()).isEqualTo(ReplyState.HELD);
            house.write(t -> house.moderation().spam(t, List.of(first), MODERATOR));
            assertThat(house.reply(house.kept(story, "", "Quay Watcher", "Fifth.")).state()).isEqualTo(ReplyState.HELD);
        }
    }

    @Test
    void filters_hold_also_who_is_trusted() {
        try (var house = open()) {
            house.guard = submission -> new Verdict(true, List.of(new Reason("links", "9")), 0.9, 0);
            var id = house.kept(ferry(house), "", "Quay Watcher", "Buy.");
            assertThat(house.reply(id).state()).isEqualTo(ReplyState.HELD);
            assertThat(house.reply(id).reasons()).containsExactly(new Reason("links", "9"));
            assertThat(house.reply(id).spam()).isEqualTo(0.9);
        }
    }

    @Test
    void one_challenge_makes_one_reply_also_when_it_is_solved_in_parallel() throws Exception {
        try (var house = open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var story = ferry(house);
            var right = house.right();
            var outcomes = new ArrayList<Future<Submitted>>();
            for (int i = 0; i < 40; i++) {
                outcomes.add(threads.submit(() -> house.submit(story, "", "Quay Watcher", "Once.", right)));
            }
            var ids = new java.util.HashSet<ReplyId>();
            int kept = 0;
            for (var outcome : outcomes) {
                switch (outcome.get()) {
                    case Submitted.Kept(ReplyId id, ReplyState state) -> {
                        kept++;
                        ids.add(id);
                    }
                    case Submitted.Again(ReplyId id, ReplyState state) -> ids.add(id);
                    case Submitted.Spent _, Submitted.Closed _, Submitted.ParentGone _, Submitted.Full _ -> throw new AssertionError(outcome.get());
                }
            }
            assertThat(kept).isEqualTo(1);
            assertThat(ids).hasSize(1);
            assertThat(house.moderation().counts().get(ReplyState.APPROVED)).isEqualTo(1);
        }
    }

    @Test
    void who_has_anothers_challenge_is_not_led_to_the_others_reply() {
        try (var house = open()) {
            var story = ferry(house);
            var right = house.right();
            var first = house.submit(story, "", "Quay Watcher", "Once.", right);

            assertThat(house.submit(story, "", "Quay Watcher", "Once.", right))
                    .isEqualTo(new Submitted.Again(((Submitted.Kept) first).id(), ReplyState.APPROVED));
            assertThat(house.submit(story, "", "Somebody Else", "Once.", right)).isEqualTo(new Submitted.Spent());
        }
    }

    @Test
    void many_at_once_share_commits() throws Exception {
        try (var house = open(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var story = ferry(house);
            long before = house.newsroom().log().head();
            var outcomes = new ArrayList<Future<Submitted>>();
            for (int i = 0; i < 300; i++) {
                String who = "Reader " + i;
                var right = house.right();
                outcomes.add(threads.submit(() -> house.submit(story, "", who, "Words of " + who, right)));
            }
            for (var outcome : outcomes) {
                assertThat(outcome.get()).isInstanceOf(Submitted.Kept.class);
            }
            assertThat(house.moderation().counts().get(ReplyState.APPROVED)).isEqualTo(300);
            assertThat(house.newsroom().log().head() - before).isLessThan(150);
        }
    }

    @Test
    void pages_of_a_busy_thread_are_told_at_most_once_a_second_and_of_the_last_reply_too() {
        try (var house = open()) {
            var story = ferry(house);
            for (int i = 0; i < 5; i++) {
                house.kept(story, "", "Reader " + i, "Words.");
            }
            assertThat(told(house, story)).hasSize(1);
            house.newsroom().clock().advance(Duration.ofSeconds(2));
            house.schedule().runDue();
            assertThat(told(house, story)).extracting(Logged::kind).containsExactly("reply-approved", "reply-shown");
        }
    }

    @Test
    void answers_deeper_than_four_stand_beside_what_they_answer() {
        try (var house = open()) {
            var story = ferry(house);
            String parent = "";
            var depths = new ArrayList<Integer>();
            for (int i = 0; i < 6; i++) {
                var id = house.kept(story, parent, "Reader " + i, "Level.");
                depths.add(house.reply(id).depth());
                parent = id.toString();
            }
            assertThat(depths).containsExactly(1, 2, 3, 4, 4, 4);
        }
    }

    @Test
    void an_answer_to_what_is_gone_or_elsewhere_is_refused() {
        try (var house = open()) {
            var story = ferry(house);
            var other = house.newsroom().published(Cast.BUDGET);
            var id = house.kept(story, "", "Quay Watcher", "Here.");
            assertThat(house.submit(other, id.toString(), "Somebody", "There.")).isInstanceOf(Submitted.ParentGone.class);
            house.write(t -> house.moderation().hide(t, List.of(id), MODERATOR));
            assertThat(house.submit(story, id.toString(), "Somebody", "Late.")).isInstanceOf(Submitted.ParentGone.class);
        }
    }

    @Test
    void a_hidden_reply_leaves_a_gap_while_it_has_answers() {
        try (var house = open()) {
            var story = ferry(house);
            var first = house.kept(story, "", "Quay Watcher", "First.");
            var answer = house.kept(story, first.toString(), "Somebody", "Answer.");
            house.write(t -> house.moderation().hide(t, List.of(first), MODERATOR));
            assertThat(house.reply(first).isShown()).isTrue();
            house.write(t -> house.moderation().hide(t, List.of(answer), MODERATOR));
            assertThat(house.reply(first).isShown()).isFalse();
            assertThat(house.reply(answer).isShown()).isFalse();
        }
    }

    @Test
    void undo_brings_back_what_nobody_has_moved_on() {
        try (var house = open()) {
            var story = ferry(house);
            var first = house.kept(story, "", "Quay Watcher", "First.");
            var second = house.kept(story, "", "Quay Watcher", "Second.");
            var changes = house.write(t -> house.moderation().spam(t, List.of(first, second), MODERATOR));
            assertThat(changes).hasSize(2);
            house.write(t -> house.moderation().hide(t, List.of(second), MODERATOR));
            var undone = house.write(t -> house.moderation().undo(t, changes, MODERATOR));
            assertThat(undone).hasSize(1);
            assertThat(house.reply(first).state()).isEqualTo(ReplyState.APPROVED);
            assertThat(house.reply(second).state()).isEqualTo(ReplyState.HIDDEN);
        }
    }

    @Test
    void what_was_approved_goes_back_when_its_writer_changes_it() {
        try (var house = open()) {
            var id = house.kept(ferry(house), "", "Quay Watcher", "Harmless.");
            String key = house.replies().key(id);
            assertThat(house.replies().edit(id, "forged", "Bait.")).isInstanceOf(Replies.Edited.Over.class);
            assertThat(house.replies().edit(id, key, "Bait.")).isEqualTo(new Replies.Edited.Done(ReplyState.HELD));
            assertThat(house.reply(id).reasons()).contains(Reason.EDITED);
            assertThat(house.reply(id).isShown()).isFalse();
        }
    }

    @Test
    void after_fifteen_minutes_nothing_can_be_changed_by_its_writer() {
        try (var house = open()) {
            var id = house.kept(ferry(house), "", "Quay Watcher", "Words.");
            String key = house.replies().key(id);
            house.newsroom().clock().advance(Duration.ofMinutes(15));
            assertThat(house.replies().edit(id, key, "Other words.")).isInstanceOf(Replies.Edited.Over.class);
            assertThat(house.replies().withdraw(id, key)).isFalse();
            assertThat(house.reply(id).body().toText()).isEqualTo("Words.");
        }
    }

    @Test
    void what_is_withdrawn_is_nowhere_and_comes_back_by_nobody() {
        try (var house = open()) {
            var id = house.kept(ferry(house), "", "Quay Watcher", "Words.");
            assertThat(house.replies().withdraw(id, house.replies().key(id))).isTrue();
            assertThat(house.reply(id).body().isEmpty()).isTrue();
            assertThat(house.reply(id).isShown()).isFalse();
            assertThat(house.<List<Moderation.Change>>write(t -> house.moderation().approve(t, List.of(id), MODERATOR))).isEmpty();
        }
    }

    @Test
    void bans_make_spam_by_reader_by_place_and_by_phrase() {
        try (var house = open()) {
            var story = ferry(house);
            var id = house.kept(story, "", "Quay Watcher", "Words.");
            var ban = house.write(t -> house.moderation().banReader(t, id, "again and again", MODERATOR)).orElseThrow();
            assertThat(house.reply(house.kept(story, "", "Quay Watcher", "More.")).state()).isEqualTo(ReplyState.SPAM);
            assertThat(house.reply(house.kept(story, "", "Somebody", "More.")).state()).isEqualTo(ReplyState.APPROVED);
            house.write(t -> house.moderation().banBlock(t, id, "", MODERATOR));
            assertThat(house.reply(house.kept(story, "", "Somebody", "More.")).reasons()).contains(new Reason("banned-block", ""));
            house.moderation().bans().forEach(one -> house.write(t -> house.moderation().liftBan(t, one.id(), MODERATOR)));
            house.write(t -> house.moderation().banPhrase(t, "Cheap Anchors", "", MODERATOR));
            assertThat(house.reply(house.kept(story, "", "Third", "Get CHEAP anchors now")).state()).isEqualTo(ReplyState.SPAM);
            assertThat(ban.toString()).doesNotContain(ban.word());
        }
    }

    @Test
    void the_nearest_rule_decides_and_time_closes() {
        try (var house = open()) {
            var story = ferry(house);
            house.write(t -> {
                house.moderation().setRule(t, new Scope.Site(), new Rule(Mode.CLOSED, 0), MODERATOR);
                house.moderation().setRule(t, new Scope.OfSection("world"), new Rule(Mode.OPEN, 3), MODERATOR);
                return true;
            });
            house.kept(story, "", "Quay Watcher", "Open here.");
            var budget = house.newsroom().published(Cast.BUDGET);
            assertThat(house.submit(budget, "", "Quay Watcher", "Closed there.")).isInstanceOf(Submitted.Closed.class);
            house.newsroom().clock().advance(Duration.ofDays(3));
            assertThat(house.submit(story, "", "Quay Watcher", "Too late.")).isInstanceOf(Submitted.Closed.class);
        }
    }

    @Test
    void a_killed_story_takes_no_replies() {
        try (var house = open()) {
            var story = ferry(house);
            house.newsroom().change(t -> house.newsroom().stories().kill(t, story, "wrong", Cast.EDITOR));
            assertThat(house.submit(story, "", "Quay Watcher", "Late.")).isInstanceOf(Submitted.Closed.class);
        }
    }

    @Test
    void a_reader_reports_a_reply_once_from_each_place() {
        try (var house = open()) {
            var id = house.kept(ferry(house), "", "Quay Watcher", "Words.");
            house.replies().report(id, Report.Why.RUDE, "not nice", "192.0.2.9");
            house.replies().report(id, Report.Why.RUDE, "not nice", "192.0.2.10");
            house.replies().report(id, Report.Why.SPAM, "", "198.51.100.3");
            assertThat(house.reply(id).reports()).isEqualTo(2);
            assertThat(house.moderation().context(id).reports()).extracting(Report::why).containsExactly(Report.Why.SPAM, Report.Why.RUDE);
            house.write(t -> house.moderation().approve(t, List.of(id), MODERATOR));
            assertThat(house.reply(id).reports()).isZero();
        }
    }

    @Test
    void no_entry_of_the_log_has_a_word_of_a_reader() {
        try (var house = open()) {
            var story = ferry(house);
            var id = house.kept(story, "", "Canary Name", "Canary words.");
            house.replies().edit(id, house.replies().key(id), "Canary again.");
            house.replies().report(id, Report.Why.RUDE, "Canary note", "192.0.2.9");
            String all = house.newsroom().entries().toString();
            assertThat(all).doesNotContainIgnoringCase("canary").doesNotContain("192.0.2");
            assertThat(all).doesNotContain(house.readers().mark(EmailAddress.parse("canary.name@example.org").orElseThrow()));
            assertThat(Subject.of("replies", story.toString())).isEqualTo(ReplyEntry.subject(story));
        }
    }
}
