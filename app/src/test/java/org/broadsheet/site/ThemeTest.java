package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.broadsheet.Cast;
import org.broadsheet.kernel.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThemeTest {
    @TempDir
    Path folder;

    @Test
    void style_sheet_of_a_theme_comes_after_ours_and_finds_its_fonts() throws IOException {
        write("theme.css", "@font-face { src: url(fonts/own.woff2) }");
        write("fonts/own.woff2", "font");
        write("logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>");

        try (var paper = new PrintedSite(Language.ENGLISH, folder)) {
            var page = paper.page("/");
            var styles = page.select("link[rel=stylesheet]").eachAttr("href");

            assertThat(styles).hasSize(2);
            assertThat(styles.getLast()).startsWith("/static/theme/theme-");
            assertThat(PrintedSite.html(paper.sheet(styles.getLast()))).contains("url(\"/static/theme/fonts/own-");
            assertThat(page.selectFirst(".masthead img").attr("alt")).isEqualTo("The Harbour Post");
        }
    }

    @Test
    void template_of_a_theme_takes_the_place_of_ours() throws IOException {
        write("templates/site/foot.html", "<footer>{frame.siteName}, our own foot</footer>");

        try (var paper = new PrintedSite(Language.ENGLISH, folder)) {
            assertThat(paper.page("/").select("footer").text()).isEqualTo("The Harbour Post, our own foot");
        }
    }

    @Test
    void template_that_cannot_be_read_is_left_out() throws IOException {
        write("templates/site/foot.html", "{#if never closed");

        try (var paper = new PrintedSite(Language.ENGLISH, folder)) {
            assertThat(paper.page("/").select("footer.foot")).hasSize(1);
        }
    }

    @Test
    void template_that_asks_for_what_is_not_there_is_left_out() throws IOException {
        write("templates/site/byline.html", "{page.shoeSize}");

        try (var paper = new PrintedSite(Language.ENGLISH, folder)) {
            var id = paper.newsroom.published(Cast.FERRY);

            assertThat(paper.page(id).select(".meta .byline")).hasSize(1);
            assertThat(paper.page("/").select("main h2")).isNotEmpty();
        }
    }

    @Test
    void text_of_a_theme_is_escaped_as_in_ours() throws IOException {
        write("templates/site/byline.html", "<p class=\"own\">{page.headline}</p>");

        try (var paper = new PrintedSite(Language.ENGLISH, folder)) {
            var id = paper.newsroom.published(Cast.saying(Cast.FERRY, "<i>Ferry</i>"));

            assertThat(paper.page(id).selectFirst(".own").html()).isEqualTo("&lt;i&gt;Ferry&lt;/i&gt;");
        }
    }

    private void write(String name, String content) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
