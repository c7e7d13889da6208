package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.broadsheet.Cast;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Subject;
import org.broadsheet.site.press.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListPagesTest {
    private final PrintedSite paper = new PrintedSite();

    @AfterEach
    void close() {
        paper.close();
    }

    @Test
    void empty_front_page_says_so() {
        var sheet = paper.sheet("/");

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(PrintedSite.html(sheet)).contains("Nothing has been published here yet.");
    }

    @Test
    void front_page_is_old_at_midnight_or_when_breaking_news_ends() {
        assertThat(paper.sheet("/").goodUntil()).contains(Instant.parse("2026-11-24T23:00:00Z"));

        paper.newsroom.published(Cast.FLOOD);

        assertThat(paper.sheet("/").goodUntil()).contains(Instant.parse("2026-11-24T15:00:00Z"));
        assertThat(paper.sheet("/").subjects()).containsExactlyInAnyOrder(Subject.FRONT, Subject.SITE);
    }

    @Test
    void front_page_links_no_story_twice() {
        for (int i = 0; i < 40; i++) {
            paper.newsroom.published(Cast.saying(i % 2 == 0 ? Cast.FERRY : Cast.BUDGET, "Headline number " + i));
            paper.newsroom.clock().advance(Duration.ofMinutes(10));
        }

        var titles = paper.page("/").select("main :is(h2, h3) a[href^=/2026]").eachAttr("href");

        assertThat(titles).doesNotHaveDuplicates().hasSizeGreaterThan(20);
    }

    @Test
    void story_in_another_language_says_so_on_its_own_elements() {
        paper.newsroom.published(StoryPagesTest.in("ar", "الميناء يفتح أبوابه", "الميناء مفتوح."));

        var headline = paper.page("/").selectFirst("main h2");

        assertThat(headline.attr("lang")).isEqualTo("ar");
        assertThat(headline.closest("article").attr("dir")).isEqualTo("rtl");
    }

    @Test
    void each_list_has_its_stories_and_its_subject() {
        paper.newsroom.published(Cast.FERRY);
        paper.newsroom.published(Cast.BUDGET);

        list("/world", "World", Subject.of("section", "world"));
        list("/topic/harbour", "Harbour", Subject.of("topic", "harbour"));
        list("/author/the-harbour-desk", "the harbour desk", Subject.of("author", "the-harbour-desk"));
        assertThat(paper.page("/2026/11/24").select("h1").text()).isEqualTo("Tuesday, 24 November 2026");
        assertThat(paper.page("/2026/11/24").select(".list > li")).hasSize(2);
    }

    private void list(String target, String title, Subject subject) {
        assertThat(paper.page(target).select("h1").text()).isEqualTo(title);
        assertThat(paper.page(target).select(".list h2").eachText()).containsExactly(Cast.FERRY.headline());
        assertThat(paper.sheet(target).subjects()).containsExactlyInAnyOrder(subject, Subject.SITE);
    }

    @Test
    void paging_by_key_shows_each_story_once_though_news_comes_in_between() {
        for (int i = 0; i < 45; i++) {
            paper.newsroom.published(Cast.saying(Cast.FERRY, "Headline number " + i));
            paper.newsroom.clock().advance(Duration.ofMinutes(1));
        }
        var seen = new ArrayList<String>();
        String next = "/world";
        while (!next.isEmpty()) {
            var page = paper.page(next);
            seen.addAll(page.select(".list h2").eachText());
            var older = page.selectFirst(".paging a[rel=next]");
            next = older == null ? "" : older.attr("href");
            paper.newsroom.published(Cast.saying(Cast.FERRY, "Fresh " + seen.size()));
        }

        assertThat(new HashSet<>(seen)).hasSize(45).hasSameSizeAs(seen);
    }

    @Test
    void list_that_never_was_is_not_found() {
        for (String target : List.of("/topic/unknown", "/author/nobody", "/2026/11/23", "/world?before=rubbish")) {
            assertThat(paper.sheet(target).status()).as(target).isEqualTo(404);
        }
        assertThat(paper.sheet("/sport").status()).isEqualTo(200);
    }

    @Test
    void addresses_of_others_are_left_to_them() {
        for (String path :
                List.of("/api/stories", "/desk", "/health/live", "/2026/13/01", "/2026/11/24/UPPER", "/worlds")) {
            assertThat(paper.site.prints(path)).as(path).isFalse();
        }
        assertThat(paper.site.parameters("/world")).containsExactly("before");
        assertThat(paper.site.parameters("/")).isEmpty();
    }

    @Test
    void arabic_paper_reads_from_the_right() {
        try (var arabic = new PrintedSite(new Language("ar"), java.nio.file.Path.of("no-theme"))) {
            arabic.newsroom.published(Cast.FERRY);

            var page = arabic.page("/");

            assertThat(page.selectFirst("html").attr("dir")).isEqualTo("rtl");
            assertThat(page.select(".sections a").eachText()).startsWith("العالم");
            assertThat(page.selectFirst("main h2").attr("lang")).isEqualTo("en");
        }
    }

    @Test
    void files_stay_for_ever_at_an_address_with_their_hash() {
        String style = paper.page("/").selectFirst("link[rel=stylesheet]").attr("href");
        Sheet sheet = paper.sheet(style);

        assertThat(style).matches("/static/site-[0-9a-f]{12}\\.css");
        assertThat(sheet.contentType()).isEqualTo("text/css; charset=utf-8");
        assertThat(PrintedSite.html(sheet)).contains("url(\"/static/newsreader-text-").doesNotContain("/*");
        assertThat(paper.sheet("/static/site-000000000000.css").status()).isEqualTo(404);
        assertThat(paper.sheet("/favicon.ico").contentType()).isEqualTo("image/x-icon");
        assertThat(PrintedSite.html(paper.sheet("/robots.txt"))).startsWith("User-agent: *");
    }
}
