package org.broadsheet.reply.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.broadsheet.TestClock;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Remark;
import org.broadsheet.reply.Reason;
import org.broadsheet.reply.Submission;
import org.broadsheet.reply.Verdict;
import org.broadsheet.story.StoryId;
import org.junit.jupiter.api.Test;

class FiltersTest {
    private static final StoryId STORY = new StoryId(0x111);
    private static final String HONEST = "I was there when the bridge was closed, and nobody told us why for two whole days.";

    private final TestClock clock = TestClock.at("2026-11-24T09:00:00Z");
    private final Filters filters = new Filters(clock, new SpamFilter(Set.of("paper.example")), new Rudeness());

    private static Submission from(String reader, String block, String text) {
        return new Submission(
                STORY, Optional.empty(), Language.ENGLISH, "Reader", "", Remark.parse(text), reader, block, false,
                Optional.of(Duration.ofSeconds(40)));
    }

    private static List<String> codes(Verdict verdict) {
        return verdict.reasons().stream().map(Reason::code).toList();
    }

    @Test
    void an_honest_reply_passes_without_a_reason() {
        var verdict = filters.weigh(from("a", "n1", HONEST));
        assertThat(verdict.isHeld()).isFalse();
        assertThat(verdict.reasons()).isEmpty();
    }

    @Test
    void the_trap_holds_and_so_does_haste() {
        var trapped = new Submission(
                STORY, Optional.empty(), Language.ENGLISH, "Reader", "", Remark.parse(HONEST), "a", "n1", true,
                Optional.of(Duration.ofMillis(900)));
        assertThat(codes(filters.weigh(trapped))).containsExactly("trap", "quick");
    }

    @Test
    void three_links_hold_and_two_do_not() {
        String two = "The law is at https://parliament.example/law and the ruling at https://court.example/ruling, read both before you judge.";
        assertThat(codes(filters.weigh(from("a", "n1", two)))).doesNotContain("links");
        assertThat(codes(filters.weigh(from("b", "n2", two + " And https://third.example/x")))).contains("links");
    }

    @Test
    void a_long_text_is_repeated_the_second_time_also_with_a_word_changed_and_from_elsewhere() {
        String text = "Our town has waited eleven years for this line and the council has again found a reason to wait some more.";
        assertThat(codes(filters.weigh(from("a", "n1", text)))).isEmpty();
        assertThat(codes(filters.weigh(from("b", "n2", text.replace("eleven", "twelve"))))).containsExactly("repeated");
        clock.advance(Duration.ofHours(25));
        assertThat(codes(filters.weigh(from("c", "n3", text)))).isEmpty();
    }

    @Test
    void short_words_are_said_by_many_and_only_a_crowd_is_noticed() {
        for (int i = 0; i < Repeats.SHORT_MAX; i++) {
            assertThat(codes(filters.weigh(from("r" + i, "n" + i, "Well said!")))).isEmpty();
        }
        assertThat(codes(filters.weigh(from("z", "nz", "well said")))).containsExactly("repeated");
    }

    @Test
    void who_mends_an_own_reply_does_not_repeat_and_who_quotes_does_not_either() {
        filters.weigh(from("a", "n1", HONEST));
        var edit = new Submission(
                STORY, Optional.empty(), Language.ENGLISH, "Reader", "", Remark.parse(HONEST + " Not even the mayor."), "a", "n1", false,
                Optional.empty());
        assertThat(codes(filters.weigh(edit))).isEmpty();
        assertThat(codes(filters.weigh(from("b", "n2", "> " + HONEST + "\n\nSame here, on the other bank of the river.")))).isEmpty();
    }

    @Test
    void many_from_one_network_are_held_and_again_pass_when_time_has_gone_by() {
        for (int i = 0; i < Filters.FROM_BLOCK_MAX; i++) {
            assertThat(codes(filters.weigh(from("r" + i, "one", words(i))))).doesNotContain("rate-network");
        }
        assertThat(codes(filters.weigh(from("x", "one", words(900))))).contains("rate-network");
        assertThat(codes(filters.weigh(from("y", "two", words(901))))).doesNotContain("rate-network");
        clock.advance(Filters.SPAN.multipliedBy(2));
        assertThat(codes(filters.weigh(from("x", "one", words(902))))).doesNotContain("rate-network");
    }

    @Test
    void in_a_flood_from_ten_thousand_networks_honest_replies_still_pass() {
        var random = new SplittableRandom(4);
        String flood = "Wake up people, the paper hides who paid for the stadium and everybody in the city hall knows about it";
        int floodHeld = 0;
        int honestHeld = 0;
        int honest = 0;
        for (int i = 0; i < 10_000; i++) {
            clock.advance(Duration.ofMillis(30));
            String changed = flood + " " + "number " + random.nextInt(1_000_000);
            floodHeld += filters.weigh(from("bot" + i, "net" + i, changed)).isHeld() ? 1 : 0;
            if (i % 100 == 0) {
                honest++;
                honestHeld += filters.weigh(from("reader" + i, "home" + i, words(i))).isHeld() ? 1 : 0;
            }
        }
        assertThat(honest).isEqualTo(100);
        assertThat(honestHeld).isZero();
        assertThat(floodHeld).isGreaterThan(9_900);
    }

    @Test
    void a_reason_says_which_words_spoke_for_spam() {
        var verdict = filters.weigh(from("a", "n1", "Hey guys please check out my new channel and subscribe http://my-channel.example"));
        assertThat(verdict.isHeld()).isTrue();
        assertThat(verdict.spam()).isGreaterThan(0.9);
        assertThat(verdict.reasons()).anySatisfy(reason -> {
            assertThat(reason.code()).isEqualTo("spam-words");
            assertThat(reason.detail()).isNotEmpty();
        });
    }

    /** Something that nobody said before and that a reader could say. */
    private static String words(int seed) {
        String[] who = {"My neighbour", "The tram driver", "Our teacher", "A friend of mine", "The baker", "My aunt", "Her doctor"};
        String[] did = {"remembers", "forgot", "explained", "doubted", "wrote down", "photographed", "measured", "laughed about"};
        String[] what = {"the old bridge", "that winter", "the flood", "the strike", "every election", "the long summer", "the fair"};
        String[] when = {"in spring", "years ago", "at the market", "on the last day", "during the war", "before the vote", "at night"};
        var random = new SplittableRandom(seed * 7_919L);
        var text = new StringBuilder();
        for (int i = 0; i < 2; i++) {
            text.append(who[random.nextInt(who.length)]).append(' ').append(did[random.nextInt(did.length)]).append(' ')
                    .append(what[random.nextInt(what.length)]).append(' ').append(when[random.nextInt(when.length)])
                    .append(" with ").append(random.nextInt(2, 90)).append(" others. ");
        }
        return text.toString();
    }
}
