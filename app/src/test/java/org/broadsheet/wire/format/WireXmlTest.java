package org.broadsheet.wire.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.broadsheet.kernel.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WireXmlTest {

    private static XmlElement read(String xml) {
        return WireXml.read(Samples.utf8(xml)).root();
    }

    private static String refusal(String xml) {
        var code = new StringBuilder();
        assertThatThrownBy(() -> read(xml)).isInstanceOfSatisfying(Fault.class, fault -> code.append(fault.code()));
        return code.toString();
    }

    @Test
    void doctype_is_tolerated_and_never_loaded(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "the harbour's secret");
        assertThat(read("<!DOCTYPE a SYSTEM '" + secret.toUri() + "'><a>x</a>").text())
                .isEqualTo("x");
        WireXml message =
                WireXml.read(Samples.utf8("<!DOCTYPE a [<!ENTITY s SYSTEM '" + secret.toUri() + "'>]><a>x&s;y</a>"));
        assertThat(message.root().text()).isEqualTo("xy");
        assertThat(message.findings()).extracting(Finding::code).containsExactly("wire-entity");
    }

    @Test
    void named_characters_of_html_are_known_without_a_dtd() {
        assertThat(read("<!DOCTYPE nitf SYSTEM 'nitf-3-4.dtd'><nitf>caf&eacute;&nbsp;&ldquo;x&rdquo; &amp;"
                                + " &#8212;</nitf>")
                        .text())
                .isEqualTo("café\u00a0“x” & —");
    }

    @Test
    void entities_are_never_expanded() {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY l0 'lol'>");
        for (int i = 1; i < 20; i++) {
            bomb.append("<!ENTITY l")
                    .append(i)
                    .append(" '")
                    .append(("&l" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThat(read(bomb + "]><a>&l19;</a>").text()).isEmpty();
        assertThat(refusal("<!DOCTYPE a [<!ENTITY x 'y'>]><a b='&x;'/>")).isEqualTo("wire-malformed");
        String quadratic =
                "<!DOCTYPE a [<!ENTITY x '" + "y".repeat(100_000) + "'>]><a>" + "&x;".repeat(50_000) + "</a>";
        assertThat(read(quadratic).text()).isEmpty();
    }

    @Test
    void depth_size_and_number_of_elements_are_bounded() {
        assertThat(refusal("<a>".repeat(300) + "</a>".repeat(300))).isEqualTo("wire-too-deep");
        assertThat(refusal("<a>" + "<b/>".repeat(WireXml.ELEMENTS_MAX + 1) + "</a>"))
                .isEqualTo("wire-too-large");
        assertThat(refusal("<a>" + "x".repeat(WireText.BYTES_MAX.toInt()) + "</a>"))
                .isEqualTo("wire-too-large");
        assertThat(refusal("<a" + " b='1'".repeat(3) + "/>")).isEqualTo("wire-malformed");
        assertThat(refusal("")).isEqualTo("wire-malformed");
    }

    @Test
    void control_characters_are_left_out_and_reported() {
        WireXml message = WireXml.read(Samples.utf8("\n <a>x\u0001\u001ay</a>"));
        assertThat(message.root().text()).isEqualTo("xy");
        assertThat(message.findings()).extracting(Finding::code).containsExactly("wire-control-character");
    }

    @Test
    void recognising_never_fails() {
        for (String strange : List.of(
                "",
                "<",
                "<<<",
                "<!DOCTYPE",
                "<?xml version='1.0' encoding='no-such'?><a/>",
                "\0\0",
                "\u00ef\u00bb\u00bf",
                "{")) {
            assertThat(WireFormat.of(Samples.utf8(strange))).as(strange).isEmpty();
        }
        assertThat(WireFormat.of(new byte[] {(byte) 0xff, (byte) 0xfe})).isEmpty();
    }
}
