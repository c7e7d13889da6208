package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.broadsheet.kernel.Body;
import org.broadsheet.kernel.Fault;
import org.broadsheet.wire.format.WireItem.ItemClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Real messages and IPTC's own suites. */
class SharedWireTest {
    private static final Set<String> OURS = Set.of(
            "0b78.xml",
            "ap.xml",
            "ninjs1.json",
            "ninjs2.json",
            "ninjsExSimpleText1.json",
            "picture.xml",
            "snep.xml",
            "stt1.xml",
            "text.xml");

    @ParameterizedTest
    @ValueSource(strings = {"seed.newsml-g2.xml", "seed.ninjs3.json"})
    void first_page_arrives_with_every_character(String file) throws IOException {
        WireItem item = Samples.only(Samples.bytes(Samples.shared("wire/seed").resolve(file)));
        List<String> page = Files.readAllLines(Samples.shared("seed/page.txt")).stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        int source = page.indexOf("Source: AFP");
        assertThat(item.headline()).isEqualTo(page.getFirst());
        assertThat(item.body().toText().split("\n\n")).containsExactlyElementsOf(page.subList(1, source));
        assertThat(Body.parse(item.body().toHtml().markup())).isEqualTo(item.body());
        assertThat(item.infoSources()).containsExactly("AFP");
        assertThat(item.usageTerms()).hasSize(1);
        assertThat(item.urgency()).isEqualTo(3);
        assertThat(item.located()).isEqualTo("Moscow");
        assertThat(item.subjects()).extracting(WireSubject::name).contains("diplomacy", "Sergei Lavrov");
    }

    @Test
    void only_our_formats_are_recognised_among_the_agencies() {
        for (Path file : Samples.files(Samples.shared("wire/agency"))) {
            assertThat(WireFormat.of(Samples.bytes(file)).isPresent())
                    .as("%s", file.getFileName())
                    .isEqualTo(OURS.contains(file.getFileName().toString()));
        }
    }

    @Test
    void suites_should_pass_is_read_without_loss() {
        for (Path file : suite("should_pass")) {
            byte[] message = Samples.bytes(file);
            WireItem item = Samples.only(message);
            assertThat(item.findings()).as("%s", file).allMatch(finding -> Set.of(
                            "wire-date", "wire-embargo", "ninjs-version", "ninjs-item-type", "g2-no-news", "g2-package")
                    .contains(finding.code()));
        }
    }

    @Test
    void suites_should_fail_is_refused_or_reported() {
        for (Path file : suite("should_fail")) {
            byte[] message = Samples.bytes(file);
            boolean isReported = WireFormat.of(message)
                    .map(format -> isRefusedOrReported(format, message))
                    .orElse(true);
            assertThat(isReported).as("%s", file).isTrue();
        }
    }

    private static List<Path> suite(String kind) {
        var files = new ArrayList<>(Samples.files(Samples.shared("wire/ninjs/suite")));
        files.addAll(Samples.files(Samples.shared("wire/newsml-g2/unit")));
        return files.stream()
                .filter(file -> file.getParent().getFileName().toString().equals(kind))
                .toList();
    }

    private static boolean isRefusedOrReported(WireFormat format, byte[] message) {
        try {
            return format.read(message).stream()
                    .anyMatch(item -> !item.findings().isEmpty());
        } catch (Fault refused) {
            return true;
        }
    }

    @Test
    void listings_of_the_specification_are_items_or_say_why_not() {
        for (Path file : Samples.files(Samples.shared("wire/newsml-g2"))) {
            byte[] message = Samples.bytes(file);
            boolean isFragment = file.getFileName().toString().matches("LISTING_[789]_.*");
            try {
                WireItem item = Samples.only(message);
                assertThat(isFragment).as("%s", file).isFalse();
                assertThat(item.guid()).isNotEmpty();
            } catch (Fault refused) {
                assertThat(isFragment).as("%s: %s", file, refused.sentence()).isTrue();
                assertThat(refused.code()).isEqualTo("wire-no-item");
            }
        }
    }

    @Test
    void listing_of_a_photo_with_uris_is_the_same_as_with_qcodes() {
        Path folder = Samples.shared("wire/newsml-g2");
        WireItem codes = Samples.only(Samples.bytes(folder.resolve("LISTING_3_Photo_in_NewsML-G2.xml")));
        WireItem uris = Samples.only(
                Samples.bytes(folder.resolve("LISTING_3A_Photo_in_NewsML-G2_(URI_sibling_attributes).xml")));
        assertThat(uris).isEqualTo(codes);
        assertThat(codes.itemClass()).isEqualTo(ItemClass.PICTURE);
        assertThat(codes.pictures()).singleElement().satisfies(picture -> {
            assertThat(picture.href()).isEqualTo("GYI0062134533.jpg");
            assertThat(picture.width()).isEqualTo(1500);
            assertThat(picture.caption()).startsWith("A general view of part of downtown");
            assertThat(picture.credit()).isEqualTo("Getty Images");
        });
    }
}
