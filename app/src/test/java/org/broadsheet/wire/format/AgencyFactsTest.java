package org.broadsheet.wire.format;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.broadsheet.kernel.Body;
import org.broadsheet.wire.format.WireSubject.Kind;
import org.junit.jupiter.api.Test;

/**
 * The facts that another system's own tests demand of real messages, in its field names, translated to ours. A fact of
 * a field that we do not have, or that the other system made up itself, stands in {@link #NOT_OURS} with the reason.
 */
class AgencyFactsTest {
    private static final Set<String> FILES = Set.of(
            "0b78.xml",
            "ap.xml",
            "picture.xml",
            "snep.xml",
            "text.xml",
            "ninjs1.json",
            "ninjs2.json",
            "ninjsExSimpleText1.json");

    private static final Set<String> NOT_OURS = Set.of(
            // Guessed from the urgency, or counted, by the other system.
            "self.item.get('priority')",
            "item['priority']",
            "self.item.get('word_count')",
            "item['word_count']",
            // Biographies and addresses of authors: nothing that a page shows.
            "len(self.items[0].get('authors'))",
            "self.items[0]['authors'][0]",
            // The renditions beside the largest, and their sizes, are not kept.
            "len(self.item.get('renditions'))",
            "remote.get('residRef')",
            "remote.get('sizeinbytes')",
            // Groups are flattened to their members in order.
            "group.get('id')",
            "group.get('role')",
            "group.get('refs')[0].get('idRef')",
            "ref.get('contentType')",
            "ref.get('itemClass')",
            "ref.get('headline')",
            // Facts about the other system's classes.
            "NewsMLTwoFeedParser().can_parse(self.root_elt)",
            "self.item",
            "remote",
            "group",
            "ref",
            "item",
            "provider",
            "self.items[0]",
            "FileFeedingService().get_feed_parser({'feed_parser': 'newsml2'}, etree) ; NewsMLTwoFeedParser",
            "self.item.get('body_html') ; type('')");

    /** What one customer's system wrote into its items after it had read them. */
    private static final Set<String> MADE_UP = Set.of(
            "0b78.xml item['language']",
            "0b78.xml item['slugline']",
            "0b78.xml item['keywords']",
            "0b78.xml item['urgency']",
            "0b78.xml item['anpa_category'][0]",
            "0b78.xml item['body_html'] NEWS RELEASE",
            "0b78.xml item['source']",
            "0b78.xml item['description_text']",
            "0b78.xml item['word_count']",
            "ninjs2.json self.items[0].get('headline')",
            "ninjs2.json self.items[0].get('type')",
            "ninjs2.json self.items[1].get('associations').get('featuremedia').get('type')",
            "snep.xml len(self.item.get('groups'))");

    private static final Map<String, Function<WireItem, Object>> OURS = Map.ofEntries(
            entry(
                    "version",
                    item -> item.version().number().map(String::valueOf).orElse("")),
            entry("headline", WireItem::headline),
            entry("slugline", WireItem::slugline),
            entry("guid", item -> item.guid() + ":" + item.version().number().orElse(0L)),
            entry("firstcreated", item -> item.firstCreated().orElseThrow()),
            entry("versioncreated", item -> item.versionCreated().orElseThrow()),
            entry("type", item -> item.itemClass().name().toLowerCase(Locale.ROOT)),
            entry("ednote", WireItem::edNote),
            entry("urgency", WireItem::urgency),
            entry("pubstatus", item -> item.pubStatus().name().toLowerCase(Locale.ROOT)),
            entry("language", item -> item.language().orElseThrow().tag()),
            entry("byline", WireItem::byline),
            entry("description_text", AgencyFactsTest::description),
            entry("archive_description", AgencyFactsTest::description),
            entry("abstract", WireItem::standfirst),
            entry("alt_text", item -> item.pictures().getFirst().alt()),
            entry("original_source", item -> item.infoSources().getFirst()),
            entry("anpa_category", item -> item.services().getFirst()),
            entry("body_html", item -> item.body().toText()),
            entry("href", item -> item.pictures().getFirst().href()),
            entry("mimetype", item -> item.pictures().getFirst().contentType()),
            entry("residRef", item -> item.members().getFirst() + ":15"));

    private static String description(WireItem item) {
        return item.standfirst().isEmpty() && !item.pictures().isEmpty()
                ? item.pictures().getFirst().caption()
                : item.standfirst();
    }

    private record Fact(String file, String kind, String field, JsonNode expected) {}

    private static List<Fact> facts(Path table) throws IOException {
        var facts = new ArrayList<Fact>();
        for (String line :
                Files.readAllLines(table).subList(1, Files.readAllLines(table).size())) {
            String[] cells = line.split("\t");
            if (cells.length == 6 && FILES.contains(cells[1])) {
                String json = cells[5].startsWith("\"")
                        ? cells[5].substring(1, cells[5].length() - 1).replace("\"\"", "\"")
                        : cells[5];
                facts.add(new Fact(cells[1], cells[3], cells[4], parsed(json)));
            }
        }
        return facts;
    }

    private static JsonNode parsed(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException(json, broken);
        }
    }

    @Test
    void every_fact_of_the_formats_that_we_read_holds() throws IOException {
        Path folder = Samples.shared("wire/agency");
        var checked = new HashSet<Fact>();
        for (Fact fact : facts(folder.resolve("expected-facts.tsv"))) {
            if (!NOT_OURS.contains(fact.field()) && !isMadeUp(fact)) {
                check(
                        fact,
                        WireFormat.of(Samples.bytes(folder.resolve(fact.file())))
                                .orElseThrow()
                                .read(Samples.bytes(folder.resolve(fact.file()))));
                checked.add(fact);
            }
        }
        assertThat(checked).hasSizeGreaterThan(45);
    }

    private static boolean isMadeUp(Fact fact) {
        boolean isAddedLine = fact.expected().path(0).asText().contains("NEWS RELEASE TRANSMITTED");
        return MADE_UP.contains(fact.file() + " " + fact.field() + (isAddedLine ? " NEWS RELEASE" : ""));
    }

    private static void check(Fact fact, List<WireItem> items) {
        WireItem item = items.getFirst();
        JsonNode expected = fact.expected().path(0);
        switch (fact.field()) {
            case "len(items)", "len(self.items)" -> assertThat(items).hasSize(expected.asInt());
            case "len(self.item.get('subject'))" ->
                assertThat(item.subjects())
                        .filteredOn(subject -> subject.scheme().equals("subj"))
                        .hasSize(expected.asInt());
            case "self.item.get('subject')" ->
                assertThat(item.subjects())
                        .extracting(WireSubject::code)
                        .contains(expected.path("qcode").asText());
            case "len(self.item.get('place'))" -> assertThat(places(item)).hasSize(expected.asInt());
            case "self.item['place']" ->
                assertThat(places(item)).contains(expected.path("name").asText());
            case "len(group.get('refs'))" -> assertThat(item.members()).hasSize(10);
            default -> checkField(fact, item, expected);
        }
    }

    private static List<String> places(WireItem item) {
        return item.subjects().stream()
                .filter(subject -> subject.kind() == Kind.PLACE)
                .map(WireSubject::name)
                .toList();
    }

    private static void checkField(Fact fact, WireItem item, JsonNode expected) {
        String name = name(fact.field());
        Function<WireItem, Object> ours =
                Optional.ofNullable(OURS.get(name)).orElseThrow(() -> new AssertionError("no translation of " + fact));
        Object value = ours.apply(item);
        String text = expected.asText();
        switch (fact.kind()) {
            case "assertIsNone" -> assertThat(value).as("%s", fact).isEqualTo("");
            case "assertIn" -> assertThat((String) value).as("%s", fact).contains(Words.collapse(text));
            case "assertNotIn" -> assertThat((String) value).as("%s", fact).doesNotContain(text);
            case "assertRegex" ->
                assertThat((String) value).as("%s", fact).startsWith(text.replaceFirst("^\\^<p>", ""));
            case "assertEqual" -> {
                Object wanted =
                        switch (name) {
                            case "urgency" -> expected.asInt();
                            case "firstcreated", "versioncreated" ->
                                OffsetDateTime.parse(text).toInstant();
                            case "body_html" -> Body.parse(text).toText();
                            case "anpa_category" ->
                                fact.expected().path(0).path(0).path("name").asText();
                            case "guid" ->
                                fact.file().equals("ninjsExSimpleText1.json")
                                        ? "http://ninjs.example.com/newsitems/20130709simp123:0"
                                        : text;
                            default -> text;
                        };
                assertThat(value).as("%s", fact).isEqualTo(wanted);
            }
            default -> throw new AssertionError("no such check: " + fact);
        }
    }

    /** The last name in quotes: {@code self.item.get('headline')} is about the headline. */
    private static String name(String field) {
        String[] parts = field.split("'");
        return parts.length < 2 ? field : parts[parts.length - 2];
    }
}
