package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.broadsheet.Cast;
import org.junit.jupiter.api.Test;

/** Embargo, schedule and expiry: what keeps a story back, and what ends it. */
class HoldsTest extends NewsroomTest {
    private static final Instant NOON = Instant.parse("2026-11-24T11:00:00Z");
    private static final String FERRY = Cast.FERRY.headline();
    private static final String FLOOD = Cast.FLOOD.headline();

    private Outcome publish(StoryId id) {
        return newsroom.change(t -> newsroom.stories().publish(t, id, Cast.AGENCY));
    }

    private Outcome setTerms(StoryId id, Story.Hold hold) {
        return newsroom.change(t -> newsroom.stories().setTerms(t, id, hold, Optional.empty(), Cast.AGENCY));
    }

    private Outcome update(StoryId id) {
        return newsroom.change(t -> newsroom.stories().update(t, id, Cast.FLOOD, Cast.AGENCY));
    }

    private StoryId embargoed() {
        var id = newsroom.filed(wired(embargo(NOON), Optional.empty()));
        assertThat(publish(id)).isInstanceOfSatisfying(Outcome.Held.class, held -> assertThat(held.until())
                .contains(NOON));
        return id;
    }

    @Test
    void nothing_of_it_is_live_before_its_embargo_ends_and_all_of_it_at_that_second() {
        var id = embargoed();
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.passTo(NOON.minusMillis(1));
        assertThat(newsroom.seen(id)).isEmpty();
        publish(id);
        newsroom.change(t -> newsroom.stories().update(t, id, Cast.FERRY, Cast.AGENCY));
        newsroom.change(t -> newsroom.stories().correct(t, id, Cast.FERRY, "Six, not five.", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().schedule(t, id, TEN, Cast.EDITOR));
        assertThat(newsroom.seen(id)).as("no verb but lift goes past it").isEmpty();
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
        assertThat(newsroom.story(id).publishedAt()).contains(NOON);
    }

    @Test
    void a_part_of_a_millisecond_early_is_early() {
        var end = NOON.plusNanos(1);
        var id = newsroom.filed(wired(embargo(end), Optional.empty()));
        publish(id);
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.passTo(NOON.plusMillis(1));
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
    }

    @Test
    void an_embargo_ends_once_though_the_program_was_down_and_the_clock_was_set() {
        var id = embargoed();
        newsroom.restart();
        newsroom.passTo(TEN.minus(Duration.ofDays(400)));
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.restart();
        newsroom.passTo(NOON.plusSeconds(7200));
        newsroom.passTo(TEN);
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
        assertThat(newsroom.entries()).filteredOn(entry -> entry.kind().equals("story-published")).hasSize(1);
        assertThat(newsroom.story(id).publishedAt()).contains(NOON.plusSeconds(7200));
    }

    @Test
    void an_embargo_that_cannot_be_read_ends_for_a_person_alone() {
        var id = newsroom.filed(wired(unreadable(), Optional.empty()));
        assertThat(publish(id)).isInstanceOfSatisfying(Outcome.Held.class, held -> assertThat(held.until())
                .isEmpty());
        newsroom.passTo(TEN.plus(Duration.ofDays(3650)));
        publish(id);
        newsroom.change(t -> newsroom.stories().schedule(t, id, TEN, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.change(t -> newsroom.stories().lift(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
    }

    @Test
    void an_update_under_embargo_keeps_the_old_version_before_the_public() {
        var id = newsroom.published(Cast.FERRY);
        setTerms(id, embargo(NOON));
        assertThat(update(id)).isInstanceOf(Outcome.Held.class);
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
        assertThat(newsroom.story(id).isPublic()).isTrue();
        newsroom.passTo(NOON.minusMillis(1));
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEqualTo(FLOOD);
    }

    @Test
    void an_update_under_an_embargo_that_cannot_be_read_keeps_it_too() {
        var id = newsroom.published(Cast.FERRY);
        setTerms(id, unreadable());
        assertThat(update(id)).isInstanceOf(Outcome.Held.class);
        newsroom.passTo(TEN.plus(Duration.ofDays(3650)));
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
        newsroom.change(t -> newsroom.stories().lift(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo(FLOOD);
    }

    @Test
    void an_editors_unfinished_words_do_not_go_out_with_an_update_that_waited() {
        var id = newsroom.published(Cast.FERRY);
        setTerms(id, embargo(NOON));
        update(id);
        var unfinished = Cast.saying(Cast.FERRY, "Unfinished");
        newsroom.change(t -> newsroom.stories().edit(t, id, unfinished, 2, Cast.EDITOR));
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEqualTo(FLOOD);
        setTerms(id, embargo(TEN));
        newsroom.passTo(NOON.plusSeconds(1));
        assertThat(newsroom.seen(id)).as("nor because the terms were set again").isEqualTo(FLOOD);
        publish(id);
        newsroom.passTo(NOON.plusSeconds(1));
        assertThat(newsroom.seen(id)).isEqualTo("Unfinished");
    }

    @Test
    void what_an_editor_changes_in_a_story_that_waits_goes_out_with_it() {
        var id = embargoed();
        newsroom.change(t -> newsroom.stories().edit(t, id, Cast.FLOOD, 1, Cast.EDITOR));
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEqualTo(FLOOD);
    }

    @Test
    void lifting_the_embargo_of_a_public_story_is_kept() {
        var id = newsroom.published(Cast.FERRY);
        setTerms(id, embargo(NOON));
        newsroom.change(t -> newsroom.stories().lift(t, id, Cast.EDITOR));
        assertThat(update(id)).isInstanceOf(Outcome.Done.class);
        assertThat(newsroom.seen(id)).isEqualTo(FLOOD);
    }

    @Test
    void what_waited_only_for_terms_that_are_gone_goes_out() {
        var id = embargoed();
        setTerms(id, Story.Hold.NONE);
        newsroom.passTo(TEN);
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
    }

    @Test
    void an_embargo_that_moved_is_obeyed_at_its_new_time() {
        var id = embargoed();
        setTerms(id, embargo(NOON.plusSeconds(60)));
        newsroom.passTo(NOON.plusSeconds(59));
        assertThat(newsroom.seen(id)).isEmpty();
        setTerms(id, embargo(NOON.plusSeconds(30)));
        newsroom.passTo(NOON.plusSeconds(59));
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
    }

    @Test
    void of_embargo_and_schedule_the_later_counts() {
        var id = newsroom.filed(wired(embargo(NOON), Optional.empty()));
        newsroom.change(t -> newsroom.stories().schedule(t, id, NOON.minusSeconds(60), Cast.EDITOR));
        newsroom.passTo(NOON.minusSeconds(1));
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.change(t -> newsroom.stories().schedule(t, id, NOON.plusSeconds(60), Cast.EDITOR));
        newsroom.passTo(NOON.plusSeconds(59));
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.passTo(NOON.plusSeconds(60));
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
    }

    @Test
    void a_schedule_in_the_past_means_now() {
        var id = newsroom.filed(Cast.FERRY);
        assertThat(newsroom.change(t -> newsroom.stories().schedule(t, id, TEN, Cast.EDITOR)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
    }

    @Test
    void what_the_desk_takes_back_does_not_go_out() {
        var id = newsroom.filed(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().schedule(t, id, NOON, Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().handIn(t, id, Cast.EDITOR));
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEmpty();
        publish(id);
        assertThat(newsroom.seen(id)).as("and its old time holds it no more").isEqualTo(FERRY);
    }

    @Test
    void a_withheld_story_stays_off_through_the_end_of_its_embargo() {
        var id = embargoed();
        newsroom.change(t -> newsroom.stories().withhold(t, id, "legal", Cast.EDITOR));
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.change(t -> newsroom.stories().release(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
    }

    @Test
    void a_story_that_was_never_cleared_is_not_published_by_its_release() {
        var id = newsroom.filed(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().withhold(t, id, "legal", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().release(t, id, Cast.EDITOR));
        assertThat(newsroom.story(id).state()).isEqualTo(State.READY);
        assertThat(newsroom.seen(id)).isEmpty();
    }

    @Test
    void a_killed_or_restored_story_does_not_go_out_by_an_old_plan() {
        var id = embargoed();
        newsroom.change(t -> newsroom.stories().kill(t, id, "libel", Cast.AGENCY));
        newsroom.passTo(NOON);
        assertThat(newsroom.story(id).state()).isEqualTo(State.KILLED);
        newsroom.change(t -> newsroom.stories().restore(t, id, Cast.EDITOR));
        newsroom.passTo(NOON.plus(Duration.ofDays(9)));
        assertThat(newsroom.story(id).state()).isEqualTo(State.DRAFT);
        assertThat(newsroom.seen(id)).isEmpty();
    }

    @Test
    void a_story_ends_on_time_whether_out_or_not() {
        for (State from : new State[] {State.DRAFT, State.SCHEDULED, State.PUBLISHED, State.WITHHELD}) {
            newsroom.clock().set(TEN);
            var id = newsroom.filed(wired(from == State.SCHEDULED ? unreadable() : Story.Hold.NONE, Optional.of(NOON)));
            if (from != State.DRAFT) {
                publish(id);
            }
            if (from == State.WITHHELD) {
                newsroom.change(t -> newsroom.stories().withhold(t, id, "legal", Cast.AGENCY));
            }
            assertThat(newsroom.story(id).state()).isEqualTo(from);
            newsroom.passTo(NOON.minusMillis(1));
            assertThat(newsroom.story(id).state()).isEqualTo(from);
            newsroom.passTo(NOON);
            assertThat(newsroom.story(id).state()).as("from " + from.word()).isEqualTo(State.EXPIRED);
            assertThat(newsroom.seen(id)).isEmpty();
        }
    }

    @Test
    void what_ends_before_its_embargo_does_is_never_seen() {
        var id = newsroom.filed(wired(embargo(NOON), Optional.of(NOON)));
        publish(id);
        newsroom.passTo(NOON.plusSeconds(1));
        assertThat(newsroom.story(id).state()).isEqualTo(State.EXPIRED);
        assertThat(newsroom.entries()).noneMatch(entry -> entry.kind().equals("story-published"));
    }

    @Test
    void both_ends_are_kept_one_after_the_other() {
        var id = newsroom.filed(wired(embargo(NOON), Optional.of(NOON.plusSeconds(60))));
        publish(id);
        newsroom.passTo(NOON);
        assertThat(newsroom.seen(id)).isEqualTo(FERRY);
        newsroom.passTo(NOON.plusSeconds(60));
        assertThat(newsroom.story(id).state()).isEqualTo(State.EXPIRED);
        newsroom.change(t -> newsroom.stories().restore(t, id, Cast.EDITOR));
        publish(id);
        newsroom.passTo(NOON.plus(Duration.ofDays(9)));
        assertThat(newsroom.seen(id)).as("restored without an end").isEqualTo(FERRY);
    }
}
