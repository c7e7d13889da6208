package org.broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.Card;
import org.broadsheet.story.Path;
import org.broadsheet.story.StoryId;
import org.junit.jupiter.api.Test;

class FrontPlanTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void without_stories_the_page_is_empty() {
        var plan = FrontPlan.of(new Candidates(List.of(), Map.of(), Map.of()), Arrangement.BY_RULE, NOW);

        assertThat(plan.lead()).isEmpty();
        assertThat(plan.secondary()).isEmpty();
        assertThat(plan.goodUntil()).isEmpty();
    }

    @Test
    void most_urgent_of_the_day_leads_and_of_equals_the_newest() {
        var newest = card(1, 4, Duration.ofHours(1));
        var urgentAndOlder = card(2, 3, Duration.ofHours(9));
        var urgentAndNewer = card(3, 3, Duration.ofHours(5));

        assertThat(plan(newest, urgentAndNewer, urgentAndOlder).lead()).contains(urgentAndNewer);
    }

    @Test
    void urgency_counts_for_a_day_only() {
        var today = card(1, 5, Duration.ofHours(23));
        var yesterday = card(2, 3, Duration.ofHours(25));

        assertThat(plan(today, yesterday).lead()).contains(today);
    }

    @Test
    void on_a_quiet_day_the_newest_leads_however_old() {
        var newer = card(1, 6, Duration.ofDays(3));
        var older = card(2, 3, Duration.ofDays(4));

        assertThat(plan(newer, older).lead()).contains(newer);
    }

    @Test
    void urgency_that_nobody_set_is_the_usual_one() {
        var unset = card(1, 0, Duration.ofHours(2));
        var low = card(2, 6, Duration.ofHours(1));

        assertThat(plan(low, unset).lead()).contains(unset);
    }

    @Test
    void breaking_line_goes_into_the_bar_and_a_breaking_story_leads() {
        var line = breaking(1, 1, "", Duration.ofMinutes(5));
        var story = breaking(2, 2, "What is known so far.", Duration.ofMinutes(50));

        var plan = plan(line, story);

        assertThat(plan.flashes()).containsExactly(line);
        assertThat(plan.lead()).contains(story);
    }

    @Test
    void breaking_line_leads_when_there_is_nothing_else() {
        var line = breaking(1, 1, "", Duration.ofMinutes(5));

        assertThat(plan(line).lead()).contains(line);
        assertThat(plan(line).flashes()).isEmpty();
    }

    @Test
    void breaking_news_is_breaking_for_six_hours_and_the_plan_says_when_that_ends() {
        var fresh = breaking(1, 1, "", FrontPlan.BREAKING_FOR.minusMinutes(1));
        var stale = breaking(2, 1, "", FrontPlan.BREAKING_FOR);
        var other = card(3, 5, Duration.ofHours(1));

        var plan = plan(other, fresh, stale);

        assertThat(plan.flashes()).containsExactly(fresh);
        assertThat(plan.goodUntil()).contains(NOW.plus(Duration.ofMinutes(1)));
    }

    @Test
    void sections_keep_their_order_and_empty_ones_are_left_out() {
        var cards = List.of(card(1, 5, Duration.ofHours(1)), card(2, 5, Duration.ofHours(2)));
        var sections = new LinkedHashMap<String, List<Card>>();
        sections.put("world", List.of());
        sections.put("sport", List.of(card(8, 5, Duration.ofHours(3))));
        sections.put("culture", List.of(card(9, 5, Duration.ofHours(4))));

        assertThat(FrontPlan.of(new Candidates(cards, sections, Map.of()), Arrangement.BY_RULE, NOW).sections().keySet()).containsExactly("sport", "culture");
    }

    @Test
    void no_story_stands_twice_whatever_the_day_was_like() {
        var random = new SplittableRandom(20261124);
        for (int day = 0; day < 300; day++) {
            var cards = new ArrayList<Card>();
            int count = random.nextInt(60);
            for (int i = 0; i < count; i++) {
                cards.add(card(i, random.nextInt(10), Duration.ofMinutes(20L * i + random.nextInt(20))));
            }
            var sections = new LinkedHashMap<String, List<Card>>();
            sections.put("world", cards.stream().filter(card -> card.id().value() % 2 == 0).toList());
            sections.put("sport", cards.stream().filter(card -> card.id().value() % 2 == 1).toList());

            var plan = FrontPlan.of(new Candidates(cards, sections, Map.of()), Arrangement.BY_RULE, NOW);

            var shown = new ArrayList<Card>(plan.flashes());
            plan.lead().ifPresent(shown::add);
            shown.addAll(plan.secondary());
            shown.addAll(plan.latest());
            plan.sections().values().forEach(shown::addAll);
            assertThat(shown).as("day %d", day).doesNotHaveDuplicates();
            assertThat(plan.lead().isPresent()).isEqualTo(count > 0);
            assertThat(plan.latest()).isSortedAccordingTo((a, b) -> b.publishedAt().compareTo(a.publishedAt()));
        }
    }

    private static FrontPlan plan(Card... newestFirst) {
        return FrontPlan.of(new Candidates(List.of(newestFirst), Map.of(), Map.of()), Arrangement.BY_RULE, NOW);
    }

    private static Card breaking(long id, int urgency, String standfirst, Duration age) {
        return card(id, urgency, standfirst, age);
    }

    private static Card card(long id, int urgency, Duration age) {
        return card(id, urgency, "A standfirst.", age);
    }

    private static Card card(long id, int urgency, String standfirst, Duration age) {
        var at = NOW.minus(age);
        return new Card(
                new StoryId(id),
                new Path(LocalDate.of(2026, 11, 24), "story-" + id),
                Language.ENGLISH,
                "world",
                "Headline " + id,
                standfirst,
                "",
                "",
                urgency,
                Optional.empty(),
                at,
                at,
                false);
    }
}
