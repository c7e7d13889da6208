package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.broadsheet.Cast;
import org.junit.jupiter.api.Test;

class ListsTest extends NewsroomTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private List<Card> list(Listing listing, Optional<Card.Cursor> before, int limit) {
        return newsroom.stories().read(reading -> reading.list(listing, before, limit));
    }

    private List<StoryId> all(Listing listing) {
        return list(listing, Optional.empty(), 100).stream().map(Card::id).toList();
    }

    private StoryId published(Content content) {
        newsroom.clock().advance(Duration.ofSeconds(1));
        return newsroom.published(content);
    }

    @Test
    void a_card_shows_what_the_live_version_says() {
        var id = newsroom.published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().edit(t, id, Cast.FLOOD, 1, Cast.EDITOR));
        assertThat(list(new Listing.Everything(), Optional.empty(), 10))
                .containsExactly(new Card(
                        id,
                        newsroom.story(id).path(),
                        Cast.FERRY.language(),
                        "world",
                        Cast.FERRY.headline(),
                        Cast.FERRY.standfirst(),
                        Cast.FERRY.byline(),
                        "Tidewire",
                        3,
                        Cast.FERRY.picture(),
                        TEN,
                        TEN,
                        false));
    }

    @Test
    void each_list_shows_its_own_and_newest_first() {
        var ferry = published(Cast.FERRY);
        var flood = published(Cast.FLOOD);
        var budget = published(Cast.BUDGET);
        newsroom.filed(Cast.FLOOD);
        assertThat(all(new Listing.Everything())).containsExactly(budget, flood, ferry);
        assertThat(all(new Listing.InSection("world"))).containsExactly(flood, ferry);
        assertThat(all(new Listing.InSection("sport"))).isEmpty();
        assertThat(all(new Listing.About("storms"))).containsExactly(flood, ferry);
        assertThat(all(new Listing.About("harbour"))).containsExactly(ferry);
        assertThat(all(new Listing.By("the-council-desk"))).containsExactly(budget, flood);
        assertThat(all(new Listing.On(TODAY))).containsExactly(budget, flood, ferry);
        assertThat(all(new Listing.On(TODAY.plusDays(1)))).isEmpty();
        assertThat(all(new Listing.Breaking())).containsExactly(flood);
    }

    @Test
    void topics_and_authors_have_names() {
        published(Cast.FERRY);
        assertThat(newsroom.stories().<Optional<String>>read(reading -> reading.topicAt("harbour").map(Topics.Known::name)))
                .contains(Cast.HARBOUR.name());
        assertThat(newsroom.stories().<Optional<Topics.Known>>read(reading -> reading.topicAt("nothing")))
                .isEmpty();
        assertThat(newsroom.stories().<Optional<String>>read(reading -> reading.author("the-harbour-desk")))
                .contains("the harbour desk");
    }

    @Test
    void a_new_version_moves_a_story_between_lists() {
        var id = published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().update(t, id, Cast.BUDGET, Cast.EDITOR));
        assertThat(all(new Listing.InSection("world"))).isEmpty();
        assertThat(all(new Listing.About("harbour"))).isEmpty();
        assertThat(all(new Listing.By("the-harbour-desk"))).isEmpty();
        assertThat(all(new Listing.InSection("politics"))).containsExactly(id);
        var entry = newsroom.entries().getLast();
        assertThat(entry.subjects())
                .as("both the old and the new lists are told")
                .extracting(subject -> subject.key())
                .contains("section:world", "section:politics", "topic:harbour", "author:the-harbour-desk");
    }

    @Test
    void what_is_taken_off_is_in_no_list() {
        var killed = published(Cast.FLOOD);
        var withheld = published(Cast.FLOOD);
        var expired = published(Cast.FLOOD);
        newsroom.change(t -> newsroom.stories().kill(t, killed, "libel", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().withhold(t, withheld, "legal", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().expire(t, expired, "over", Cast.EDITOR));
        for (Listing listing : listings()) {
            assertThat(all(listing)).as(listing.toString()).isEmpty();
        }
        newsroom.change(t -> newsroom.stories().release(t, withheld, Cast.EDITOR));
        for (Listing listing : listings()) {
            assertThat(all(listing)).as(listing.toString()).containsExactly(withheld);
        }
    }

    /** Every kind of list, in which the flood is. */
    static List<Listing> listings() {
        return List.of(
                new Listing.Everything(),
                new Listing.InSection("world"),
                new Listing.About("storms"),
                new Listing.By("the-council-desk"),
                new Listing.On(TODAY),
                new Listing.Breaking());
    }

    @Test
    void paging_shows_each_story_once_though_new_ones_come_in() {
        var expected = new ArrayList<StoryId>();
        for (int i = 0; i < 11; i++) {
            // Three at a time share their moment.
            if (i % 3 == 0) {
                newsroom.clock().advance(Duration.ofSeconds(1));
            }
            expected.addFirst(newsroom.published(Cast.FLOOD));
        }
        for (Listing listing : listings()) {
            assertThat(paged(listing, expected.size())).as(listing.toString()).containsExactlyElementsOf(expected);
            newsroom.clock().advance(Duration.ofSeconds(1));
            expected.addFirst(newsroom.published(Cast.FLOOD));
        }
    }

    /** All pages of four, with a new story between any two of them; without those. */
    private List<StoryId> paged(Listing listing, int known) {
        var seen = new ArrayList<StoryId>();
        var fresh = new ArrayList<StoryId>();
        Optional<Card.Cursor> before = Optional.empty();
        List<Card> page;
        do {
            page = list(listing, before, 4);
            page.forEach(card -> seen.add(card.id()));
            before = page.isEmpty() ? before : Optional.of(Card.Cursor.parse(page.getLast().cursor().text()).orElseThrow());
            newsroom.clock().advance(Duration.ofSeconds(1));
            fresh.add(newsroom.published(Cast.FLOOD));
        } while (!page.isEmpty());
        assertThat(seen).hasSize(known);
        fresh.forEach(id -> newsroom.change(t -> newsroom.stories().kill(t, id, "only for the test", Cast.EDITOR)));
        return seen;
    }

    @Test
    void stories_of_a_state_are_paged_by_id() {
        var drafts = new ArrayList<StoryId>();
        for (int i = 0; i < 7; i++) {
            drafts.add(newsroom.filed(Cast.BUDGET));
            published(Cast.FLOOD);
        }
        var seen = new ArrayList<StoryId>();
        Optional<StoryId> after = Optional.empty();
        List<Story> page;
        do {
            var from = after;
            page = newsroom.stories().read(reading -> reading.storiesIn(State.DRAFT, from, 3));
            page.forEach(story -> seen.add(story.id()));
            after = page.isEmpty() ? after : Optional.of(page.getLast().id());
        } while (!page.isEmpty());
        assertThat(seen).isEqualTo(drafts);
    }

    @Test
    void published_stories_come_whole_in_the_same_order() {
        var ferry = published(Cast.FERRY);
        var flood = published(Cast.FLOOD);
        newsroom.change(t -> newsroom.stories().edit(t, ferry, Cast.BUDGET, 1, Cast.EDITOR));
        List<Published> found = newsroom.stories().read(reading -> reading.published(Optional.empty(), 10));
        assertThat(found).extracting(published -> published.story().id()).containsExactly(flood, ferry);
        assertThat(found.getLast().version().content()).isEqualTo(Cast.FERRY);
        List<Published> older = newsroom.stories().read(reading -> reading.published(Optional.of(found.getFirst().cursor()), 10));
        assertThat(older).containsExactly(found.getLast());
    }

    @Test
    void a_cursor_that_is_none_of_ours_is_no_cursor() {
        for (String text : List.of("", "-", "x-y", "12", "12-abc", "99999999999999999999-0000000000000", "1-zzzzzzzzzzzzz")) {
            assertThat(Card.Cursor.parse(text)).as(text).isEmpty();
        }
    }
}
