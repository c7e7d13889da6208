package org.broadsheet.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.broadsheet.Cast;
import org.broadsheet.ForAll;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Topic;
import org.junit.jupiter.api.Test;

/** Whatever happens to stories, in no answer is anything that the public may not see, in the moment the call has answered. */
class NeverShownTest {
    private static final List<String> VERBS = List.of(
            "publish", "update", "kill", "withhold", "release", "expire", "restore", "embargo", "lift", "pass", "settle", "rebuild");

    private record Step(String verb, int story) {}

    private static List<Step> life(RandomGenerator random) {
        return IntStream.range(0, 30)
                .mapToObj(i -> new Step(VERBS.get(random.nextInt(i < 8 ? 2 : VERBS.size())), random.nextInt(4)))
                .toList();
    }

    /** Words that only one version of one story has: a word, a name, a topic. */
    private static Content told(int story, int version) {
        String mark = "" + (char) ('a' + story) + (char) ('a' + version % 26) + (char) ('a' + version / 26);
        return new Content(
                Language.ENGLISH,
                "Harbour word" + mark + " opens",
                "",
                "",
                "",
                Body.ofText("The harbour office of Quay" + mark + " Port" + mark + " opened the quay, and in Quay" + mark + " Port" + mark + " ferries sail."),
                "world",
                List.of(new Topic("topic" + mark, "Topic" + mark)),
                5,
                Optional.empty(),
                Credit.OWN);
    }

    @Test
    void what_the_public_may_not_see_is_in_no_answer() {
        ForAll.forAll(12, NeverShownTest::life, NeverShownTest::play);
    }

    private static void play(List<Step> life) {
        try (var room = new ReadingRoom()) {
            room.settle();
            var ids = new ArrayList<StoryId>();
            for (int i = 0; i < 4; i++) {
                ids.add(room.newsroom.filed(told(i, 0)));
            }
            int version = 1;
            for (Step step : life) {
                act(room, step, ids.get(step.story), told(step.story, version++));
                check(room, ids, step.story, version);
            }
        }
    }

    private static void act(ReadingRoom room, Step step, StoryId id, Content content) {
        Stories stories = room.newsroom.stories();
        Story story = room.newsroom.story(id);
        var newsroom = room.newsroom;
        var soon = Optional.of(newsroom.clock().instant().plus(Duration.ofMinutes(5)));
        switch (step.verb) {
            case "publish" -> newsroom.change(t -> stories.publish(t, id, Cast.EDITOR));
            case "update" -> newsroom.change(t -> stories.update(t, id, content, Cast.EDITOR));
            case "kill" -> newsroom.change(t -> stories.kill(t, id, "wrong", Cast.EDITOR));
            case "withhold" -> newsroom.change(t -> stories.withhold(t, id, "not yet", Cast.EDITOR));
            case "release" -> newsroom.change(t -> stories.release(t, id, Cast.EDITOR));
            case "expire" -> newsroom.change(t -> stories.setTerms(t, id, story.hold(), soon, Cast.EDITOR));
            case "restore" -> newsroom.change(t -> stories.restore(t, id, Cast.EDITOR));
            case "embargo" -> newsroom.change(t -> stories.setTerms(
                    t, id, new Story.Hold(soon, false, Optional.empty()), story.expiresAt(), Cast.EDITOR));
            case "lift" -> newsroom.change(t -> stories.lift(t, id, Cast.EDITOR));
            case "pass" -> newsroom.passTo(newsroom.clock().instant().plus(Duration.ofMinutes(6)));
            case "settle" -> room.settle();
            case "rebuild" -> room.search.rebuild();
            default -> throw new IllegalArgumentException(step.verb);
        }
    }

    private static void check(ReadingRoom room, List<StoryId> ids, int changed, int versions) {
        Set<String> seen = new HashSet<>();
        Set<StoryId> open = new HashSet<>();
        for (StoryId id : ids) {
            String headline = room.newsroom.seen(id);
            if (room.newsroom.story(id).state() == State.PUBLISHED) {
                open.add(id);
                seen.add(headline.split(" ")[1].substring("word".length()));
            }
        }
        if (room.search.state() != SearchIndex.State.READY) {
            return;
        }
        var all = room.asked("section:world", Audience.READERS, Question.Order.NEWEST);
        assertThat(open).containsAll(all.hits().stream().map(Findings.Hit::story).toList());
        assertThat(seen).containsAll(all.topics().stream().map(topic -> topic.value().substring("topic".length())).toList());
        assertThat(seen).containsAll(room.search.complete("quay", 50).orElseThrow().stream()
                .map(name -> name.substring("Quay".length(), name.indexOf(' ')))
                .toList());
        for (StoryId id : ids) {
            room.search.near(id, 20).ifPresent(near -> {
                assertThat(open).contains(near.story().story());
                assertThat(open).containsAll(near.others().stream().map(Near::story).toList());
            });
        }
        words(room, seen, changed, versions);
    }

    /** The words that were last written of the story that was changed; each is one letter from others. */
    private static void words(ReadingRoom room, Set<String> seen, int story, int versions) {
        for (int version = Math.max(0, versions - 8); version < versions; version++) {
            String word = told(story, version).headline().split(" ")[1];
            var found = room.asked(word, Audience.READERS, Question.Order.BEST);
            if (!seen.contains(word.substring("word".length()))) {
                assertThat(found.hits()).as(word).isEmpty();
            }
            found.spelling().ifPresent(other -> assertThat(seen).as(word).contains(other.substring("word".length())));
        }
    }
}
