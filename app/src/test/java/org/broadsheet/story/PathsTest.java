package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.broadsheet.Cast;
import org.junit.jupiter.api.Test;

class PathsTest extends NewsroomTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private Optional<StoryId> at(Path path) {
        return newsroom.stories().read(reading -> reading.storyAt(path).map(Story::id));
    }

    private Path path(StoryId id) {
        return newsroom.story(id).path();
    }

    private void move(StoryId id, String words) {
        newsroom.change(t -> newsroom.stories().move(t, id, words, Cast.EDITOR));
    }

    private void kill(StoryId id) {
        newsroom.change(t -> newsroom.stories().kill(t, id, "libel", Cast.EDITOR));
    }

    private void restore(StoryId id) {
        newsroom.change(t -> newsroom.stories().restore(t, id, Cast.EDITOR));
    }

    @Test
    void a_path_is_the_day_and_the_words_of_the_headline() {
        var id = newsroom.published(Cast.FERRY);
        assertThat(path(id).address()).isEqualTo("/2026/11/24/night-ferry-sails-again-after-the-storm");
        assertThat(at(path(id))).contains(id);
    }

    @Test
    void the_same_headline_on_the_same_day_gets_a_number() {
        var paths = List.of(1, 2, 3).stream()
                .map(i -> path(newsroom.published(Cast.saying(Cast.FERRY, "🔥"))).words())
                .toList();
        assertThat(paths).containsExactly("story", "story-2", "story-3");
    }

    @Test
    void the_day_is_the_newsrooms_and_not_greenwichs() {
        newsroom.clock().set(Instant.parse("2026-11-24T22:59:59Z"));
        assertThat(path(newsroom.published(Cast.FLOOD)).day()).isEqualTo(TODAY);
        newsroom.clock().set(Instant.parse("2026-11-24T23:00:00Z"));
        assertThat(path(newsroom.published(Cast.FLOOD)).day()).isEqualTo(TODAY.plusDays(1));
    }

    @Test
    void a_story_is_filed_under_the_day_and_the_headline_of_its_first_publication() {
        var id = newsroom.filed(Cast.saying(Cast.FERRY, "Untitled"));
        var draft = path(id);
        newsroom.change(t -> newsroom.stories().edit(t, id, Cast.FERRY, 1, Cast.EDITOR));
        newsroom.passTo(TEN.plusSeconds(2 * 86_400));
        newsroom.change(t -> newsroom.stories().publish(t, id, Cast.EDITOR));
        assertThat(path(id).address()).isEqualTo("/2026/11/26/night-ferry-sails-again-after-the-storm");
        assertThat(at(draft)).as("the link that the desk passed around").contains(id);

        newsroom.passTo(TEN.plusSeconds(3 * 86_400));
        newsroom.change(t -> newsroom.stories().update(t, id, Cast.FLOOD, Cast.EDITOR));
        assertThat(path(id).address()).as("for ever").isEqualTo("/2026/11/26/night-ferry-sails-again-after-the-storm");
    }

    @Test
    void words_that_the_desk_chose_are_kept_at_the_first_publication() {
        var id = newsroom.filed(Cast.FERRY);
        move(id, "the quay");
        newsroom.passTo(TEN.plusSeconds(86_400));
        newsroom.change(t -> newsroom.stories().publish(t, id, Cast.EDITOR));
        assertThat(path(id).address()).isEqualTo("/2026/11/25/the-quay");
    }

    @Test
    void an_old_path_leads_to_its_story_for_ever_and_is_never_given_to_another() {
        var id = newsroom.published(Cast.FERRY);
        var first = path(id);
        move(id, "the quay");
        var second = path(id);
        kill(id);
        restore(id);
        move(id, "the harbour");
        assertThat(List.of(first, second, path(id))).doesNotHaveDuplicates().allSatisfy(path -> assertThat(at(path))
                .contains(id));
        assertThat(path(id).words()).isEqualTo("the-harbour");

        var other = newsroom.published(Cast.FERRY);
        assertThat(path(other).words()).isEqualTo(first.words() + "-2");
        move(other, "the quay");
        assertThat(path(other).words()).isEqualTo("the-quay-2");
        assertThat(at(first)).contains(id);
        assertThat(at(second)).contains(id);
    }

    @Test
    void a_killed_storys_path_stays_its_own() {
        var id = newsroom.published(Cast.FLOOD);
        var path = path(id);
        kill(id);
        assertThat(path(newsroom.published(Cast.FLOOD))).isNotEqualTo(path);
        assertThat(at(path)).contains(id);
        assertThat(path(id)).isEqualTo(path);
    }

    @Test
    void a_story_may_go_back_to_a_path_of_its_own() {
        var id = newsroom.published(Cast.FERRY);
        var first = path(id);
        move(id, "the quay");
        move(id, first.words());
        assertThat(path(id)).isEqualTo(first);
        long head = newsroom.log().head();
        move(id, first.words());
        assertThat(newsroom.log().head()).as("it is there already").isEqualTo(head);
    }

    @Test
    void many_that_file_the_same_at_once_get_paths_of_their_own() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var filed = java.util.stream.IntStream.range(0, 20)
                    .mapToObj(i -> threads.submit(() -> newsroom.published(Cast.FLOOD)))
                    .toList();
            var paths = new java.util.HashSet<Path>();
            for (var one : filed) {
                var id = one.get(20, TimeUnit.SECONDS);
                assertThat(at(path(id))).contains(id);
                paths.add(path(id));
            }
            assertThat(paths).hasSize(20);
        }
    }

    @Test
    void a_path_that_was_never_given_leads_nowhere() {
        assertThat(at(new Path(TODAY, "nothing"))).isEmpty();
    }
}
