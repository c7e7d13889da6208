package org.broadsheet.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileBodyTest {
    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "blockquote",
            "ul",
            "ol",
            "li",
            "figure",
            "img",
            "figcaption",
            "span",
            "a",
            "em",
            "strong",
            "table",
            "tbody",
            "tr",
            "td",
            "th",
            "hr",
            "br");
    private static final Set<String> ATTRIBUTES = Set.of("href", "src", "alt", "class", "loading");

    private static Path shared() {
        String given = System.getProperty("broadsheet.shared");
        return Stream.of(given == null ? "../shared" : given, "../../shared")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("absent"));
    }

    private static void assertHarmless(String hostile) {
        Body body = Body.parse(hostile);
        String markup = body.toHtml().markup();
        for (Element element : Jsoup.parseBodyFragment(markup).body().getAllElements()) {
            if (element.nameIs("body")) {
                continue;
            }
            assertThat(ELEMENTS).as("element of %s out of %s", markup, hostile).contains(element.normalName());
            for (Attribute attribute : element.attributes()) {
                assertThat(ATTRIBUTES)
                        .as("attribute of %s out of %s", markup, hostile)
                        .contains(attribute.getKey());
                if (!attribute.getKey().equals("alt")) {
                    assertThat(attribute.getValue().toLowerCase(Locale.ROOT))
                            .as("address in %s out of %s", markup, hostile)
                            .doesNotStartWith("javascript")
                            .doesNotStartWith("vbscript")
                            .doesNotStartWith("data")
                            .doesNotMatch("(?s).*[\\x00-\\x20].*");
                }
            }
        }
        assertThat(Body.parse(markup)).as("second reading of %s", hostile).isEqualTo(body);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<a href='java\nscript:alert(1)'>x</a>",
                "<a href='&#1;javascript:alert(1)'>x</a>",
                "<a href='JaVaScRiPt&colon;alert(1)'>x</a>",
                "<a href='/\\example.org'>x</a>",
                "<a href='data:text/html,<script>alert(1)</script>'>x</a>",
                "<img src='data:image/svg+xml,<svg onload=alert(1)>'>",
                "<img src='j\tavascript:alert(1)'>",
                "<a href='https://example.org/\" onclick=\"alert(1)'>x</a>",
                "<img src=x.jpg alt='\"><script>alert(1)</script>'>",
                "<svg><style><img src=x onerror=alert(1)></style></svg>",
                "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1"
                        + " onerror=alert(1)&gt;\">",
                "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">",
                "<form><input type=submit formaction=javascript:alert(1)></form>",
                "<figure class=embed><a href=javascript:alert(1)>x</a></figure>",
                "<plaintext><script>alert(1)</script>",
                "<frameset onload=alert(1)><frame src=x></frameset>",
                "<p>\0<scr\0ipt>alert(1)</scr\0ipt>",
            })
    void nothing_that_runs_survives(String hostile) {
        assertHarmless(hostile);
    }

    @Test
    void nothing_that_runs_survives_of_any_known_case() throws IOException {
        Path cases = shared().resolve("replies/xss-cases.json");
        assumeTrue(Files.exists(cases), () -> "skipped: " + cases + " is absent");
        int count = 0;
        for (JsonNode hostile : new ObjectMapper().readTree(cases.toFile())) {
            assertHarmless(hostile.get("payload").asText());
            count++;
        }
        assertThat(count).isGreaterThan(200);
    }

    @Test
    void what_people_type_is_read_back_as_it_was_stored() throws IOException {
        Path strings = shared().resolve("replies/naughty-strings.json");
        assumeTrue(Files.exists(strings), () -> "skipped: " + strings + " is absent");
        for (JsonNode string : new ObjectMapper().readTree(strings.toFile())) {
            assertHarmless(string.asText());
            Body typed = Body.ofText(string.asText());
            assertThat(Body.parse(typed.toHtml().markup())).isEqualTo(typed);
        }
    }
}
