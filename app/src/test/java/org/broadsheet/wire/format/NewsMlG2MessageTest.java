package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.junit.jupiter.api.Test;

/** Messages as a whole: envelopes, encodings, and what is no news or against the specification. */
class NewsMlG2MessageTest {
    private static final NewsMlG2 FORMAT = new NewsMlG2();

    @Test
    void message_gives_all_its_items_and_reports_what_it_leaves_out() {
        String item = Samples.g2("").replaceAll("<\\?xml.*?\\?>", "");
        List<WireItem> items = FORMAT.read(Samples.utf8(
                "<newsMessage xmlns='" + G2Structure.NAMESPACE + "'><header><sent>2026-03-01T10:00:00Z</sent>"
                        + "<channel>PORTS</channel></header><itemSet>" + item
                        + item.replace("guid=\"urn:newsml:harbour.example:20260301:quay\"", "")
                        + item.replace(":quay", ":crane") + "</itemSet></newsMessage>"));
        assertThat(items)
                .extracting(WireItem::guid)
                .containsExactly(
                        "urn:newsml:harbour.example:20260301:quay", "urn:newsml:harbour.example:20260301:crane");
        assertThat(items.getFirst().services()).containsExactly("PORTS");
        assertThat(items.getFirst().findings()).extracting(Finding::code).containsExactly("wire-no-guid");
    }

    @Test
    void concepts_and_reference_data_are_no_stories() {
        WireItem concept = Samples.only("<conceptItem xmlns='" + G2Structure.NAMESPACE
                + "' guid='urn:x:c' standard='NewsML-G2' standardversion='2.34'><itemMeta><itemClass"
                + " qcode='cinat:concept'/><provider"
                + " literal='p'/><versionCreated>2026-03-01T10:00:00Z</versionCreated></itemMeta><concept><conceptId"
                + " qcode='medtop:01000000'/><name>arts</name></concept></conceptItem>");
        assertThat(concept.itemClass()).isEqualTo(ItemClass.CONCEPT);
        assertThat(concept.headline()).isEqualTo("arts");
        WireItem knowledge = Samples.only(Samples.g2("").replace("newsItem", "knowledgeItem"));
        assertThat(knowledge.itemClass()).isEqualTo(ItemClass.CONCEPT);
        assertThat(knowledge.findings()).extracting(Finding::code).contains("g2-no-news");
    }

    @Test
    void what_is_against_the_schema_is_reported_and_read() {
        WireItem item = Samples.only(Samples.g2("<unheard>x</unheard>", "<urgency>12</urgency>", ""));
        assertThat(item.findings()).extracting(Finding::code).containsExactly("g2-structure", "wire-urgency");
        assertThat(item.urgency()).isZero();
        WireItem bare = Samples.only("<newsItem guid='urn:x:1'><itemMeta/></newsItem>");
        assertThat(bare.findings())
                .extracting(Finding::sentence)
                .contains(
                        "lacks its attribute standard",
                        "lacks its element versionCreated",
                        "lacks the namespace of NewsML-G2");
    }

    @Test
    void message_without_an_item_or_a_guid_is_refused() {
        assertThatThrownBy(() -> FORMAT.read(Samples.utf8("<groupSet root='a'/>")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("wire-no-item"));
        assertThatThrownBy(() -> FORMAT.read(Samples.utf8("<newsItem xmlns='" + G2Structure.NAMESPACE + "'/>")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("wire-no-guid"));
        assertThatThrownBy(() -> FORMAT.read(Samples.utf8("<newsItem xmlns='" + G2Structure.NAMESPACE + "'>")))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.code()).isEqualTo("wire-malformed"));
    }

    @Test
    void encoding_is_what_the_bytes_show() {
        String message = Samples.g2("").replace("The quay is open.", "Größe “5” — €");
        Body expected = Body.parse("<p>Größe “5” — €</p>");
        Charset windows1252 = Charset.forName("windows-1252");
        assertThat(Samples.only(message.getBytes(windows1252)).body()).isEqualTo(expected);
        assertThat(Samples.only(message.getBytes(windows1252)).findings())
                .extracting(Finding::code)
                .containsExactly("wire-encoding");
        String latin = message.replace("UTF-8", "ISO-8859-1");
        assertThat(Samples.only(latin.getBytes(windows1252)).body()).isEqualTo(expected);
        assertThat(Samples.only(latin.getBytes(StandardCharsets.UTF_8)).body()).isEqualTo(expected);
        assertThat(Samples.only(message.replace("UTF-8", "UTF-16").getBytes(StandardCharsets.UTF_16))
                        .body())
                .isEqualTo(expected);
        assertThat(Samples.only(("\ufeff" + message).getBytes(StandardCharsets.UTF_8))
                        .body())
                .isEqualTo(expected);
    }
}
