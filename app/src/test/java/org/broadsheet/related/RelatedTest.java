package org.broadsheet.related;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Followers;
import org.broadsheet.search.Search;
import org.broadsheet.story.ArchiveStore;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Topic;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RelatedTest {
    private final Newsroom newsroom = new Newsroom(SQLDialect.SQLITE);
    private final Search search = new Search(
            folder(), folder().resolve("none"), () -> Newsroom.ZONE, newsroom.log(), new ArchiveStore(newsroom.database()), newsroom.clock());
    private final Related related = new Related(newsroom.log(), newsroom.database(), newsroom.stories(), search);
    private final Followers followers = new Followers(
            newsroom.log(),
            new FollowerStore(newsroom.database(), newsroom.clock()),
            "node",
            List.of(search, new RelatedFollower(related, search, newsroom.clock())));

    RelatedTest() {
        followers.start();
    }

    private static java.nio.file.Path folder() {
        try {
            return Files.createTempDirectory("related");
        } catch (IOException thrown) {
            throw new java.io.UncheckedIOException(thrown);
        }
    }

    @AfterEach
    void close() {
        followers.close();
        search.close();
        newsroom.close();
    }

    private static Content told(String headline, String text, Topic... topics) {
        return new Content(
                Language.ENGLISH, headline, "", "", "", Body.ofText(text), "world", List.of(topics), 5, Optional.empty(), Credit.OWN);
    }

    private StoryId published(String headline, String text) {
        newsroom.clock().set(newsroom.clock().instant().plus(Duration.ofHours(5)));
        return newsroom.published(told(headline, text));
    }

    private void settle() {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (followers.lag().values().stream().anyMatch(lag -> lag > 0)) {
            assertThat(System.nanoTime()).isLessThan(until);
            Thread.onSpinWait();
        }
    }

    private List<StoryId> items(StoryId story) {
        return related.box(story).items().stream().map(Item::story).toList();
    }

    private StoryId storm;
    private StoryId quay;
    private StoryId repair;
    private StoryId budget;

    private void aRunningStory() {
        storm = published("Storm closes the quay of Saint-Malo", "A storm from the west closed the quay of Saint-Malo. The harbour office of Saint-Malo sent the night ferry to Roscoff.");
        budget = published("Council agrees on budget", "The council of the northern district agreed on a budget for its schools and the library after a debate.");
        published("Schools get more money", "Schools of the northern district get more money from the budget that the council agreed on. The library too.");
        quay = published("Quay of Saint-Malo still closed after the storm", "The quay of Saint-Malo stays closed after the storm. The harbour office looks for damage below the water of the quay; the night ferry of Saint-Malo goes to Roscoff.");
        repair = published("Night ferry back at the quay of Saint-Malo", "The night ferry is back from Roscoff: the harbour office opened the quay of Saint-Malo, which the storm had closed, after divers of Saint-Malo found no damage.");
        settle();
    }

    @Test
    void a_running_story_leads_back_and_its_older_parts_learn_of_newer_ones() {
        aRunningStory();
        assertThat(items(repair)).contains(storm, quay).doesNotContain(budget);
        assertThat(related.box(repair).items()).filteredOn(item -> item.story().equals(storm)).extracting(Item::reason).containsExactly(Reason.EARLIER);
        assertThat(related.box(storm).items()).filteredOn(item -> item.story().equals(repair)).extracting(Item::reason).containsExactly(Reason.NEXT);
        assertThat(related.box(storm).line()).isPresent().isEqualTo(related.box(repair).line());
        assertThat(related.line(related.box(storm).line().orElseThrow())).containsExactly(storm, quay, repair);
    }

    @Test
    void an_editor_pins_and_bans() {
        aRunningStory();
        related.choose(repair, List.of(new Choice(budget, false), new Choice(storm, true)), Cast.EDITOR);
        assertThat(items(repair)).startsWith(budget).doesNotContain(storm).contains(quay);
        assertThat(newsroom.entries().getLast().subjects()).extracting(subject -> subject.key()).contains("story:" + repair);
    }

    @Test
    void a_copy_of_the_same_wire_story_is_left_out() {
        aRunningStory();
        var copy = published("Night ferry back at the quay", "The night ferry is back from Roscoff: the harbour office opened the quay of Saint-Malo, which the storm had closed, after divers of Saint-Malo found no damage.");
        settle();
        assertThat(items(copy)).doesNotContain(repair).contains(quay);
    }

    @Test
    void what_words_do_not_join_a_topic_does() {
        var first = newsroom.published(told("Tides", "High water comes twice.", Cast.HARBOUR));
        var second = newsroom.published(told("Cranes", "Steel boxes are lifted.", Cast.HARBOUR));
        settle();
        assertThat(items(second)).containsExactly(first);
        assertThat(related.box(second).items().getFirst().reason()).isEqualTo(Reason.SUBJECT);
    }
}
