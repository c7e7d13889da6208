package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.wire.format.WireItem.Format;
import org.broadsheet.wire.format.WireSubject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FeedTest {
    private static final Feed FORMAT = new Feed();

    private static String rss(String item) {
        return "<rss version='2.0' xmlns:dc='http://purl.org/dc/elements/1.1/'"
            + " xmlns:content='http://purl.org/rss/1.0/modules/content/' xmlns:media='http://search.yahoo.com/mrss/'"
            + " xmlns:atom='http://www.w3.org/2005/Atom'><channel><title>Port"
            + " news</title><link>https://example.org/news/</link><language>nl</language><copyright>©"
            + " Port</copyright><item>"
                + item + "</item></channel></rss>";
    }

    private static String atom(String entry) {
        return "<feed xmlns='http://www.w3.org/2005/Atom' xml:lang='fr'"
                + " xml:base='https://example.org/fr/'><title>Port</title><id>f</id><author><name>The port"
                + " desk</name></author><entry>" + entry + "</entry></feed>";
    }

    @Test
    void rss_item_lands_in_its_fields() {
        WireItem item = Samples.only(
                rss(
                        """
                <title>Quay &amp;amp; crane &lt;b&gt;open&lt;/b&gt;</title><link>quay-4</link>
                <guid isPermaLink='false'>g-1</guid>
                <description>&lt;p&gt;It took two years.&lt;/p&gt;</description>
                <content:encoded><![CDATA[<p>“Open” <a href="crane">again</a>.</p>
                <p>More.</p>]]></content:encoded>
                <dc:creator>The port desk</dc:creator><pubDate>Mon, 09 Sep 2013 09:41:00 GMT</pubDate>
                <atom:updated>2013-09-09T10:00:00Z</atom:updated><category>Ports</category>
                <media:group><media:content url='a.jpg' type='image/jpeg' width='10' height='10'/>
                <media:content url='b.jpg' medium='image' width='100' height='50'/>
                <media:description>The quay</media:description>
                <media:credit>Port</media:credit></media:group>
                <enclosure url='c.png' type='image/png' length='1'/>
                <enclosure url='d.mp3' type='audio/mpeg' length='1'/>"""));
        assertThat(item.format()).isEqualTo(Format.RSS);
        assertThat(item.guid()).isEqualTo("g-1");
        assertThat(item.headline()).isEqualTo("Quay & crane open");
        assertThat(item.links()).containsExactly("https://example.org/news/quay-4");
        assertThat(item.standfirst()).isEqualTo("It took two years.");
        assertThat(item.body())
                .isEqualTo(Body.parse("<p>“Open” <a href='https://example.org/news/crane'>again</a>.</p><p>More.</p>"));
        assertThat(item.byline()).isEqualTo("The port desk");
        assertThat(item.firstCreated()).contains(Instant.parse("2013-09-09T09:41:00Z"));
        assertThat(item.versionCreated()).contains(Instant.parse("2013-09-09T10:00:00Z"));
        assertThat(item.version().created()).contains(Instant.parse("2013-09-09T10:00:00Z"));
        assertThat(item.language()).contains(new Language("nl"));
        assertThat(item.copyrightNotice()).isEqualTo("© Port");
        assertThat(item.infoSources()).containsExactly("Port news");
        assertThat(item.subjects()).containsExactly(new WireSubject(Kind.TOPIC, "", "", "Ports"));
        assertThat(item.pictures())
                .containsExactly(
                        new WirePicture("https://example.org/news/b.jpg", "", 100, 50, "The quay", "", "Port"),
                        new WirePicture("https://example.org/news/c.png", "image/png", 0, 0, "", "", ""));
        assertThat(item.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "desk@example.org (The port desk) | The port desk",
                "The port desk &lt;desk@example.org&gt; | The port desk",
                "The port desk | The port desk",
                "desk@example.org | ''"
            })
    void byline_never_has_a_mailbox(String author, String byline) {
        assertThat(Samples.only(rss("<guid>g</guid><author>" + author + "</author>"))
                        .byline())
                .isEqualTo(byline);
    }

    @Test
    void description_is_the_body_where_there_is_no_other() {
        WireItem item =
                Samples.only(rss("<link>https://example.org/1</link><description>Plain &amp;lt; text</description>"));
        assertThat(item.guid()).as("the link, where there is no guid").isEqualTo("https://example.org/1");
        assertThat(item.body()).isEqualTo(Body.parse("<p>Plain &lt; text</p>"));
        assertThat(item.standfirst()).isEmpty();
    }

    @Test
    void item_that_cannot_be_told_from_others_is_left_out() {
        String feed = rss("<guid>g</guid>").replace("</channel>", "<item><pubDate>x</pubDate></item></channel>");
        List<WireItem> items = FORMAT.read(Samples.utf8(feed));
        assertThat(items).extracting(WireItem::guid).containsExactly("g");
        assertThat(items.getFirst().findings()).extracting(Finding::code).containsExactly("wire-no-guid");
        assertThatThrownBy(() -> FORMAT.read(Samples.utf8(rss("<pubDate>x</pubDate>"))))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("wire-no-guid"));
        assertThatThrownBy(() -> FORMAT.read(Samples.utf8("<rss/>")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("wire-no-item"));
    }

    @Test
    void item_without_guid_and_link_is_named_by_its_words() {
        WireItem item = Samples.only(rss("<title>Nameless</title><description>one</description>"));
        assertThat(item.guid()).startsWith("urn:uuid:");
        assertThat(item.findings()).extracting(Finding::code).containsExactly("feed-no-guid");
        assertThat(Samples.only(rss("<title>Nameless</title><description>two</description>"))
                        .guid())
                .isEqualTo(item.guid());
        assertThat(Samples.only(atom("<title>Nameless</title>")).guid()).startsWith("urn:uuid:");
    }

    @Test
    void atom_entry_lands_in_its_fields() {
        WireItem item = Samples.only(
                atom(
                        """
                <id>tag:example.org,2026:1</id><title type='html'>Quai &amp;amp; &lt;i>grue&lt;/i></title>
                <link href='quai-4'/>
                <link rel='enclosure' type='image/jpeg' href='q.jpg'/><link rel='self' href='x'/>
                <updated>2026-03-01T10:00:00+01:00</updated>
                <published>2026-03-01T08:00:00Z</published><summary>Deux ans.</summary>
                <rights>© Port</rights><category term='p' label='Ports'/>
                <content type='xhtml' xml:base='quai/'><div xmlns='http://www.w3.org/1999/xhtml'>
                <p>« Ouvert » <a href='plan'>ici</a></p></div></content>"""));
        assertThat(item.format()).isEqualTo(Format.ATOM);
        assertThat(item.guid()).isEqualTo("tag:example.org,2026:1");
        assertThat(item.headline()).isEqualTo("Quai & grue");
        assertThat(item.links()).containsExactly("https://example.org/fr/quai-4");
        assertThat(item.pictures()).extracting(WirePicture::href).containsExactly("https://example.org/fr/q.jpg");
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-01T08:00:00Z"));
        assertThat(item.standfirst()).isEqualTo("Deux ans.");
        assertThat(item.body())
                .isEqualTo(Body.parse("<p>« Ouvert » <a href='https://example.org/fr/quai/plan'>ici</a></p>"));
        assertThat(item.byline()).isEqualTo("The port desk");
        assertThat(item.language()).contains(new Language("fr"));
        assertThat(item.copyrightNotice()).isEqualTo("© Port");
        assertThat(item.infoSources()).containsExactly("Port");
        assertThat(item.subjects()).extracting(WireSubject::name).containsExactly("Ports");
        assertThat(item.findings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "<content>a &lt;b&gt; c</content>                    | <p>a &lt;b&gt; c</p>",
                "<content type='html'>a &lt;b&gt;c&lt;/b&gt;</content> | <p>a <strong>c</strong></p>",
                "<content type='text/html'>&lt;p&gt;c</content>      | <p>c</p>",
                "<content type='text/plain'>c</content>              | <p>c</p>",
                "<content type='application/octet-stream'>PHA+Yw==</content> | <p>c</p>",
                "<summary type='html'>&lt;p&gt;c</summary>           | <p>c</p>"
            })
    void content_of_every_type_is_a_body(String content, String html) {
        assertThat(Samples.only(atom("<id>i</id>" + content)).body().toHtml().markup())
                .isEqualTo(html);
    }

    @Test
    void script_in_a_feed_does_not_arrive() {
        WireItem item = Samples.only(rss(
                "<guid>g</guid><link>javascript:alert(1)</link><title>&lt;script>alert(1)&lt;/script>Quay</title><description>&lt;img"
                    + " src=x onerror=alert(1)>&lt;a href='javascript:alert(1)'>x&lt;/a></description><enclosure"
                    + " url='javascript:alert(1)' type='image/png'/>"));
        assertThat(item.links()).isEmpty();
        assertThat(item.pictures()).isEmpty();
        assertThat(item.headline()).isEqualTo("Quay");
        assertThat(item.body().toHtml().markup()).doesNotContain("javascript", "onerror", "script");
    }

    @Test
    void export_of_a_blog_and_other_dialects_are_not_ours() {
        assertThat(FORMAT.recognises(Samples.utf8("<rss version='2.0' xmlns:wp='http://wordpress.org/export/1.2/'/>")))
                .isFalse();
        assertThat(FORMAT.recognises(
                        Samples.utf8("<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'/>")))
                .isFalse();
        assertThat(FORMAT.recognises(Samples.utf8("<feed xmlns='http://purl.org/atom/ns#'/>")))
                .isFalse();
        assertThat(FORMAT.recognises(Samples.utf8("<!-- c --><rss/>"))).isTrue();
    }

    @Test
    void public_test_feeds_are_read_and_most_of_what_is_expected_holds() throws IOException {
        int read = 0;
        var feeds = new HashMap<String, Optional<List<WireItem>>>();
        for (String archive : List.of("feeds/feedparser.zip", "feeds/feedvalidator.zip")) {
            for (Map.Entry<String, byte[]> file :
                    unzipped(Samples.shared(archive)).entrySet()) {
                if (FORMAT.recognises(file.getValue())) {
                    Optional<List<WireItem>> items = readOrRefused(file.getValue());
                    read += items.isPresent() ? 1 : 0;
                    feeds.put(file.getKey(), items);
                }
            }
        }
        var tally = new int[2];
        for (String line : Files.readAllLines(Samples.shared("feeds/feedparser-expect.tsv"))) {
            String[] cells = line.split("\t");
            if (cells.length > 4 && cells[3].equals("equals") && feeds.containsKey(cells[0])) {
                tally(cells[2], new ObjectMapper().readTree(cells[4]), feeds.get(cells[0]), cells[0], tally);
            }
        }
        System.out.println("FeedTest: of " + feeds.size() + " feeds " + read + " read; expectations that hold: "
                + tally[0] + " of " + tally[1]);
        assertThat(tally[1]).isGreaterThan(50);
        assertThat((double) tally[0] / tally[1]).isGreaterThan(0.8);
    }

    private static Optional<List<WireItem>> readOrRefused(byte[] feed) {
        try {
            return Optional.of(FORMAT.read(feed));
        } catch (Fault refused) {
            return Optional.empty();
        }
    }

    private static void tally(
            String path, JsonNode expected, Optional<List<WireItem>> items, String file, int[] tally) {
        if (!path.startsWith("entries[0].") || items.isEmpty()) {
            return;
        }
        WireItem item = items.get().getFirst();
        String wanted = expected.asText();
        Optional<Boolean> holds =
                switch (path.substring("entries[0].".length())) {
                    case "title" -> Optional.of(item.headline().equals(Words.ofMarkup(wanted)));
                    case "id", "guid" -> Optional.of(item.guid().equals(wanted));
                    case "link" -> Optional.of(item.links().contains(wanted));
                    case "author" -> Optional.of(item.byline().equals(wanted) || wanted.contains("@"));
                    case "content[0].value", "description", "summary" ->
                        Optional.of(sameWords(item.body().toText(), wanted) || sameWords(item.standfirst(), wanted));
                    default -> Optional.empty();
                };
        holds.ifPresent(does -> {
            tally[1]++;
            tally[0] += does ? 1 : 0;
            if (!does && Boolean.getBoolean("broadsheet.verbose")) {
                System.out.println(file + " " + path + " wanted <" + wanted + "> got " + item.headline() + " | "
                        + item.standfirst() + " | " + item.body());
            }
        });
    }

    private static boolean sameWords(String ours, String wanted) {
        return Words.collapse(ours.replace('\n', ' '))
                .equals(Words.collapse(Body.parse(wanted).toText().replace('\n', ' ')));
    }

    private static Map<String, byte[]> unzipped(Path archive) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var zip = new ZipInputStream(Files.newInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }
}
