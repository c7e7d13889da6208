package org.broadsheet.whole;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file goes in at one end of the whole program, and a page comes out at the other. */
@Tag("slow")
class WireProcessTest {
    private static final String ITEM = """
            {"uri":"urn:newsml:example.org:20261124:ferry","type":"text","version":"%d","pubstatus":"%s","language":"en",
             "headline":"Ferry leaves on time","body_html":"<p>The ferry left at “07:05”—on time.</p>",
             "infosource":[{"name":"AFP"}]}
            """;

    @TempDir
    Path work;

    @Test
    void the_first_pages_article_arrives_with_every_character() throws IOException {
        Path seed = shared().map(folder -> folder.resolve("wire/seed")).orElse(work.resolve("none"));
        assumeTrue(Files.isDirectory(seed), "skipped: the wire's seed is absent");
        try (var server = Running.server(work, work.resolve("data"))) {
            for (String name : List.of("seed.ninjs3.json", "seed.newsml-g2.xml")) {
                deliver(Files.readString(seed.resolve(name)), "afp", name);
                server.awaitText("file=" + name);
            }
            var front = Jsoup.parse(server.get("/").body(), server.site().toString());
            var addresses = front.select("a[href*=russia-stands]").eachAttr("href").stream().distinct().toList();
            assertThat(addresses).hasSize(2);
            for (String address : addresses) {
                String text = Jsoup.parse(server.get(address).body()).text();
                assertThat(text).contains("Source: AFP");
                paragraphs().forEach(paragraph -> assertThat(text).contains(paragraph));
            }
        }
    }

    private static Stream<String> paragraphs() throws IOException {
        String page = Files.readString(shared().orElseThrow().resolve("seed/page.txt"));
        String[] blocks = page.split("\n\\s*\n");
        return Arrays.stream(blocks).map(String::strip).filter(block -> block.length() > 100);
    }

    private static Optional<Path> shared() {
        Path home = Path.of(System.getProperty("broadsheet.home"));
        return Stream.of(System.getProperty("broadsheet.shared", ""), home.resolve("../shared").toString())
                .filter(path -> !path.isEmpty())
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst();
    }

    @Test
    void a_kill_takes_the_page_down_everywhere() throws IOException {
        try (var server = Running.server(work, work.resolve("data"))) {
            deliver(ITEM.formatted(1, "usable"), "afp", "1.json");
            server.await("/", 200, "Ferry leaves on time");
            String address = Jsoup.parse(server.get("/").body()).select("a[href*=ferry]").getFirst().attr("href");
            assertThat(server.get(address).body()).contains("The ferry left at “07:05”—on time.");
            deliver(ITEM.formatted(2, "canceled"), "afp", "2.json");
            server.await(address, 410, "");
            assertThat(server.get(address).body()).doesNotContain("07:05", "Ferry leaves");
            assertThat(server.get("/").body()).doesNotContain("Ferry leaves");
            assertThat(server.get("/world").body()).doesNotContain("Ferry leaves");
            assertThat(server.get("/api/stories").body()).doesNotContain("Ferry leaves");
        }
    }

    @Test
    void an_unreadable_file_is_put_aside_with_its_reason() throws IOException {
        try (var server = Running.server(work, work.resolve("data"))) {
            deliver("no wire format", "afp", "x.txt");
            server.awaitFile(work.resolve("data/wire/rejected/afp/x.txt"));
            Path reason = work.resolve("data/wire/rejected/afp/x.txt.reason.txt");
            assertThat(reason).content().contains("wire-unknown-format");
            assertThat(work.resolve("data/wire/rejected/afp/x.txt")).hasContent("no wire format");
        }
    }

    private void deliver(String message, String source, String name) throws IOException {
        Path inbox = Files.createDirectories(work.resolve("data/wire/inbox").resolve(source));
        Path beside = Files.writeString(work.resolve(name), message);
        Files.move(beside, inbox.resolve(name));
    }
}
