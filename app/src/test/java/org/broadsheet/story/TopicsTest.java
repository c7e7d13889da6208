package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.Newsroom;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Subject;
import org.jooq.SQLDialect;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TopicsTest {
    private Newsroom newsroom;
    private Topics topics;
    private StoryId ferry = new StoryId(1);
    private StoryId flood = new StoryId(1);

    SQLDialect dialect() {
        return SQLDialect.SQLITE;
    }

    @BeforeEach
    void open() {
        newsroom = new Newsroom(dialect());
        topics = new Topics(newsroom.log(), newsroom.database());
        ferry = newsroom.published(Cast.FERRY);
        flood = newsroom.published(Cast.FLOOD);
    }

    @AfterEach
    void close() {
        newsroom.close();
    }

    private String code(Runnable act) {
        try {
            act.run();
            return "";
        } catch (Fault refused) {
            return refused.code();
        }
    }

    private Topics.Known at(String word) {
        return newsroom.stories().read(reading -> reading.topicAt(word).orElseThrow());
    }

    private List<String> about(String key) {
        return newsroom.stories()
                .read(reading -> reading.list(new Listing.About(key), Optional.empty(), 10))
                .stream()
                .map(card -> card.id().toString())
                .toList();
    }

    private List<Topic> shownOn(Content content) {
        return newsroom.stories().read(reading -> reading.shown(content.topics()));
    }

    @Test
    void renamed_topic_is_found_at_its_old_address_and_stands_on_old_stories_by_its_new_name() {
        topics.change("storms", "Weather", "weather", false, Cast.EDITOR);
        topics.change("storms", "The weather", "the-weather", false, Cast.EDITOR);

        assertThat(at("storms")).isEqualTo(at("weather")).isEqualTo(at("the-weather"));
        assertThat(at("storms").word()).isEqualTo("the-weather");
        assertThat(shownOn(Cast.FLOOD)).containsExactly(new Topic("the-weather", "The weather"));
        assertThat(newsroom.entries().getLast().subjects()).containsExactly(Subject.SITE);
    }

    @Test
    void renaming_there_and_back_leads_to_where_it_began() {
        topics.change("storms", "Storms", "weather", false, Cast.EDITOR);
        topics.change("storms", "Storms", "storms", false, Cast.EDITOR);

        assertThat(at("weather").word()).isEqualTo("storms");
        assertThat(at("storms").word()).isEqualTo("storms");
    }

    @Test
    void story_that_comes_with_a_topic_s_new_word_is_filed_under_that_topic() {
        topics.change("storms", "Weather", "weather", false, Cast.EDITOR);
        var later = newsroom.published(Cast.BUDGET.about(List.of(new Topic("weather", "weather"))));

        assertThat(about("storms")).contains(later.toString());
        assertThat(newsroom.stories().<List<String>>read(reading -> reading.slugsOf(at("storms"))))
                .contains("storms", "weather");
    }

    @Test
    void joined_topic_gives_its_stories_and_its_addresses_to_the_other() {
        topics.change("storms", "Weather", "weather", false, Cast.EDITOR);
        topics.join("storms", "harbour", Cast.EDITOR);

        assertThat(at("storms").key()).isEqualTo("harbour");
        assertThat(at("weather").key()).isEqualTo("harbour");
        assertThat(about("harbour")).containsExactlyInAnyOrder(ferry.toString(), flood.toString());
        assertThat(shownOn(Cast.FERRY)).containsExactly(new Topic("harbour", "Harbour"));
        assertThat(topics.list("", 10)).extracting(Topics.Known::key).containsExactly("harbour");

        newsroom.change(t -> newsroom.stories().update(t, flood, Cast.saying(Cast.FLOOD, "Flood ebbs"), Cast.EDITOR));
        assertThat(about("harbour")).contains(flood.toString());
        assertThat(about("storms")).isEmpty();
    }

    @Test
    void joining_in_a_circle_is_refused() {
        topics.join("storms", "harbour", Cast.EDITOR);

        assertThat(code(() -> topics.join("harbour", "storms", Cast.EDITOR))).isEqualTo("settings-topic-unknown");
        assertThat(code(() -> topics.join("harbour", "harbour", Cast.EDITOR))).isEqualTo("settings-topic-unknown");
        assertThat(code(() -> topics.join("storms", "harbour", Cast.EDITOR))).isEqualTo("settings-topic-unknown");
    }

    @Test
    void hidden_topic_stands_on_no_story() {
        topics.change("storms", "Storms", "storms", true, Cast.EDITOR);

        assertThat(shownOn(Cast.FERRY)).containsExactly(new Topic("harbour", "Harbour"));
        assertThat(at("storms").isHidden()).isTrue();
    }

    @Test
    void another_topic_s_address_is_not_given_away() {
        topics.change("harbour", "Port", "port", false, Cast.EDITOR);

        assertThat(code(() -> topics.change("storms", "Storms", "harbour", false, Cast.EDITOR)))
                .isEqualTo("settings-word-taken");
        assertThat(code(() -> topics.change("storms", "Storms", "port", false, Cast.EDITOR)))
                .isEqualTo("settings-word-taken");
        assertThat(code(() -> topics.change("storms", "Storms", "a/b", false, Cast.EDITOR)))
                .isEqualTo("settings-word-shape");
        assertThat(code(() -> topics.change("storms", " ", "storms", false, Cast.EDITOR))).isEqualTo("settings-title");
    }

    @Test
    void topics_are_counted_and_found_by_name() {
        assertThat(topics.list("", 10)).extracting(Topics.Known::key).containsExactly("storms", "harbour");
        assertThat(topics.list("", 10)).extracting(Topics.Known::stories).containsExactly(2, 1);
        assertThat(topics.list("HARB", 10)).extracting(Topics.Known::key).containsExactly("harbour");
        assertThat(topics.list("100%_", 10)).isEmpty();
    }
}
