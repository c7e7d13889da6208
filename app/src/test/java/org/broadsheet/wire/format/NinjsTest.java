package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.broadsheet.wire.format.WireItem.Signal;
import org.broadsheet.wire.format.WireSubject.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NinjsTest {
    private static final Ninjs FORMAT = new Ninjs();

    @Test
    void version_1_lands_in_its_fields() {
        WireItem item = Samples.only(
                """
                {"$standard":{"name":"ninjs","version":"1.6"},"uri":"urn:x:1","type":"text","version":"7",
                "language":"fr",
                 "versioncreated":"2026-03-01T10:00:00+0100","firstcreated":"2026-03-01T09:00:00Z",
                 "contentcreated":"2026-03-01",
                 "expires":"2026-04-01T00:00:00Z","embargoed":"2026-03-01T12:00:00Z","pubstatus":"usable",
                 "urgency":1,
                 "copyrightholder":"Port","copyrightnotice":"© Port","usageterms":"NO ARCHIVAL USE",
                 "ednote":"Photo follows",
                 "person":[{"name":"Harbour master","scheme":"https://example.org/p/","code":"7"}],
                 "organisation":[{"name":"Port authority"}],"place":[{"name":"Rotterdam","code":"rtm",
                 "scheme":"c"}],
                 "subject":[{"name":"ports","scheme":"http://cv.iptc.org/newscodes/mediatopic/",
                 "code":"20000639"},
                            {"name":"ports","scheme":"http://cv.iptc.org/newscodes/mediatopic/",
                            "code":"20000639"}],
                 "event":[{"name":"Port day"}],"object":[{"name":"Crane 4"}],
                 "infosource":[{"name":"Port authority"}],
                 "genre":[{"name":"Current","code":"c"}],"title":"t","byline":"The port desk",
                 "headline":"Quay  four reopens",
                 "headline_sub":"After two years","slugline":"ports-quay","located":"Rotterdam",
                 "description_text":"It took two years.","body_text":"Plain.",
                 "body_xhtml":"<p>“Open” <em>again</em>.</p>",
                 "altids":{"id":"x"}}""");
        assertThat(item.guid()).isEqualTo("urn:x:1");
        assertThat(item.version().number()).contains(7L);
        assertThat(item.versionCreated()).contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(item.firstCreated()).contains(Instant.parse("2026-03-01T09:00:00Z"));
        assertThat(item.expires()).contains(Instant.parse("2026-04-01T00:00:00Z"));
        assertThat(item.embargo()).isEqualTo(new Embargo.Until(Instant.parse("2026-03-01T12:00:00Z")));
        assertThat(item.urgency()).isEqualTo(1);
        assertThat(item.language()).contains(new Language("fr"));
        assertThat(item.headline()).isEqualTo("Quay four reopens");
        assertThat(item.subheadline()).isEqualTo("After two years");
        assertThat(item.standfirst()).isEqualTo("It took two years.");
        assertThat(item.body()).isEqualTo(Body.parse("<p>“Open” <em>again</em>.</p>"));
        assertThat(item.byline()).isEqualTo("The port desk");
        assertThat(item.located()).isEqualTo("Rotterdam");
        assertThat(item.slugline()).isEqualTo("ports-quay");
        assertThat(item.edNote()).isEqualTo("Photo follows");
        assertThat(item.genre()).containsExactly("Current");
        assertThat(item.infoSources()).containsExactly("Port authority");
        assertThat(item.usageTerms()).containsExactly("NO ARCHIVAL USE");
        assertThat(item.subjects())
                .containsExactly(
                        new WireSubject(Kind.TOPIC, "20000639", "medtop", "ports"),
                        new WireSubject(Kind.PERSON, "7", "https://example.org/p/", "Harbour master"),
                        new WireSubject(Kind.ORGANISATION, "", "", "Port authority"),
                        new WireSubject(Kind.PLACE, "rtm", "c", "Rotterdam"),
                        new WireSubject(Kind.EVENT, "", "", "Port day"),
                        new WireSubject(Kind.OBJECT, "", "", "Crane 4"));
        assertThat(item.findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.1", "3.1"})
    void versions_2_and_3_land_in_the_same_fields(String version) {
        boolean isThree = version.startsWith("3");
        String message =
                """
                {"standard":{"name":"ninjs","version":"VERSION"},"uri":"urn:x:1","type":"text",
                "version":"2","firstcreated":"2026-03-01T09:00:00Z",
                 "headlines":[{"role":"sub","value":"Lower"},{"role":"main","contenttype":"text/html",
                 "value":"Quay <b>four</b> &amp; five"}],
                 "descriptions":[{"role":"summary","value":"It took two years."}],
                 "bodies":[{"role":"short","value":"Short."},{"role":"main","contenttype":"text/plain",
                 "value":"Plain."},
                           {"role":"main","contenttype":"text/html","value":"<p>Rich.</p>"}],
                 "by":"The port desk","pubstatus":"withheld","usageterms":"None",
                 "infosources":[{"name":"Port"}],
                 "genres":[{"uri":"http://cv.iptc.org/newscodes/genre/Current"}],
                 "subjects":[{"uri":"http://cv.iptc.org/newscodes/mediatopic/20000639","name":"diplomacy"}],
                 "people":[{"literal":"Harbour master"}],
                 "associations":[{"name":"lead","uri":"urn:x:p","type":"picture","by":"Port",
                    "descriptions":[{"role":"caption","value":"The quay"},{"role":"altText","value":"A quay"}],
                    "renditions":[{"name":"s","href":"https://example.org/s.jpg","width":10,"height":10},
                                  {"name":"l","href":"https://example.org/l.jpg","contenttype":"image/jpeg",
                                  "width":100,"height":50}]},
                   {"name":"more","uri":"urn:x:2","type":"text"}]}"""
                        .replace("VERSION", version);
        WireItem item = Samples.only(
                !isThree
                        ? message
                        : message.replace("firstcreated", "firstCreated")
                                .replace("contenttype", "contentType")
                                .replace("pubstatus", "pubStatus")
                                .replace("usageterms", "usageTerms")
                                .replace("infosources", "infoSources"));
        assertThat(item.headline()).isEqualTo("Quay four & five");
        assertThat(item.subheadline()).isEqualTo("Lower");
        assertThat(item.standfirst()).isEqualTo("It took two years.");
        assertThat(item.body()).isEqualTo(Body.parse("<p>Rich.</p>"));
        assertThat(item.byline()).isEqualTo("The port desk");
        assertThat(item.pubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(item.genre()).containsExactly("Current");
        assertThat(item.infoSources()).containsExactly("Port");
        assertThat(item.subjects())
                .containsExactly(
                        new WireSubject(Kind.TOPIC, "20000639", "medtop", "diplomacy"),
                        new WireSubject(Kind.PERSON, "", "", "Harbour master"));
        assertThat(item.pictures())
                .containsExactly(new WirePicture(
                        "https://example.org/l.jpg", "image/jpeg", 100, 50, "The quay", "A quay", "Port"));
        assertThat(item.links()).containsExactly("urn:x:2");
        assertThat(item.findings()).isEmpty();
    }

    @Test
    void names_of_another_version_are_read_and_reported() {
        WireItem item =
                Samples.only("{\"standard\":{\"version\":\"3.0\"},\"uri\":\"urn:x:1\",\"pubstatus\":\"canceled\"}");
        assertThat(item.pubStatus()).isEqualTo(PubStatus.CANCELED);
        assertThat(item.findings()).extracting(Finding::code).containsExactly("ninjs-property");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"embargoed\":\"2026-03-02\" | 2026-03-02",
                "\"embargoed\":\"Next Monday\" | Next Monday",
                "\"embargoed\":\"2026-03-02T06:00:00\" | 2026-03-02T06:00:00",
                "\"embargoedUntil\":12345 | 12345",
                "\"embargoed\":{\"until\":1} | {\"until\":1}"
            })
    void embargo_that_is_no_moment_holds_the_item(String property, String text) {
        WireItem item = Samples.only(Samples.ninjs("," + property));
        assertThat(item.embargo()).isEqualTo(new Embargo.Unreadable(text));
        assertThat(item.findings()).extracting(Finding::code).contains("wire-embargo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",\"embargoed\":\"\"", ",\"embargoed\":null", ",\"embargoed\":\"0001-01-01T00:00:00\""})
    void no_embargo_is_none(String property) {
        assertThat(Samples.only(Samples.ninjs(property)).embargo()).isEqualTo(new Embargo.None());
    }

    @ParameterizedTest
    @CsvSource({
        "usable, USABLE",
        "withheld, WITHHELD",
        "canceled, CANCELED",
        "cancelled, WITHHELD",
        "commissioned, WITHHELD"
    })
    void publication_status_fails_closed(String sent, PubStatus status) {
        assertThat(Samples.only(Samples.ninjs(",\"pubstatus\":\"" + sent + "\""))
                        .pubStatus())
                .isEqualTo(status);
    }

    @Test
    void genre_says_correction_or_kill() {
        assertThat(Samples.only(Samples.ninjs(",\"genre\":[{\"code\":\"correction\"}]"))
                        .isCorrection())
                .isTrue();
        WireItem killed = Samples.only(Samples.ninjs(",\"genre\":[{\"name\":\"Kill\"}]"));
        assertThat(killed.signals()).contains(Signal.KILL);
        assertThat(killed.pubStatus()).isEqualTo(PubStatus.CANCELED);
    }

    @Test
    void associations_of_a_composite_are_its_members() {
        WireItem item = Samples.only(
                Samples.ninjs(
                        ",\"type\":\"composite\",\"associations\":{\"a\":{\"uri\":\"urn:x:1\",\"type\":\"text\"},"
                            + "\"b\":{\"uri\":\"urn:x:2\",\"type\":\"picture\",\"pubstatus\":\"canceled\",\"renditions\":{\"r\":{\"href\":\"https://example.org/x.jpg\"}}}}"));
        assertThat(item.itemClass()).isEqualTo(ItemClass.COMPOSITE);
        assertThat(item.members()).containsExactly("urn:x:1", "urn:x:2");
        assertThat(item.pictures()).as("a killed picture stays out").isEmpty();
        assertThat(item.findings()).extracting(Finding::code).containsExactly("ninjs-association");
    }

    @Test
    void picture_at_a_path_is_only_its_file_name() {
        String renditions = ",\"renditions\":{\"r\":{\"href\":\"HREF\"}}";
        assertThat(Samples.only(Samples.ninjs(renditions.replace("HREF", "file:///etc/../x.jpg")))
                        .pictures())
                .extracting(WirePicture::href)
                .containsExactly("x.jpg");
        assertThat(Samples.only(Samples.ninjs(renditions.replace("HREF", "javascript:alert(1)")))
                        .pictures())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"invalid\"",
                "\"mime_type\":\"x\"",
                "\"profile\":42",
                "\"version\":1.2",
                "\"usageterms\":{}",
                "\"person\":\"x\"",
                "\"type\":\"component\"",
                "\"urgency\":0",
                "\"urgency\":\"high\"",
                "\"altids\":\"x\"",
                "\"genre\":\"x\"",
                "\"headline_\":\"x\"",
                "\"infosource\":[{\"scheme\":{}}]",
                "\"versioncreated\":\"Last Tuesday\"",
                "\"subject\":[\"x\"]",
                "\"representationtype\":\"x\"",
                "\"pubstatus\":\"x\",\"pubstatus\":\"usable\"",
                "\"$standard\":\"x\""
            })
    void what_is_against_the_schema_is_reported_and_read(String property) {
        assertThat(Samples.only(Samples.ninjs("," + property)).findings()).isNotEmpty();
    }

    @Test
    void list_of_items_gives_all_of_them() {
        assertThat(FORMAT.read(Samples.utf8("[" + Samples.ninjs("") + ",{\"uri\":\"urn:x:2\"},{}]")))
                .hasSize(2);
    }

    @Test
    void broken_and_hostile_messages_are_refused() {
        assertThat(refusal("{\"uri\":\"x\"")).isEqualTo("wire-malformed");
        assertThat(refusal("{\"uri\":\"x\"} x")).isEqualTo("wire-malformed");
        assertThat(refusal("{\"uri\":\"a\nb\"}")).isEqualTo("wire-malformed");
        assertThat(refusal("{}")).isEqualTo("wire-no-guid");
        assertThat(refusal("[]")).isEqualTo("wire-no-item");
        assertThat(refusal("{\"uri\":" + "[".repeat(100) + "]".repeat(100) + "}"))
                .isEqualTo("wire-too-deep");
        assertThat(refusal("[" + "0,".repeat(600_000) + "0]")).isEqualTo("wire-too-large");
        assertThat(refusal("\"" + "x".repeat(WireText.BYTES_MAX.toInt()) + "\""))
                .isEqualTo("wire-too-large");
    }

    private static String refusal(String message) {
        var code = new StringBuilder();
        assertThatThrownBy(() -> FORMAT.read(Samples.utf8(message)))
                .isInstanceOfSatisfying(Fault.class, fault -> code.append(fault.code()));
        return code.toString();
    }

    @Test
    void other_json_is_not_ours() {
        for (String other : List.of(
                "{\"api_version\":\"2.0\",\"data\":{\"uri\":\"x\"}}",
                "{\"type\":\"Feature\"}",
                "[1,2]",
                "\"uri\"",
                "",
                "{")) {
            assertThat(FORMAT.recognises(Samples.utf8(other))).as(other).isFalse();
        }
    }
}
