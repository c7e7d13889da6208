package org.broadsheet.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemarkTest {
    private static final Set<String> ELEMENTS = Set.of("p", "br", "em", "strong", "code", "pre", "blockquote", "a");

    private static String html(String typed) {
        return Remark.parse(typed).toHtml().markup();
    }

    @Test
    void light_markup_becomes_the_safe_subset() {
        assertThat(html("One *two* **three** `four`\nfive\n\nsix"))
                .isEqualTo("<p dir=\"auto\">One <em>two</em> <strong>three</strong> <code>four</code><br>five</p><p dir=\"auto\">six</p>");
        assertThat(html("> Said.\n> More.\n\nNo.")).startsWith("<blockquote><p dir=\"auto\">Said.<br>More.</p></blockquote>");
        assertThat(html("```\na < b\n```")).isEqualTo("<pre dir=\"ltr\"><code>a &lt; b</code></pre>");
    }

    @Test
    void links_are_a_readers_and_of_the_web_only() {
        assertThat(html("See https://example.org/a(b)."))
                .contains("<a href=\"https://example.org/a(b)\" rel=\"ugc nofollow noopener\">example.org/a(b)</a>.");
        assertThat(html("[here](https://example.org)")).contains("rel=\"ugc nofollow noopener\">here</a>");
        assertThat(html("[here](javascript:alert(1))")).doesNotContain("<a");
        assertThat(html("[here](//example.org)")).contains("https://example.org");
    }

    @Test
    void pasted_html_is_understood_and_arithmetic_is_not_html() {
        assertThat(html("<p>One <b>two</b></p><blockquote>Said</blockquote><script>alert(1)</script>"))
                .isEqualTo("<p dir=\"auto\">One <strong>two</strong></p><blockquote><p dir=\"auto\">Said</p></blockquote>");
        assertThat(html("if a < b and c > d")).isEqualTo("<p dir=\"auto\">if a &lt; b and c &gt; d</p>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "**", "`", "[](", "> > > > > > deep", "***a***", "**a*b**c*", "[a](https://x.org", "```", "\u202Eabc", "﷽﷽"})
    void odd_marks_stand_for_themselves_and_kept_text_reads_the_same(String typed) {
        var once = Remark.parse(typed);
        assertThat(Remark.kept(once.source())).isEqualTo(once);
        assertSafe(typed);
    }

    @Test
    void direction_overrides_and_towers_of_marks_are_taken_out() {
        assertThat(Legible.line("ab\u202Ecd\u2066e\u0000f\r\nSet-Cookie: x", 100)).isEqualTo("abcdef Set-Cookie: x");
        assertThat(Legible.line("Z" + "\u0335".repeat(200), 300)).hasSize(5);
        assertThat(Legible.line("مُحَمَّد", 50)).isEqualTo("مُحَمَّد");
        assertThat(Legible.line("👩‍👩‍👧", 50)).isEqualTo("👩‍👩‍👧");
    }

    @Test
    void a_mountain_of_marks_is_read_in_no_time() {
        for (String piece : List.of("[", "*", "**a", "> ", "`", "<b>", "<blockquote>", "http://", "](", "*a ")) {
            String mountain = piece.repeat(24_000 / piece.length());
            assertThat(Duration.ofNanos(time(mountain))).as(piece).isLessThan(Duration.ofSeconds(10));
        }
    }

    private static long time(String typed) {
        long began = System.nanoTime();
        html(typed);
        return System.nanoTime() - began;
    }

    @Test
    void no_script_and_no_naughty_string_gets_through() throws IOException {
        Path folder = shared();
        var json = new ObjectMapper();
        var payloads = new ArrayList<String>();
        for (JsonNode each : json.readTree(folder.resolve("xss-cases.json").toFile())) {
            payloads.add(each.path("payload").asText());
        }
        for (JsonNode each : json.readTree(folder.resolve("naughty-strings.json").toFile())) {
            payloads.add(each.asText());
        }
        assertThat(payloads).hasSizeGreaterThan(300);
        payloads.forEach(RemarkTest::assertSafe);
    }

    private static Path shared() {
        var found = Stream.of(System.getProperty("broadsheet.shared", "../shared"), "../shared", "../../shared")
                .map(folder -> Path.of(folder, "replies"))
                .filter(Files::isDirectory)
                .findFirst();
        assumeTrue(found.isPresent(), "the shared folder replies is not here");
        return found.orElseThrow();
    }

    /** Only our elements, and of attributes only ours, with values that do nothing. */
    private static void assertSafe(String typed) {
        var body = Jsoup.parseBodyFragment(html(typed)).body();
        for (var element : body.getAllElements()) {
            if (element == body) {
                continue;
            }
            assertThat(ELEMENTS).as(typed).contains(element.normalName());
            for (var attribute : element.attributes()) {
                switch (attribute.getKey()) {
                    case "href" -> assertThat(attribute.getValue()).matches("(?is)https?://.+");
                    case "rel" -> assertThat(attribute.getValue()).isEqualTo("ugc nofollow noopener");
                    case "dir" -> assertThat(attribute.getValue()).isIn("auto", "ltr");
                    default -> throw new AssertionError(attribute + " of " + typed);
                }
            }
        }
        assertThat(html(typed)).doesNotContain("\u202E").doesNotContain("\0");
        assertThat(Remark.kept(Remark.parse(typed).source())).isEqualTo(Remark.parse(typed));
    }
}
