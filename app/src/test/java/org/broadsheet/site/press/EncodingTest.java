package org.broadsheet.site.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "gzip, deflate, br, zstd | BROTLI",
                "gzip | GZIP",
                "GZIP | GZIP",
                "br;q=0.1, gzip;q=0.9 | GZIP",
                "br;q=0, gzip | GZIP",
                "gzip;q=0.5, br;q=0.5 | BROTLI",
                "gzip;q=0 | IDENTITY",
                "identity;q=1, gzip;q=0.5 | IDENTITY",
                "identity;q=0, * | BROTLI",
                "*;q=0.5, br;q=0 | GZIP",
                "*;q=0 | IDENTITY",
                "deflate, zstd | IDENTITY",
                "gzip ; q=0.8 , br ; q=0.7 | GZIP",
                "gzip;q=nonsense | IDENTITY",
                "x-gzip | GZIP",
                "'' | IDENTITY",
                "',,;;=' | IDENTITY"
            })
    void the_heaviest_coding_is_chosen(String field, Encoding expected) {
        assertThat(Encoding.accepted(field)).isEqualTo(expected);
    }

    @Test
    void common_fields_are_answered_as_the_parser_would() {
        for (String field : new String[] {"gzip, deflate, br, zstd", "gzip, deflate", "br", "gzip,deflate", "identity"}) {
            assertThat(Encoding.accepted(field)).isEqualTo(Encoding.accepted(field + ", compress;q=0.0"));
        }
    }

    @Test
    void compressed_bytes_come_back_as_they_were() throws IOException {
        byte[] page = "<p>The harbour office opened at nine.</p>".repeat(400).getBytes(StandardCharsets.UTF_8);

        try (var gzip = new GZIPInputStream(new ByteArrayInputStream(Compression.encode(Encoding.GZIP, page, false)))) {
            assertThat(gzip.readAllBytes()).isEqualTo(page);
        }
        var brotli = com.aayushatharva.brotli4j.decoder.Decoder.decompress(Compression.encode(Encoding.BROTLI, page, true));
        assertThat(brotli.getDecompressedData()).isEqualTo(page);
    }

    @Test
    void pictures_fonts_and_crumbs_are_not_compressed() {
        assertThat(Compression.isWorth(Encoding.GZIP, "font/woff2", 20_000)).isFalse();
        assertThat(Compression.isWorth(Encoding.BROTLI, "image/avif", 20_000)).isFalse();
        assertThat(Compression.isWorth(Encoding.GZIP, "text/html; charset=utf-8", 20)).isFalse();
        assertThat(Compression.isWorth(Encoding.GZIP, "image/svg+xml", 20_000)).isTrue();
        assertThat(Compression.isWorth(Encoding.GZIP, "application/ld+json", 20_000)).isTrue();
    }
}
