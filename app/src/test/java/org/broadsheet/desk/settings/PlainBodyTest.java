package org.broadsheet.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.broadsheet.kernel.Body;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainBodyTest {

    private static String html(String typed) {
        return PlainBody.read(typed).toHtml().markup();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            One                       | <p>One</p>
            ## Contact                | <h2>Contact</h2>
            ### Post                  | <h3>Post</h3>
            a **b** *c*               | <p>a <strong>b</strong> <em>c</em></p>
            [us](/about)              | <p><a href="/about">us</a></p>
            [us](https://a.example/b) | <p><a href="https://a.example/b">us</a></p>
            > said                    | <blockquote><p>said</p></blockquote>
            - one                     | <ul><li>one</li></ul>
            1. one                    | <ol><li>one</li></ol>
            2 * 3 * 4                 | <p>2 * 3 * 4</p>
            a \\*b\\*                 | <p>a *b*</p>
            <b>x</b>                  | <p>&lt;b&gt;x&lt;/b&gt;</p>
            """)
    void marks_make_what_they_stand_for(String typed, String html) {
        assertThat(html(typed)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[x](javascript:alert(1))", "[x](data:text/html,<script>alert(1)</script>)", "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>", "[x](https://a.example/\" onclick=\"alert(1))", "[<svg onload=alert(1)>](/a)"
            })
    void script_stays_words(String typed) {
        var document = org.jsoup.Jsoup.parse(html(typed));

        assertThat(document.select("script, img, svg, [onclick], [onerror], [onload], a[href^=javascript], a[href^=data]"))
                .isEmpty();
    }

    @Test
    void what_was_written_reads_the_same_again() {
        var pieces = new String[] {
            "word", " ", "*", "**", "[", "](", ")", "\n", "\n\n", "- ", "## ", "### ", "> ", "1. ", "\\", "/about", "#", "é", "العربية"
        };
        for (long seed = 1; seed <= 3000; seed++) {
            var random = new Random(seed);
            var typed = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                typed.append(pieces[random.nextInt(pieces.length)]);
            }
            Body read = PlainBody.read(typed.toString());
            assertThat(PlainBody.read(PlainBody.write(read)))
                    .as("seed " + seed + ": " + typed + " as " + PlainBody.write(read))
                    .isEqualTo(read);
        }
    }

    @Test
    void many_open_brackets_take_no_time() {
        assertThat(PlainBody.read("[".repeat(100_000) + "*".repeat(50_000)).isEmpty()).isFalse();
    }
}
