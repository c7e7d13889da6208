package org.broadsheet.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.api.Changes.Change;
import org.broadsheet.kernel.Fault;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryEntry;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Version;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a copy of the site is kept by; on SQLite here, on PostgreSQL in {@link ChangesOnPostgresTest}. */
class ChangesTest {
    private static final long SEED = 20261124;

    private Newsroom newsroom;
    private Changes changes;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        newsroom = new Newsroom(dialect());
        changes = new Changes(newsroom.log(), newsroom.stories());
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private static StoryId id(Change change) {
        return switch (change) {
            case Change.Shown(var published) -> published.story().id();
            case Change.TakenOff(var story, var since) -> story.id();
        };
    }

    private List<StoryId> ids(Changes.Stretch stretch) {
        return stretch.changes().stream().map(ChangesTest::id).toList();
    }

    @Test
    void each_story_comes_once_in_the_order_of_its_newest_change() {
        var ferry = newsroom.published(Cast.FERRY);
        var flood = newsroom.published(Cast.FLOOD);
        newsroom.change(t -> newsroom.stories().update(t, ferry, Cast.saying(Cast.FERRY, "Two ferries sail"), Cast.EDITOR));
        var stretch = changes.since(0, 10);
        assertThat(ids(stretch)).containsExactly(flood, ferry);
        assertThat(stretch.position()).isEqualTo(newsroom.log().head());
        assertThat(stretch.hasMore()).isFalse();
        assertThat(changes.since(stretch.position(), 10).changes()).isEmpty();
    }

    @Test
    void what_never_was_public_is_nobodys_business() {
        var draft = newsroom.filed(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().withhold(t, draft, "to be checked", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().kill(t, draft, "wrong", Cast.EDITOR));
        var embargoed = newsroom.filed(new Filing(
                Cast.FLOOD,
                "",
                Optional.empty(),
                new Story.Hold(Optional.of(newsroom.clock().instant().plus(Duration.ofHours(1))), false, Optional.empty()),
                Optional.empty()));
        newsroom.change(t -> newsroom.stories().publish(t, embargoed, Cast.EDITOR));
        var stretch = changes.since(0, 10);
        assertThat(stretch.changes()).isEmpty();
        assertThat(stretch.position()).isEqualTo(newsroom.log().head());
    }

    @Test
    void what_was_taken_off_is_told_with_its_moment() {
        var ferry = newsroom.published(Cast.FERRY);
        newsroom.clock().advance(Duration.ofMinutes(5));
        newsroom.change(t -> newsroom.stories().kill(t, ferry, "wrong", Cast.EDITOR));
        assertThat(changes.since(0, 10).changes())
                .singleElement()
                .isEqualTo(new Change.TakenOff(newsroom.story(ferry), newsroom.clock().instant()));
    }

    @Test
    void restored_story_stays_off_until_it_is_published_again() {
        var ferry = newsroom.published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().kill(t, ferry, "wrong", Cast.EDITOR));
        newsroom.change(t -> newsroom.stories().restore(t, ferry, Cast.EDITOR));
        assertThat(changes.since(0, 10).changes()).singleElement().isInstanceOf(Change.TakenOff.class);
        newsroom.change(t -> newsroom.stories().publish(t, ferry, Cast.EDITOR));
        assertThat(changes.since(0, 10).changes()).singleElement().isInstanceOf(Change.Shown.class);
    }

    @Test
    void limit_ends_a_stretch_and_the_next_goes_on() {
        var published = new ArrayList<StoryId>();
        for (int i = 0; i < 5; i++) {
            published.add(newsroom.published(Cast.saying(Cast.FLOOD, "Flood " + i)));
        }
        var first = changes.since(0, 2);
        assertThat(ids(first)).isEqualTo(published.subList(0, 2));
        assertThat(first.hasMore()).isTrue();
        var second = changes.since(first.position(), 2);
        assertThat(ids(second)).isEqualTo(published.subList(2, 4));
        var last = changes.since(second.position(), 2);
        assertThat(ids(last)).isEqualTo(published.subList(4, 5));
        assertThat(last.hasMore()).isFalse();
    }

    @Test
    void position_that_the_log_does_not_have_is_refused() {
        newsroom.published(Cast.FERRY);
        assertThatThrownBy(() -> changes.since(newsroom.log().head() + 1, 10))
                .isInstanceOfSatisfying(Fault.class, fault -> assertThat(fault.code()).isEqualTo("since-ahead"));
    }

    /** Whatever happens, a copy that is kept by what comes out here is the site in the end. */
    @Test
    void copy_kept_by_changes_is_the_site() {
        var random = new SplittableRandom(SEED);
        var all = new ArrayList<StoryId>();
        var copy = new TreeMap<StoryId, Integer>();
        long position = 0;
        for (int step = 0; step < 120; step++) {
            if (all.isEmpty() || random.nextInt(5) == 0) {
                all.add(newsroom.filed(Cast.saying(Cast.FLOOD, "Flood " + step)));
            }
            anything(all.get(random.nextInt(all.size())), random, step);
            if (random.nextInt(4) == 0) {
                position = follow(copy, position, 1 + random.nextInt(4));
            }
        }
        follow(copy, position, 3);
        var site = new TreeMap<StoryId, Integer>();
        newsroom.stories().read(reading -> reading.published(Optional.empty(), 1000)).forEach(published ->
                site.put(published.story().id(), published.version().number()));
        assertThat(copy).as("seed %d", SEED).isEqualTo(site);
    }

    private void anything(StoryId id, SplittableRandom random, int step) {
        var stories = newsroom.stories();
        var words = Cast.saying(Cast.FLOOD, "Flood again " + step);
        newsroom.change(t -> switch (random.nextInt(8)) {
            case 0, 1, 2 -> stories.publish(t, id, Cast.EDITOR);
            case 3 -> stories.update(t, id, words, Cast.EDITOR);
            case 4 -> stories.withhold(t, id, "checked", Cast.EDITOR);
            case 5 -> stories.release(t, id, Cast.EDITOR);
            case 6 -> stories.kill(t, id, "wrong", Cast.EDITOR);
            default -> stories.restore(t, id, Cast.EDITOR);
        });
    }

    private long follow(Map<StoryId, Integer> copy, long from, int limit) {
        long position = from;
        Changes.Stretch stretch;
        do {
            stretch = changes.since(position, limit);
            for (Change change : stretch.changes()) {
                switch (change) {
                    case Change.Shown(var published) -> copy.put(id(change), published.version().number());
                    case Change.TakenOff(var story, var since) -> copy.remove(story.id());
                }
            }
            position = stretch.position();
        } while (stretch.hasMore());
        return position;
    }

    /** The kinds are written down twice, here and in the log's own family; this holds them together. */
    @Test
    void kinds_are_those_that_the_public_can_notice() {
        var id = newsroom.published(Cast.FERRY);
        var kinds = new TreeSet<String>();
        for (StoryEntry entry : List.<StoryEntry>of(
                new StoryEntry.StoryPublished(id, 1, Version.Kind.FIRST, Set.of()),
                new StoryEntry.StoryPublished(id, 1, Version.Kind.CORRECTION, Set.of()),
                new StoryEntry.StoryWithheld(id, "", Set.of()),
                new StoryEntry.StoryKilled(id, "", Set.of()),
                new StoryEntry.StoryExpired(id, "", Set.of()),
                new StoryEntry.StoryMoved(id, "/x", Set.of()))) {
            kinds.add(entry.kind());
        }
        assertThat(Changes.KINDS).isEqualTo(kinds);
        assertThat(StoryEntry.Seen.class.getPermittedSubclasses()).hasSize(5);
    }
}
