package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.broadsheet.wire.format.WireItem.PubStatus;
import org.junit.jupiter.api.Test;

class NinjsWriterTest {
    private static final String FULL = Samples.g2(
            "<pubStatus"
                + " qcode='stat:usable'/><expires>2026-04-01T00:00:00Z</expires><embargoed>2026-03-02T06:00:00Z</embargoed><edNote>Photo"
                + " follows</edNote>",
            "<urgency>2</urgency><located><name>Rotterdam</name></located><language"
                    + " tag='nl'/><genre><name>Current</name></genre><subject"
                    + " qcode='medtop:20000639'><name>diplomacy</name></subject><subject type='cpnat:person'"
                    + " literal='Harbour master'/><slugline>ports-quay</slugline><headline role='h:subhead'>After two"
                    + " years</headline><by>The port desk</by><description role='drol:caption'>The"
                    + " quay</description><description role='drol:summary'>Two years.</description>",
            "<inlineXML><html><body><p>“Open” <em>again</em>.</p></body></html></inlineXML><remoteContent"
                    + " href='https://example.org/q.jpg' contenttype='image/jpeg' width='30' height='20'/>");

    @Test
    void item_is_read_back_as_it_was_written() {
        WireItem item = Samples.only(FULL);
        WireItem again = Samples.only(NinjsWriter.write(item));
        assertThat(again)
                .usingRecursiveComparison()
                .ignoringFields("format", "signals", "usageTerms", "findings", "pictures")
                .isEqualTo(item);
        assertThat(again.findings()).isEmpty();
        assertThat(again.usageTerms()).containsExactly(String.join(" ", item.usageTerms()));
        assertThat(again.pictures())
                .isEqualTo(List.of(new WirePicture(
                        "https://example.org/q.jpg", "image/jpeg", 30, 20, "The quay", "", "The port desk")));
        assertThat(Samples.only(NinjsWriter.write(again)).body()).isEqualTo(item.body());
    }

    @Test
    void embargo_that_cannot_be_read_is_written_as_withheld() {
        WireItem item = Samples.only(Samples.g2("<embargoed>Monday</embargoed>"));
        WireItem again = Samples.only(NinjsWriter.write(item));
        assertThat(again.pubStatus()).isEqualTo(PubStatus.WITHHELD);
        assertThat(NinjsWriter.write(item)).doesNotContain("Monday");
    }

    @Test
    void what_is_written_is_valid_ninjs() throws IOException {
        Path folder = Samples.shared("wire/ninjs/schema");
        String geo = Files.readString(folder.resolve("GeoJSON-schema.json"));
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemas(Map.of("https://geojson.org/schema/GeoJSON.json", geo)));
        Schema schema = registry.getSchema(Files.readString(folder.resolve("ninjs-schema_3.1.json")), InputFormat.JSON);
        String pack =
                """
                {"uri":"urn:x:1","type":"composite","associations":{"a":{"uri":"urn:x:2"}},
                "subject":[{"code":"1","scheme":"s"}],
                 "place":[{"code":"rtm","scheme":"https://example.org/places/"}]}""";
        for (String message :
                List.of(FULL, Samples.g2(""), Samples.ninjs(""), pack, FULL.replace("ninat:text", "ninat:picture"))) {
            JsonNode written = new ObjectMapper().readTree(NinjsWriter.write(Samples.only(message)));
            assertThat(schema.validate(written.toString(), InputFormat.JSON))
                    .as("%s", written)
                    .isEmpty();
        }
    }
}
