package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.log.Actor;
import org.junit.jupiter.api.Test;

/** Edits, corrections, and what the public learns of them. */
class VersionsTest extends NewsroomTest {

    private Outcome edit(StoryId id, Content content, int base, Actor by) {
        return newsroom.change(t -> newsroom.stories().edit(t, id, content, base, by));
    }

    private void correct(StoryId id, Content content, String note) {
        newsroom.change(t -> newsroom.stories().correct(t, id, content, note, Cast.EDITOR));
    }

    private List<Version> history(StoryId id) {
        return newsroom.stories().read(reading -> reading.publicVersions(id));
    }

    private Card card() {
        return newsroom.stories().<List<Card>>read(
                        reading -> reading.list(new Listing.Everything(), Optional.empty(), 10))
                .getFirst();
    }

    @Test
    void everything_that_was_filed_is_read_back() {
        var id = newsroom.filed(wired(embargo(TEN.plusSeconds(5)), Optional.of(TEN.plusSeconds(50))));
        newsroom.restart();
        Version version = newsroom.stories().read(reading -> reading.version(id, 1).orElseThrow());
        assertThat(version)
                .isEqualTo(new Version(
                        id, 1, Version.Kind.FIRST, Cast.FERRY, "", Cast.AGENCY, TEN, Optional.empty()));
        var story = newsroom.story(id);
        assertThat(story.hold()).isEqualTo(embargo(TEN.plusSeconds(5)));
        assertThat(story.expiresAt()).contains(TEN.plusSeconds(50));
        assertThat(story.source()).isEqualTo("tidewire");
        assertThat(story.guid()).isEqualTo("urn:tidewire:1");
        assertThat(newsroom.stories().<List<Story>>read(reading -> reading.storiesByGuid("urn:tidewire:1")))
                .containsExactly(story);
        assertThat(newsroom.story(newsroom.filed(Cast.FLOOD)).guid()).startsWith("urn:broadsheet:");
    }

    @Test
    void a_character_that_no_database_keeps_is_left_out() {
        var id = newsroom.published(Cast.saying(Cast.FERRY, "Quay\0 opens"));
        correct(id, Cast.saying(Cast.FERRY, "Quay\0 closes"), "It\0 closes.");
        newsroom.change(t -> newsroom.stories().withhold(t, id, "le\0gal", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().release(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo("Quay closes");
        assertThat(history(id).getLast().note()).isEqualTo("It closes.");
    }

    @Test
    void an_edit_is_not_public_until_it_is_published() {
        var id = newsroom.published(Cast.FERRY);
        edit(id, Cast.FLOOD, 1, Cast.EDITOR);
        assertThat(newsroom.seen(id)).isEqualTo(Cast.FERRY.headline());
        assertThat(newsroom.story(id).hasChangesWaiting()).isTrue();
        newsroom.clock().advance(Duration.ofHours(1));
        newsroom.change(t -> newsroom.stories().publish(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo(Cast.FLOOD.headline());
        var story = newsroom.story(id);
        assertThat(story.hasChangesWaiting()).isFalse();
        assertThat(story.publishedAt()).contains(TEN);
        assertThat(story.updatedAt()).contains(TEN.plusSeconds(3600));
        assertThat(history(id)).extracting(Version::publishedAt).containsExactly(
                Optional.of(TEN), Optional.of(TEN.plusSeconds(3600)));
    }

    @Test
    void an_edit_of_an_old_version_is_refused_and_nobodys_words_are_lost() {
        var id = newsroom.filed(Cast.FERRY);
        edit(id, Cast.FLOOD, 1, Cast.EDITOR);
        assertThat(edit(id, Cast.BUDGET, 1, new Actor("account:other")))
                .isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                    assertThat(refused.code()).isEqualTo("story-conflict");
                    assertThat(refused.sentence()).contains("version 1").contains("2");
                });
        assertThat(newsroom.story(id).latest()).isEqualTo(2);
        assertThat(edit(id, Cast.BUDGET, 2, new Actor("account:other"))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_correction_without_a_note_is_refused() {
        var id = newsroom.published(Cast.FERRY);
        for (String note : List.of("", "  \n")) {
            assertThat(newsroom.change(t -> newsroom.stories().correct(t, id, Cast.FLOOD, note, Cast.EDITOR)))
                    .isInstanceOfSatisfying(
                            Outcome.Refused.class,
                            refused -> assertThat(refused.code()).isEqualTo("story-note-missing"));
        }
        assertThat(newsroom.story(id).latest()).isEqualTo(1);
    }

    @Test
    void a_correction_tells_the_public_what_was_wrong() {
        var id = newsroom.published(Cast.FERRY);
        assertThat(card().isCorrected()).isFalse();
        correct(id, Cast.FLOOD, "The hall, not the quay.");
        assertThat(history(id).getLast().note()).isEqualTo("The hall, not the quay.");
        assertThat(history(id).getLast().kind()).isEqualTo(Version.Kind.CORRECTION);
        assertThat(card().isCorrected()).isTrue();
        assertThat(newsroom.entries().getLast().kind()).isEqualTo("story-corrected");
        newsroom.change(t -> newsroom.stories().update(t, id, Cast.FERRY, Cast.EDITOR));
        assertThat(card().isCorrected()).as("it stays told").isTrue();
        assertThat(history(id)).hasSize(3);
    }

    @Test
    void a_correction_that_was_overtaken_before_it_went_out_is_told_all_the_same() {
        var id = newsroom.published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().setTerms(t, id, embargo(TEN.plusSeconds(60)), Optional.empty(), Cast.AGENCY));
        correct(id, Cast.FLOOD, "The hall, not the quay.");
        newsroom.change(t -> newsroom.stories().update(t, id, Cast.BUDGET, Cast.EDITOR));
        assertThat(card().isCorrected()).as("not before").isFalse();
        newsroom.passTo(TEN.plusSeconds(60));
        assertThat(newsroom.seen(id)).isEqualTo(Cast.BUDGET.headline());
        assertThat(history(id)).extracting(Version::note).contains("The hall, not the quay.");
        assertThat(card().isCorrected()).isTrue();
    }

    @Test
    void a_correction_of_a_withheld_story_keeps_its_note_for_the_release() {
        var id = newsroom.published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().withhold(t, id, "legal", Cast.EDITOR));
        correct(id, Cast.FLOOD, "The hall, not the quay.");
        assertThat(newsroom.seen(id)).isEmpty();
        newsroom.change(t -> newsroom.stories().release(t, id, Cast.EDITOR));
        assertThat(newsroom.seen(id)).isEqualTo(Cast.FLOOD.headline());
        assertThat(history(id).getLast().note()).isEqualTo("The hall, not the quay.");
    }

    @Test
    void a_release_does_not_put_out_what_an_editor_has_not_finished() {
        var id = newsroom.published(Cast.FERRY);
        edit(id, Cast.FLOOD, 1, Cast.EDITOR);
        newsroom.change(t -> newsroom.stories().withhold(t, id, "legal", Cast.AGENCY));
        newsroom.clock().advance(Duration.ofHours(1));
        newsroom.change(t -> newsroom.stories().release(t, id, Cast.AGENCY));
        assertThat(newsroom.seen(id)).isEqualTo(Cast.FERRY.headline());
        assertThat(newsroom.story(id).updatedAt()).as("the same words as before").contains(TEN);
    }

    @Test
    void the_history_of_a_restored_story_does_not_show_what_was_killed() {
        var id = newsroom.published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().kill(t, id, "libel", Cast.EDITOR));
        assertThat(history(id)).isEmpty();
        newsroom.change(t -> newsroom.stories().restore(t, id, Cast.EDITOR));
        assertThat(history(id)).isEmpty();
        edit(id, Cast.FLOOD, 2, Cast.EDITOR);
        newsroom.change(t -> newsroom.stories().publish(t, id, Cast.EDITOR));
        assertThat(history(id)).extracting(version -> version.content().headline()).containsExactly(Cast.FLOOD.headline());
        assertThat(newsroom.stories().<List<Version>>read(reading -> reading.versions(id)))
                .as("the desk sees all")
                .extracting(Version::kind)
                .containsExactly(Version.Kind.FIRST, Version.Kind.RESTORE, Version.Kind.EDIT);
    }

    @Test
    void only_a_persons_change_of_the_text_makes_a_story_edited() {
        var byWire = newsroom.filed(wired(Story.Hold.NONE, Optional.empty()));
        newsroom.change(t -> newsroom.stories().update(t, byWire, Cast.FLOOD, Cast.AGENCY));
        newsroom.change(t -> newsroom.stories().correct(t, byWire, Cast.FERRY, "Corrected.", Cast.AGENCY));
        edit(byWire, Cast.FLOOD, 3, Cast.AGENCY);
        newsroom.change(t -> newsroom.stories().move(t, byWire, "the-quay", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().withhold(t, byWire, "legal", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().kill(t, byWire, "libel", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().restore(t, byWire, Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().publish(t, byWire, Cast.EDITOR));
        assertThat(newsroom.story(byWire).isEdited()).isFalse();

        for (var verb : List.<java.util.function.Consumer<StoryId>>of(
                id -> edit(id, Cast.FLOOD, 1, Cast.EDITOR),
                id -> newsroom.change(t -> newsroom.stories().update(t, id, Cast.FLOOD, Cast.EDITOR)),
                id -> correct(id, Cast.FLOOD, "The hall, not the quay."))) {
            var id = newsroom.filed(wired(Story.Hold.NONE, Optional.empty()));
            verb.accept(id);
            assertThat(newsroom.story(id).isEdited()).isTrue();
        }
    }
}
