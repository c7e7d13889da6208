package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.function.Function;
import java.util.List;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Transaction;
import org.broadsheet.log.Actor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A text that is no version yet: saved, taken over, in the way of another, and made a version of. */
class WorkingCopiesTest extends NewsroomTest {
    private static final Actor REPORTER = new Actor("account:reporter");

    private WorkingCopies copies;
    private CopyDesk desk;

    @BeforeEach
    void sitDown() {
        copies = new WorkingCopies(newsroom.database(), newsroom.clock());
        desk = new CopyDesk(newsroom.stories());
    }

    private static Seat seat(StoryId id, String word, long account) {
        return new Seat(id, word, account, "window of " + account, false, Instant.EPOCH);
    }

    private static WorkingText saying(WorkingText text, String headline) {
        return new WorkingText(
                text.language(),
                headline,
                text.standfirst(),
                text.byline(),
                text.dateline(),
                text.body(),
                text.section(),
                text.topics(),
                text.urgency(),
                text.picture(),
                text.pathWords());
    }

    private Saved save(StoryId id, String window, int revision, String headline) {
        var copy = copies.find(id).orElseThrow();
        return copies.save(id, seat(id, window, 1), copy.base(), revision, saying(copy.text(), headline), REPORTER);
    }

    private int versions(StoryId id) {
        return newsroom.stories().read(reading -> reading.versions(id)).size();
    }

    @Test
    void saving_makes_no_version_and_survives_the_process() {
        var id = newsroom.published(Cast.FLOOD);
        long entries = newsroom.log().head();
        assertThat(save(id, "window-one", 0, "Flood leaves the market hall")).isEqualTo(new Saved.Kept(1, TEN));
        assertThat(save(id, "window-one", 1, "Flood leaves the hall")).isEqualTo(new Saved.Kept(2, TEN));
        newsroom.restart();
        sitDown();
        assertThat(copies.find(id).orElseThrow().text().headline()).isEqualTo("Flood leaves the hall");
        assertThat(versions(id)).isEqualTo(1);
        assertThat(newsroom.seen(id)).isEqualTo(Cast.FLOOD.headline());
        assertThat(newsroom.log().head()).isEqualTo(entries);
    }

    @Test
    void what_a_version_says_comes_through_the_editor_unchanged() {
        var id = newsroom.filed(Cast.FERRY);
        var copy = copies.find(id).orElseThrow();
        assertThat(copy.text().content(Cast.FERRY)).isEqualTo(Cast.FERRY);
        copies.save(id, seat(id, "window-one", 1), 1, 0, saying(copy.text(), "Other words"), REPORTER);
        copies.save(id, seat(id, "window-one", 1), 1, 1, copy.text(), REPORTER);
        newsroom.change(t -> desk.keep(t, id, REPORTER));
        assertThat(versions(id)).as("there and back again is no change").isEqualTo(1);
        assertThat(copies.find(id).orElseThrow().isBegun()).isFalse();
    }

    @Test
    void older_revision_is_refused_and_shown_the_newer_words() {
        var id = newsroom.filed(Cast.FLOOD);
        save(id, "window-one", 0, "First");
        copies.leave(id, "window-one");
        assertThat(save(id, "window-two", 0, "Second")).isInstanceOfSatisfying(Saved.Stale.class, stale -> {
            assertThat(stale.other().text().headline()).isEqualTo("First");
            assertThat(stale.other().revision()).isEqualTo(1);
        });
        assertThat(copies.find(id).orElseThrow().text().headline()).isEqualTo("First");
    }

    @Test
    void window_that_loads_its_page_again_keeps_its_place() {
        var id = newsroom.filed(Cast.FLOOD);
        copies.beat(id, seat(id, "window-one", 1), true);
        copies.stepOut(id, "window-one");
        assertThat(copies.beat(id, seat(id, "window-two", 2), true).orElseThrow().isWriter("window-two")).isFalse();
        assertThat(copies.beat(id, seat(id, "window-one", 1), true).orElseThrow().isWriter("window-one")).isTrue();
        copies.stepOut(id, "window-one");
        newsroom.clock().set(TEN.plus(WorkingCopies.RETURN_MAX).plusSeconds(1));
        assertThat(copies.beat(id, seat(id, "window-two", 2), true).orElseThrow().isWriter("window-two")).isTrue();
    }

    @Test
    void name_for_the_lists_is_no_headline_and_never_goes_out() {
        var id = newsroom.log().write(t -> desk.begin(t, "Untitled", empty(), REPORTER)).id();
        copies.discard(id);
        for (Function<Transaction, Outcome> way : List.<Function<Transaction, Outcome>>of(
                t -> newsroom.stories().publish(t, id, Cast.EDITOR),
                t -> newsroom.stories().schedule(t, id, TEN.plusSeconds(5), Cast.EDITOR))) {
            assertThat(newsroom.log().write(way)).isInstanceOfSatisfying(
                    Outcome.Refused.class, refused -> assertThat(refused.code()).isEqualTo("story-headline-missing"));
        }
        assertThatThrownBy(() -> newsroom.change(t -> desk.publish(t, id, Cast.EDITOR)))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("story-headline-missing"));
        assertThat(newsroom.story(id).state()).isEqualTo(State.DRAFT);
        save(id, "window-one", 0, "Buoys are painted");
        newsroom.change(t -> desk.publish(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo("Buoys are painted");
    }

    @Test
    void second_window_waits_until_it_takes_over_or_the_first_is_silent() {
        var id = newsroom.filed(Cast.FLOOD);
        assertThat(copies.beat(id, seat(id, "window-one", 1), true).orElseThrow().isWriter("window-one")).isTrue();
        var second = copies.beat(id, seat(id, "window-two", 2), true).orElseThrow();
        assertThat(second.isWriter("window-two")).isFalse();
        assertThat(second.writer().map(Seat::name)).contains("window of 1");
        assertThat(save(id, "window-two", 0, "Not yet")).isInstanceOf(Saved.Taken.class);
        assertThat(copies.takeOver(id, seat(id, "window-two", 2)).orElseThrow().isWriter("window-two")).isTrue();
        assertThat(save(id, "window-one", 0, "Too late")).isInstanceOf(Saved.Taken.class);
        assertThat(save(id, "window-two", 0, "Now")).isInstanceOf(Saved.Kept.class);
        newsroom.clock().set(TEN.plus(WorkingCopies.SILENCE_MAX).plusSeconds(1));
        assertThat(copies.beat(id, seat(id, "window-one", 1), true).orElseThrow().isWriter("window-one")).isTrue();
    }

    @Test
    void reader_never_becomes_the_one_that_writes() {
        var id = newsroom.filed(Cast.FLOOD);
        assertThat(copies.beat(id, seat(id, "window-one", 1), false).orElseThrow().writer()).isEmpty();
        assertThat(copies.presence(id).orElseThrow().seats()).hasSize(1);
    }

    @Test
    void text_begun_from_an_older_version_waits_for_a_person() {
        var id = newsroom.published(Cast.FLOOD);
        save(id, "window-one", 0, "Mine");
        newsroom.change(t -> newsroom.stories().update(t, id, Cast.BUDGET, Cast.AGENCY));
        assertThat(save(id, "window-one", 1, "Mine still")).isInstanceOf(Saved.Stale.class);
        assertThatThrownBy(() -> newsroom.change(t -> desk.publish(t, id, Cast.EDITOR)))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("story-conflict"));
        assertThat(copies.find(id).orElseThrow().text().headline()).isEqualTo("Mine");
        assertThat(copies.rebase(id, 1)).isTrue();
        newsroom.change(t -> desk.publish(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo("Mine");
    }

    @Test
    void publishing_takes_the_words_before_the_public_and_ends_the_copy() {
        var id = newsroom.log().write(t -> desk.begin(t, "Untitled", empty(), REPORTER)).id();
        assertThatThrownBy(() -> newsroom.change(t -> desk.publish(t, id, Cast.EDITOR)))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("story-headline-missing"));
        save(id, "window-one", 1, "Buoys are painted again");
        newsroom.change(t -> desk.handIn(t, id, REPORTER));
        assertThat(newsroom.story(id).state()).isEqualTo(State.READY);
        newsroom.change(t -> desk.publish(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo("Buoys are painted again");
        assertThat(newsroom.story(id).path().words()).isEqualTo("buoys-are-painted-again");
        assertThat(copies.find(id).orElseThrow().isBegun()).isFalse();
        assertThat(versions(id)).isEqualTo(2);
    }

    private static WorkingText empty() {
        return WorkingText.empty(org.broadsheet.kernel.Language.ENGLISH, "world");
    }

    @Test
    void words_of_the_path_are_the_desks_choice_before_publication() {
        var id = newsroom.filed(Cast.FLOOD);
        var text = copies.find(id).orElseThrow().text();
        var chosen = new WorkingText(
                text.language(),
                text.headline(),
                "",
                "",
                "",
                Body.ofText("Text."),
                "world",
                List.of("Storms", "Harbour walls"),
                0,
                Optional.empty(),
                "High water 2026");
        copies.save(id, seat(id, "window-one", 1), 1, 0, chosen, REPORTER);
        newsroom.change(t -> desk.publish(t, id, Cast.EDITOR));
        assertThat(newsroom.story(id).path().words()).isEqualTo("high-water-2026");
        var live = newsroom.stories().read(reading -> reading.published(id)).orElseThrow().version().content();
        assertThat(live.topics()).containsExactly(Cast.STORMS, new Topic("harbour-walls", "Harbour walls"));
    }

    @Test
    void publishing_now_ends_a_plan_but_never_an_embargo() {
        var id = newsroom.filed(Cast.FLOOD);
        newsroom.change(t -> desk.schedule(t, id, TEN.plusSeconds(3600), Cast.EDITOR));
        assertThat(newsroom.story(id).state()).isEqualTo(State.SCHEDULED);
        newsroom.change(t -> desk.publish(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo(Cast.FLOOD.headline());
        var held = newsroom.filed(Cast.BUDGET);
        newsroom.change(t -> desk.embargo(t, held, TEN.plusSeconds(3600), Cast.EDITOR));
        assertThat(newsroom.change(t -> desk.publish(t, held, Cast.EDITOR))).isInstanceOf(Outcome.Held.class);
        assertThat(newsroom.seen(held)).isEmpty();
        newsroom.passTo(TEN.plusSeconds(3600));
        assertThat(newsroom.seen(held)).isEqualTo(Cast.BUDGET.headline());
    }

    @Test
    void correction_without_a_note_undoes_the_whole_of_it() {
        var id = newsroom.published(Cast.FLOOD);
        save(id, "window-one", 0, "Flood closes the fish hall");
        assertThatThrownBy(() -> newsroom.change(t -> desk.correct(t, id, " ", Cast.EDITOR)))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("story-note-missing"));
        assertThat(copies.find(id).orElseThrow().isBegun()).isTrue();
        newsroom.change(t -> desk.correct(t, id, "It was the fish hall.", Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo("Flood closes the fish hall");
    }

    @Test
    void earlier_version_comes_back_as_a_new_one() {
        var id = newsroom.published(Cast.FLOOD);
        save(id, "window-one", 0, "Other words");
        newsroom.change(t -> desk.publish(t, id, Cast.EDITOR));
        newsroom.change(t -> desk.bringBack(t, id, 1, Cast.EDITOR));
        assertThat(versions(id)).isEqualTo(3);
        assertThat(newsroom.seen(id)).as("not before somebody publishes it").isEqualTo("Other words");
        newsroom.change(t -> desk.publish(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo(Cast.FLOOD.headline());
    }

    @Test
    void killed_story_takes_no_words() {
        var id = newsroom.published(Cast.FLOOD);
        save(id, "window-one", 0, "Half done");
        newsroom.change(t -> newsroom.stories().kill(t, id, "wrong", Cast.EDITOR));
        assertThat(save(id, "window-one", 1, "More"))
                .isInstanceOfSatisfying(Saved.Refused.class, refused -> assertThat(refused.code()).isEqualTo("story-not-allowed"));
    }

    @Test
    void lists_show_each_story_where_it_stands_page_by_page() {
        var lists = new DeskLists(newsroom.database(), newsroom.clock());
        var mine = newsroom.log().write(t -> desk.begin(t, "Untitled", empty(), REPORTER)).id();
        newsroom.clock().set(TEN.plusSeconds(1));
        var other = newsroom.filed(Cast.FLOOD);
        newsroom.clock().set(TEN.plusSeconds(2));
        var out = newsroom.published(Cast.BUDGET);
        save(mine, "window-one", 1, "Pilots’ boat is back");
        assertThat(ids(lists, DeskList.DRAFTS, "", Optional.empty(), Optional.empty())).containsExactly(other, mine);
        assertThat(ids(lists, DeskList.DRAFTS, "", Optional.empty(), Optional.of(other))).containsExactly(mine);
        assertThat(ids(lists, DeskList.MINE, "", Optional.of(REPORTER), Optional.empty())).containsExactly(mine);
        assertThat(ids(lists, DeskList.PUBLISHED, "council BUDGET", Optional.empty(), Optional.empty())).containsExactly(out);
        assertThat(ids(lists, DeskList.DRAFTS, "boat", Optional.empty(), Optional.empty())).containsExactly(mine);
        assertThat(lists.counts(Optional.empty(), 10)).containsEntry(DeskList.DRAFTS, 2);
    }

    private static List<StoryId> ids(
            DeskLists lists, DeskList list, String words, Optional<Actor> owner, Optional<StoryId> before) {
        return lists.ask(new DeskLists.Question(list, words, owner, before, 10)).stream()
                .map(slip -> slip.story().id())
                .toList();
    }
}
