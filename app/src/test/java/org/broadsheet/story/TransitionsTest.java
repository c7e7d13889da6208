package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.log.Transaction;
import org.junit.jupiter.api.Test;

/** What each verb makes of a story in each state. */
class TransitionsTest extends NewsroomTest {
    private static final String TABLE = """
            verb      | draft     ready     scheduled published withheld  killed  expired
            edit      | draft     ready     scheduled published withheld  -       -
            hand in   | ready     ready     ready     -         ready     -       -
            publish   | published published scheduled published -         -       -
            update    | published published scheduled published withheld  -       -
            correct   | published published scheduled published withheld  -       -
            schedule  | scheduled scheduled scheduled -         -         -       -
            set terms | draft     ready     scheduled published withheld  -       expired
            lift      | published published published published -         -       -
            withhold  | withheld  withheld  withheld  withheld  withheld  -       -
            release   | -         -         -         -         published -       -
            kill      | killed    killed    killed    killed    killed    killed  killed
            restore   | -         -         -         -         -         draft   draft
            expire    | expired   expired   expired   expired   expired   -       -
            move      | draft     ready     scheduled published withheld  -       -
            """;

    /** A verb as the table calls it. */
    private interface Verb {
        Outcome on(Transaction t, StoryId id);
    }

    private Map<String, Verb> verbs() {
        var stories = newsroom.stories();
        var verbs = new LinkedHashMap<String, Verb>();
        verbs.put("edit", (t, id) -> stories.edit(t, id, Cast.FLOOD, latest(t, id), Cast.EDITOR));
        verbs.put("hand in", (t, id) -> stories.handIn(t, id, Cast.EDITOR));
        verbs.put("publish", (t, id) -> stories.publish(t, id, Cast.EDITOR));
        verbs.put("update", (t, id) -> stories.update(t, id, Cast.FLOOD, Cast.EDITOR));
        verbs.put("correct", (t, id) -> stories.correct(t, id, Cast.FLOOD, "The hall, not the quay.", Cast.EDITOR));
        verbs.put("schedule", (t, id) -> stories.schedule(t, id, TEN.plusSeconds(7200), Cast.EDITOR));
        // An embargo that is not over: what is scheduled stays so.
        verbs.put("set terms", (t, id) -> stories.setTerms(
                t, id, embargo(TEN.plusSeconds(9)), Optional.of(TEN.plusSeconds(9000)), Cast.EDITOR));
        verbs.put("lift", (t, id) -> stories.lift(t, id, Cast.EDITOR));
        verbs.put("withhold", (t, id) -> stories.withhold(t, id, "legal", Cast.EDITOR));
        verbs.put("release", (t, id) -> stories.release(t, id, Cast.EDITOR));
        verbs.put("kill", (t, id) -> stories.kill(t, id, "libel", Cast.EDITOR));
        verbs.put("restore", (t, id) -> stories.restore(t, id, Cast.EDITOR));
        verbs.put("expire", (t, id) -> stories.expire(t, id, "over", Cast.EDITOR));
        verbs.put("move", (t, id) -> stories.move(t, id, "another-way", Cast.EDITOR));
        return verbs;
    }

    private int latest(Transaction t, StoryId id) {
        return newsroom.stories().reading(t).story(id).orElseThrow().latest();
    }

    private StoryId storyIn(State state) {
        var stories = newsroom.stories();
        return switch (state) {
            case DRAFT -> newsroom.filed(Cast.FERRY);
            case READY -> after("hand in", newsroom.filed(Cast.FERRY));
            case SCHEDULED -> {
                var id = newsroom.filed(Cast.FERRY);
                newsroom.change(t -> stories.schedule(t, id, TEN.plusSeconds(3600), Cast.EDITOR));
                yield id;
            }
            case PUBLISHED -> newsroom.published(Cast.FERRY);
            case WITHHELD -> after("withhold", newsroom.published(Cast.FERRY));
            case KILLED -> after("kill", newsroom.published(Cast.FERRY));
            case EXPIRED -> after("expire", newsroom.published(Cast.FERRY));
        };
    }

    private StoryId after(String verb, StoryId id) {
        newsroom.change(t -> verbs().get(verb).on(t, id));
        return id;
    }

    @Test
    void every_verb_does_in_every_state_what_the_table_says() {
        var rows = TABLE.lines().skip(1).toList();
        assertThat(rows).hasSize(verbs().size());
        for (String row : rows) {
            String verb = row.substring(0, row.indexOf('|')).strip();
            String[] expected = row.substring(row.indexOf('|') + 1).strip().split("\\s+");
            for (State from : State.values()) {
                check(verb, from, expected[from.ordinal()]);
            }
        }
    }

    private void check(String verb, State from, String expected) {
        var id = storyIn(from);
        var before = newsroom.story(id);
        var versions = versions(id);
        long head = newsroom.log().head();
        assertThat(before.state()).isEqualTo(from);

        var outcome = newsroom.change(t -> verbs().get(verb).on(t, id));

        String what = verb + " from " + from.word();
        var after = newsroom.story(id);
        if (expected.equals("-")) {
            assertThat(outcome).as(what).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
                assertThat(refused.code()).isEqualTo("story-not-allowed");
                assertThat(refused.sentence()).contains(from.word());
            });
            assertThat(after).as(what).isEqualTo(before);
            assertThat(versions(id)).as(what).isEqualTo(versions);
            assertThat(newsroom.log().head()).as(what).isEqualTo(head);
            return;
        }
        assertThat(outcome).as(what).isNotInstanceOf(Outcome.Refused.class);
        assertThat(after.state().word()).as(what).isEqualTo(expected);
        assertThat(newsroom.seen(id).isEmpty()).as(what + ": what the public sees").isEqualTo(!after.isPublic());
        assertThat(versions(id).subList(0, versions.size())).as("no version is ever changed").isEqualTo(versions);
    }

    /** Without the moment of their publication, which alone may come later. */
    private List<Version> versions(StoryId id) {
        return newsroom.stories().read(reading -> reading.versions(id).stream()
                .map(v -> new Version(
                        v.story(), v.number(), v.kind(), v.content(), v.note(), v.madeBy(), v.madeAt(), Optional.empty()))
                .toList());
    }

    @Test
    void the_table_stands_in_the_documents_too() throws Exception {
        assertThat(Files.readString(java.nio.file.Path.of("../docs/architecture.md"))).contains(TABLE);
    }

    @Test
    void a_kill_is_refused_by_nothing() {
        for (State from : State.values()) {
            var id = storyIn(from);
            var outcome = newsroom.change(t -> newsroom.stories().kill(t, id, "libel", Cast.AGENCY));
            assertThat(outcome).as("kill from " + from.word()).isInstanceOf(Outcome.Done.class);
            assertThat(newsroom.story(id).state()).isEqualTo(State.KILLED);
            assertThat(newsroom.seen(id)).isEmpty();
        }
        newsroom.passTo(TEN.plusSeconds(999_999));
        assertThat(newsroom.stories().<List<Card>>read(
                        reading -> reading.list(new Listing.Everything(), Optional.empty(), 99)))
                .isEmpty();
    }

    @Test
    void what_is_done_twice_is_told_once() {
        var id = newsroom.published(Cast.FERRY);
        long head = newsroom.log().head();
        newsroom.change(t -> newsroom.stories().publish(t, id, Cast.EDITOR));
        assertThat(newsroom.log().head()).as("it is out already").isEqualTo(head);
        after("kill", id);
        after("kill", id);
        assertThat(newsroom.log().head()).isEqualTo(head + 1);
    }

    @Test
    void a_story_that_is_not_there_is_refused_by_name() {
        var nobody = new StoryId(7);
        for (var verb : verbs().entrySet()) {
            if (!verb.getKey().equals("edit")) {
                assertThat(newsroom.change(t -> verb.getValue().on(t, nobody)))
                        .as(verb.getKey())
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.code()).isEqualTo("story-unknown"));
            }
        }
    }

    @Test
    void each_change_is_one_entry_that_names_the_story_and_the_lists_it_is_in() {
        var id = newsroom.published(Cast.FERRY);
        after("withhold", id);
        after("release", id);
        after("move", id);
        after("kill", id);
        var entries = newsroom.entries();
        assertThat(entries)
                .extracting(entry -> entry.kind())
                .containsExactly(
                        "story-filed", "story-published", "story-withheld", "story-published", "story-moved", "story-killed");
        for (var entry : entries.subList(1, entries.size())) {
            assertThat(entry.subjects())
                    .as(entry.kind())
                    .extracting(subject -> subject.key())
                    .containsExactlyInAnyOrder(
                            "story:" + id,
                            "front",
                            "section:world",
                            "day:2026-11-24",
                            "topic:harbour",
                            "topic:storms",
                            "author:the-harbour-desk");
        }
        assertThat(entries.getLast().fields()).containsEntry("reason", "libel").containsEntry("story", id.toString());
    }
}
