package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.Cast;
import org.broadsheet.front.FrontPlan;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.story.Content;
import org.broadsheet.story.Credit;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StoryPagesTest {
    private static final String HOSTILE = "</script><script>alert(1)</script> & \"quotes\" ’n’ <b>all</b>";

    private final PrintedSite paper = new PrintedSite();

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void page_has_everything_that_a_story_has() {
        var page = paper.page(paper.newsroom.published(Cast.FERRY));

        assertThat(page.select("h1").eachText()).containsExactly("Night ferry sails again after the storm");
        assertThat(page.selectFirst(".standfirst").text()).isEqualTo("The harbour office opened the quay at dawn.");
        assertThat(page.selectFirst(".byline a").attr("href")).isEqualTo("/author/the-harbour-desk");
        assertThat(page.selectFirst(".lede").text()).isEqualTo("SAINT-MALO — The first ferry left at six.");
        assertThat(page.selectFirst(".meta time").attr("datetime")).isEqualTo("2026-11-24T10:00:00+01:00");
        assertThat(page.selectFirst(".meta time").text()).isEqualTo("24 November 2026, 10:00 CET");
        assertThat(page.selectFirst(".story-head .kicker a").attr("href")).isEqualTo("/world");
        assertThat(page.select(".topics a").eachAttr("href")).containsExactly("/topic/harbour", "/topic/storms");
        assertThat(page.selectFirst(".source-name").text()).isEqualTo("Source: Tidewire");
        assertThat(page.select(".terms").eachText()).containsExactly("© Tidewire", "Not for resale");
        assertThat(page.selectFirst("link[rel=canonical]").attr("href"))
                .isEqualTo("https://post.example/2026/11/24/night-ferry-sails-again-after-the-storm");
    }

    @Test
    void lead_picture_comes_in_all_sizes_and_keeps_its_place() {
        var picture = paper.page(paper.newsroom.published(Cast.FERRY)).selectFirst(".lead-picture img");

        assertThat(picture.attr("srcset"))
                .isEqualTo("/media/ab/abcd/480.jpg 480w, /media/ab/abcd/960.jpg 960w, /media/ab/abcd/1600.jpg 1600w");
        assertThat(picture.attr("src")).isEqualTo("/media/ab/abcd/960.jpg");
        assertThat(picture.attr("width")).isEqualTo("1600");
        assertThat(picture.attr("height")).isEqualTo("900");
        assertThat(picture.attr("alt")).isEqualTo("A quay");
        assertThat(picture.hasAttr("loading")).isFalse();
    }

    @Test
    void hostile_words_stay_words_everywhere() {
        var id = paper.newsroom.published(new Content(
                Language.ENGLISH,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                HOSTILE,
                Body.ofText("Text."),
                "world",
                List.of(),
                1,
                Optional.empty(),
                new Credit(HOSTILE, HOSTILE, HOSTILE, List.of(HOSTILE))));
        paper.newsroom.change(t -> paper.newsroom.stories().correct(t, id, Cast.FERRY, HOSTILE, Cast.EDITOR));
        paper.newsroom.change(
                t -> paper.newsroom.stories().update(t, id, Cast.saying(Cast.FERRY, HOSTILE), Cast.EDITOR));

        for (String target : List.of(paper.address(id), paper.address(id) + "/history", "/", "/world")) {
            var page = paper.page(target);
            assertThat(page.select("script:not([type=application/ld+json])")).as(target).isEmpty();
            assertThat(page.select("main b, main strong")).as(target).isEmpty();
            assertThat(page.text()).as(target).contains(HOSTILE);
        }
    }

    @Test
    void page_brings_no_inline_script_or_style_and_nothing_from_elsewhere() {
        var page = paper.page(paper.newsroom.published(Cast.FERRY));

        assertThat(page.select("[style], style, iframe, script:not([src]):not([type=application/ld+json])")).isEmpty();
        assertThat(page.select("script[src]").eachAttr("src")).allMatch(src -> src.startsWith("/static/"));
        assertThat(page.select("form").eachAttr("action")).isNotEmpty().allMatch(action -> action.matches("/[a-z].*"));
        assertThat(page.select("link[rel=stylesheet], link[rel=preload], link[rel=icon]").eachAttr("href"))
                .allMatch(href -> href.startsWith("/static/"));
        assertThat(page.select("img").eachAttr("src")).allMatch(src -> src.startsWith("/media/"));
    }

    @Test
    void dateline_that_the_text_begins_with_is_not_said_twice() {
        assertThat(StoryBody.dateline("LONDON (AFP) —", Body.ofText("London (AFP) — The river rose."))).isEmpty();
        assertThat(StoryBody.dateline("LONDON (AFP) —", Body.ofText("The river rose."))).isEqualTo("LONDON (AFP)");
        assertThat(StoryBody.dateline("—", Body.ofText("The river rose."))).isEmpty();
    }

    @Test
    void correction_stands_above_the_text_with_its_date() {
        var id = paper.newsroom.published(Cast.FERRY);
        paper.newsroom.clock().advance(Duration.ofHours(2));
        paper.newsroom.change(t -> paper.newsroom
                .stories()
                .correct(t, id, Cast.saying(Cast.FERRY, "Day ferry sails"), "It was the day ferry.", Cast.EDITOR));

        var page = paper.page(id);

        assertThat(page.selectFirst(".correction").text())
                .isEqualTo("Correction 24 November 2026, 12:00 CET It was the day ferry.");
        assertThat(page.selectFirst(".correction").elementSiblingIndex())
                .isLessThan(page.selectFirst(".prose").elementSiblingIndex());
        assertThat(page.select(".meta dt").eachText()).containsExactly("Published", "Updated");
        assertThat(page.select(".versions li span").eachText()).containsExactly("Corrected", "First published");
    }

    @Test
    void history_marks_the_words_that_changed() {
        var id = paper.newsroom.published(Cast.FERRY);
        paper.newsroom.clock().advance(Duration.ofHours(2));
        paper.newsroom.change(t -> paper.newsroom
                .stories()
                .update(t, id, Cast.saying(Cast.FERRY, "Day ferry sails again after the storm"), Cast.EDITOR));

        var page = paper.page(paper.address(id) + "/history");

        assertThat(page.select("del").eachText()).containsExactly("Night");
        assertThat(page.select("ins").eachText()).containsExactly("Day");
        assertThat(page.select(".version h2").eachText())
                .containsExactly("Updated 24 November 2026, 12:00 CET", "First published 24 November 2026, 10:00 CET");
    }

    @Test
    void edit_that_is_not_published_is_on_no_page() {
        var id = paper.newsroom.published(Cast.FERRY);
        paper.newsroom.change(t ->
                paper.newsroom.stories().edit(t, id, Cast.saying(Cast.FERRY, "Secret plan"), 1, Cast.EDITOR));

        assertThat(paper.page(id).text()).doesNotContain("Secret plan");
        assertThat(paper.page(paper.address(id) + "/history").text()).doesNotContain("Secret plan");
    }

    @Test
    void what_is_not_public_is_as_if_it_never_was() {
        var newsroom = paper.newsroom;
        var draft = newsroom.filed(Cast.FERRY);
        var embargoed = newsroom.filed(new Filing(
                Cast.FLOOD,
                "",
                Optional.empty(),
                new Story.Hold(Optional.of(newsroom.clock().instant().plusSeconds(60)), false, Optional.empty()),
                Optional.empty()));
        newsroom.change(t -> newsroom.stories().publish(t, embargoed, Cast.EDITOR));
        var withheld = newsroom.published(Cast.BUDGET);
        newsroom.change(t -> newsroom.stories().withhold(t, withheld, "being checked", Cast.EDITOR));
        var killedUnseen = newsroom.filed(Cast.saying(Cast.BUDGET, "Never printed"));
        newsroom.change(t -> newsroom.stories().kill(t, killedUnseen, "libel", Cast.EDITOR));
        var nothing = paper.sheet("/2026/11/24/nothing-at-all");

        for (StoryId id : List.of(draft, embargoed, withheld, killedUnseen)) {
            for (String target : List.of(paper.address(id), paper.address(id) + "/history")) {
                var sheet = paper.sheet(target);
                assertThat(sheet.status()).isEqualTo(404);
                assertThat(sheet.body()).isEqualTo(nothing.body());
                assertThat(sheet.subjects()).isEqualTo(nothing.subjects());
            }
        }
    }

    @Test
    void killed_and_expired_stories_are_gone_each_in_its_own_words() {
        var newsroom = paper.newsroom;
        var killed = newsroom.published(Cast.FERRY);
        newsroom.change(t -> newsroom.stories().kill(t, killed, "the source withdrew it", Cast.EDITOR));
        var expired = newsroom.published(Cast.BUDGET);
        newsroom.change(t -> newsroom.stories().expire(t, expired, "licence over", Cast.EDITOR));

        var killedPage = paper.sheet(paper.address(killed));
        var expiredPage = paper.sheet(paper.address(expired));

        assertThat(killedPage.status()).isEqualTo(410);
        assertThat(expiredPage.status()).isEqualTo(410);
        assertThat(PrintedSite.html(killedPage))
                .contains("This story was withdrawn")
                .doesNotContain("ferry", "the source withdrew it");
        assertThat(PrintedSite.html(expiredPage))
                .contains("no longer available")
                .doesNotContain("budget", "licence over");
        assertThat(killedPage.subjects()).contains(Subject.of("story", killed.toString()));
        assertThat(paper.sheet(paper.address(killed) + "/history").status()).isEqualTo(410);
    }

    @Test
    void a_story_is_off_at_the_second_of_its_end_though_nobody_has_noted_it_yet() {
        var newsroom = paper.newsroom;
        var budget = newsroom.published(Cast.BUDGET);
        var end = newsroom.clock().instant().plusSeconds(60);
        newsroom.change(t -> newsroom.stories().setTerms(t, budget, Story.Hold.NONE, Optional.of(end), Cast.AGENCY));

        var page = paper.sheet(paper.address(budget));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.goodUntil()).contains(end);

        newsroom.clock().set(end);
        assertThat(paper.sheet(paper.address(budget)).status()).isEqualTo(410);
    }

    @Test
    void old_path_leads_to_the_new_one() {
        var newsroom = paper.newsroom;
        var id = newsroom.published(Cast.FERRY);
        String old = paper.address(id);
        newsroom.change(t -> newsroom.stories().move(t, id, "ferry", Cast.EDITOR));

        var sheet = paper.sheet(old);

        assertThat(sheet.status()).isEqualTo(301);
        assertThat(sheet.location()).contains("/2026/11/24/ferry");
        assertThat(paper.sheet(old + "/history").location()).contains("/2026/11/24/ferry/history");
    }

    @Test
    void subjects_are_the_story_and_the_site() {
        var id = paper.newsroom.published(Cast.FERRY);

        assertThat(paper.sheet(paper.address(id)).subjects())
                .containsExactlyInAnyOrder(Subject.of("story", id.toString()), Subject.SITE);
    }

    @Test
    void breaking_flag_goes_with_time() {
        var id = paper.newsroom.published(Cast.FLOOD);
        var sheet = paper.sheet(paper.address(id));
        assertThat(PrintedSite.html(sheet)).contains("Breaking news");
        assertThat(sheet.goodUntil()).contains(paper.newsroom.clock().instant().plus(FrontPlan.BREAKING_FOR));

        paper.newsroom.clock().advance(FrontPlan.BREAKING_FOR);

        assertThat(PrintedSite.html(paper.sheet(paper.address(id)))).doesNotContain("Breaking news");
    }

    @Test
    void words_around_a_story_are_in_its_language_when_we_have_it() {
        var arabic = paper.newsroom.published(in("ar", "الميناء يفتح أبوابه", "الميناء مفتوح."));
        var german = paper.newsroom.published(in("de", "Hafen wieder offen", "Der Hafen ist offen."));

        var page = paper.page(arabic);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("ar");
        assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
        assertThat(page.selectFirst(".meta dt").text()).isEqualTo("نُشر في");

        var other = paper.page(german);
        assertThat(other.selectFirst("html").attr("lang")).isEqualTo("en");
        assertThat(other.selectFirst("main article").attr("lang")).isEqualTo("de");
    }

    static Content in(String language, String headline, String text) {
        return new Content(
                new Language(language),
                headline,
                "",
                "",
                "",
                Body.ofText(text),
                "world",
                List.of(),
                0,
                Optional.empty(),
                Credit.OWN);
    }
}
