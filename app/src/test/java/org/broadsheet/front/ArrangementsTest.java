package org.broadsheet.front;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.jobs.Schedule;
import org.broadsheet.log.Actor;
import org.broadsheet.log.FollowerStore;
import org.broadsheet.log.Logged;
import org.broadsheet.log.Subject;
import org.broadsheet.story.Card;
import org.broadsheet.story.StoryId;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ArrangementsTest {
    private static final Actor OTHER = new Actor("account:night-desk");
    private static final List<String> SECTIONS = List.of("world", "politics");

    private final Newsroom newsroom = new Newsroom(SQLDialect.SQLITE);
    private Arrangements arrangements = new Arrangements(newsroom.database(), newsroom.stories());
    private StoryId ferry = new StoryId(1);
    private StoryId flood = new StoryId(1);
    private StoryId budget = new StoryId(1);

    @BeforeEach
    void publish() {
        budget = newsroom.published(Cast.BUDGET);
        ferry = newsroom.published(Cast.FERRY);
        flood = newsroom.published(Cast.FLOOD);
        newsroom.clock().advance(FrontPlan.BREAKING_FOR);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private FrontPlan seen() {
        var live = arrangements.live();
        var candidates = newsroom.stories().read(reading -> Candidates.read(reading, SECTIONS, live.chosen()));
        return FrontPlan.of(candidates, live, newsroom.clock().instant());
    }

    private Optional<StoryId> lead() {
        return seen().lead().map(Card::id);
    }

    private Answer pin(Place place, StoryId story, Optional<Instant> until) {
        return write(revision(), place, new Pin(story, until), Cast.EDITOR);
    }

    private Answer write(long revision, Place place, Pin pin, Actor by) {
        return newsroom.log().write(t -> arrangements.pin(t, revision, place, pin, by));
    }

    private long revision() {
        return arrangements.standing().prepared().revision();
    }

    private Answer putLive() {
        var standing = arrangements.standing();
        return newsroom.log()
                .write(t -> arrangements.putLive(
                        t, standing.prepared().revision(), standing.live().number(), Cast.EDITOR));
    }

    private Answer undo() {
        long live = arrangements.standing().live().number();
        return newsroom.log().write(t -> arrangements.undo(t, live, Cast.EDITOR));
    }

    @Test
    void prepared_page_is_seen_by_nobody_until_it_is_put_live_as_a_whole() {
        assertThat(lead()).contains(flood);

        pin(Place.LEAD, budget, Optional.empty());
        pin(Place.secondary(1), flood, Optional.empty());
        assertThat(lead()).contains(flood);
        assertThat(arrangements.standing().isChanged()).isTrue();

        putLive();

        assertThat(lead()).contains(budget);
        assertThat(seen().secondary().getFirst().id()).isEqualTo(flood);
        Logged entry = newsroom.entries().getLast();
        assertThat(entry.kind()).isEqualTo("front-page-arranged");
        assertThat(entry.subjects()).contains(Subject.FRONT);
        assertThat(entry.madeBy()).isEqualTo(Cast.EDITOR);
    }

    @Test
    void killed_story_leaves_its_slot_to_the_rule_at_once() {
        pin(Place.LEAD, budget, Optional.empty());
        putLive();

        newsroom.change(t -> newsroom.stories().kill(t, budget, "it was wrong", Cast.EDITOR));

        assertThat(lead()).contains(flood);
        assertThat(newsroom.entries().getLast().subjects()).contains(Subject.FRONT);
    }

    @Test
    void withheld_story_leaves_its_slot_and_takes_the_banner_with_it() {
        pin(Place.ofSection("world", 1), ferry, Optional.empty());
        newsroom.log().write(t -> arrangements.announce(
                t, revision(), new Banner("Ferries stopped", Optional.of(ferry), Optional.empty()), Cast.EDITOR));
        putLive();
        assertThat(seen().banner()).isPresent();

        newsroom.change(t -> newsroom.stories().withhold(t, ferry, "to be checked", Cast.EDITOR));

        assertThat(seen().banner()).isEmpty();
        assertThat(seen().slots().values()).extracting(Card::id).doesNotContain(ferry);
    }

    @Test
    void pin_ends_to_the_second_through_a_restart_and_the_log_has_it() {
        var end = newsroom.clock().instant().plus(Duration.ofHours(2));
        pin(Place.LEAD, budget, Optional.of(end));
        putLive();
        newsroom.restart();
        arrangements = new Arrangements(newsroom.database(), newsroom.stories());
        var schedule = new Schedule(
                newsroom.log(),
                newsroom.database(),
                new FollowerStore(newsroom.database(), newsroom.clock()),
                newsroom.clock(),
                "node",
                List.of(new FrontDue(arrangements)));

        newsroom.clock().set(end.minusMillis(1));
        assertThat(schedule.runDue()).isZero();
        assertThat(lead()).contains(budget);
        assertThat(seen().goodUntil()).contains(end);

        newsroom.clock().set(end);
        assertThat(lead()).contains(flood);
        assertThat(schedule.runDue()).isOne();
        assertThat(newsroom.entries().getLast().kind()).isEqualTo("front-page-pin-ended");
    }

    @Test
    void undo_goes_back_step_by_step_to_the_rules_and_each_can_be_put_back() {
        pin(Place.LEAD, budget, Optional.empty());
        putLive();
        pin(Place.LEAD, ferry, Optional.empty());
        putLive();

        undo();
        assertThat(lead()).contains(budget);
        undo();
        assertThat(lead()).contains(flood);
        assertThat(undo()).isInstanceOf(Answer.Refused.class);

        long live = arrangements.standing().live().number();
        newsroom.log().write(t -> arrangements.putBack(t, 2, live, OTHER));
        assertThat(lead()).contains(ferry);
        assertThat(arrangements.history(10))
                .extracting(Arranged::why)
                .containsExactly(
                        Arranged.Kind.PUT_BACK,
                        Arranged.Kind.UNDONE,
                        Arranged.Kind.UNDONE,
                        Arranged.Kind.ARRANGED,
                        Arranged.Kind.ARRANGED);
    }

    @Test
    void second_of_two_editors_is_told_and_changes_nothing() {
        long seen = revision();
        write(seen, Place.LEAD, new Pin(budget, Optional.empty()), OTHER);

        var answer = write(seen, Place.LEAD, new Pin(ferry, Optional.empty()), Cast.EDITOR);

        assertThat(answer).isInstanceOfSatisfying(Answer.Overtaken.class, told -> assertThat(told.by()).isEqualTo(OTHER));
        assertThat(arrangements.standing().prepared().arrangement().chosen()).containsExactly(budget);
        Answer late = newsroom.log().write(t -> arrangements.putLive(t, seen, 0, Cast.EDITOR));
        assertThat(late).isInstanceOf(Answer.Overtaken.class);
        assertThat(arrangements.standing().live().number()).isZero();
    }

    @Test
    void what_is_prepared_stays_when_somebody_undoes_and_says_so() {
        pin(Place.LEAD, budget, Optional.empty());
        putLive();
        pin(Place.LEAD, ferry, Optional.empty());

        undo();

        assertThat(arrangements.standing().isOvertaken()).isTrue();
        assertThat(arrangements.standing().prepared().arrangement().chosen()).containsExactly(ferry);
        putLive();
        assertThat(lead()).contains(ferry);
    }

    @Test
    void story_that_is_not_public_and_an_end_that_has_passed_are_refused() {
        var draft = newsroom.filed(Cast.saying(Cast.FERRY, "Not yet"));

        assertThat(pin(Place.LEAD, draft, Optional.empty())).isInstanceOf(Answer.Refused.class);
        assertThat(pin(Place.LEAD, ferry, Optional.of(newsroom.clock().instant()))).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void arrangement_survives_being_written_down_whatever_was_done_to_it() {
        var random = new SplittableRandom(20261124);
        var arrangement = Arrangement.BY_RULE;
        var places = arrangement.withSecondary(Arrangement.SECONDARY_MAX).places(SECTIONS);
        for (int i = 0; i < 500; i++) {
            var from = places.get(random.nextInt(places.size()));
            var to = places.get(random.nextInt(places.size()));
            var story = new StoryId(random.nextInt(1, 12));
            arrangement = switch (random.nextInt(5)) {
                case 0 -> arrangement.ruled(from, new Rule.NewestOf("world"));
                case 1 -> arrangement.moved(from, to, story);
                case 2 -> arrangement.withSecondary(random.nextInt(9));
                case 3 -> arrangement.with(Optional.of(new Banner("A line: " + i, Optional.empty(), Optional.empty())));
                default -> arrangement.pinned(to, new Pin(story, Optional.of(Instant.ofEpochSecond(i))));
            };
            assertThat(ArrangementText.read(ArrangementText.of(arrangement))).isEqualTo(arrangement);
            assertThat(arrangement.slots().values().stream().flatMap(slot -> slot.pin().stream()).map(Pin::story))
                    .as("step %d", i)
                    .doesNotHaveDuplicates();
        }
        assertThat(FrontPlan.of(new Candidates(List.of(), Map.of(), Map.of()), arrangement, Instant.EPOCH).lead())
                .isEmpty();
    }
}
