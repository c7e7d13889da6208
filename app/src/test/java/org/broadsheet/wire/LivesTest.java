package org.broadsheet.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.broadsheet.ForAll.forAll;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Card;
import org.broadsheet.story.Content;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Path;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Version;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Random lives of wire items: whatever happens to one, the public sees what {@link Public} allows and nothing else. */
class LivesTest {
    private static final Actor EDITOR = new Actor("account:editor");

    private WireDesk desk;
    private int lives;

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    int tries() {
        return 30;
    }

    @BeforeEach
    void open() {
        desk = new WireDesk(dialect());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_public_sees_what_it_may_and_nothing_else() {
        forAll(tries(), Step::life, life -> live(life, Source.Rule.PUBLISH));
        desk.log.requireGapless();
    }

    @Test
    void of_a_source_on_hold_it_sees_what_the_desk_let_out() {
        forAll(tries() / 2, Step::life, life -> live(life, Source.Rule.HOLD));
    }

    private void live(List<Step> life, Source.Rule rule) {
        String guid = "urn:tidewire:" + ++lives;
        var expected = new Public(rule == Source.Rule.HOLD);
        desk.clock.advance(Duration.ofHours(3));
        for (Step step : life) {
            Instant now = desk.clock.instant();
            take(step, guid, rule);
            desk.schedule.runDue();
            expected.step(step, now);
            check(guid, expected.sees(desk.clock.instant()), step);
        }
    }

    private void take(Step step, String guid, Source.Rule rule) {
        switch (step) {
            case Step.Item item -> desk.send(WireDesk.source(rule), message(guid, item));
            case Step.Pass(Duration span) -> desk.clock.advance(span);
            case Step.Restart() -> desk.restart();
            default -> desk.story(guid).ifPresent(story -> desk.log.write(t -> verb(t, step, story)));
        }
    }

    private Outcome verb(Transaction t, Step step, Story story) {
        StoryId id = story.id();
        return switch (step) {
            case Step.Kill() -> desk.stories.kill(t, id, "libel", EDITOR);
            case Step.Withhold() -> desk.stories.withhold(t, id, "legal", EDITOR);
            case Step.Release() -> desk.stories.release(t, id, EDITOR);
            case Step.Publish() -> desk.stories.publish(t, id, EDITOR);
            case Step.Lift() -> desk.stories.lift(t, id, EDITOR);
            case Step.Words(String text) -> desk.stories.update(t, id, saying(t, story, text), EDITOR);
            case Step.Draft(String text) -> desk.stories.edit(t, id, saying(t, story, text), story.latest(), EDITOR);
            case Step.Item item -> throw new IllegalArgumentException("a message: " + item);
            case Step.Pass(Duration span) -> throw new IllegalArgumentException("time: " + span);
            case Step.Restart() -> throw new IllegalArgumentException("a restart");
        };
    }

    private Content saying(Transaction t, Story story, String text) {
        var was = desk.stories.reading(t).version(story.id(), story.latest()).orElseThrow().content();
        return org.broadsheet.Cast.saying(was, text);
    }

    private String message(String guid, Step.Item item) {
        Instant now = desk.clock.instant();
        var more = new HashMap<String, String>(Map.of("pubstatus", quoted(item.status().name().toLowerCase(java.util.Locale.ROOT))));
        switch (item.embargo()) {
            case NO -> {}
            case UNTIL -> more.put("embargoed", quoted(now.plus(Duration.ofMinutes(item.embargoMinutes()))));
            case UNREADABLE -> more.put("embargoed", quoted("2026-11-24T10:00:00"));
        }
        item.endMinutes().ifPresent(minutes -> more.put("expires", quoted(now.plus(Duration.ofMinutes(minutes)))));
        return WireDesk.ninjs(guid, item.version(), item.text(), more);
    }

    private static String quoted(Object value) {
        return "\"" + value + "\"";
    }

    /** Every door says the same. */
    private void check(String guid, String expected, Step step) {
        Optional<Story> story = desk.story(guid);
        assertThat(story.filter(Story::isPublic).map(s -> desk.live(s).content().headline()).orElse(""))
                .as("after " + step)
                .isEqualTo(expected);
        if (story.isEmpty()) {
            return;
        }
        StoryId id = story.get().id();
        Path path = story.get().path();
        desk.stories.read(reading -> {
            List<Version> history = reading.publicVersions(id);
            assertThat(history.isEmpty() ? "" : history.getLast().content().headline()).isEqualTo(expected);
            var first = reading.list(new Listing.Everything(), Optional.empty(), 500);
            assertThat(first.stream().filter(card -> card.id().equals(id)).map(Card::headline).findFirst().orElse(""))
                    .isEqualTo(expected);
            assertThat(reading.storyAt(path).map(Story::id)).contains(id);
            return id;
        });
    }
}
