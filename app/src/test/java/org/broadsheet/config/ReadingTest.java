package org.broadsheet.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.ByteCount;
import org.junit.jupiter.api.Test;

class ReadingTest {

    private enum Choice {
        PUBLISH,
        HOLD_BACK
    }

    @Test
    void number_keeps_its_bounds() {
        var port = Reading.number(0, 10);

        assertThat(read(port, "10")).contains(10);
        assertThat(read(port, "11")).isEmpty();
        assertThat(read(port, "-1")).isEmpty();
        assertThat(read(port, "ten")).isEmpty();
        assertThat(read(port, "99999999999")).isEmpty();
    }

    @Test
    void choice_is_written_small_with_hyphens() {
        var choice = Reading.oneOf(Choice.class);

        assertThat(choice.allowed()).isEqualTo("publish or hold-back");
        assertThat(read(choice, "hold-back")).contains(Choice.HOLD_BACK);
        assertThat(read(choice, "HOLD_BACK")).isEmpty();
    }

    @Test
    void size_has_a_binary_unit() {
        var size = Reading.bytes(ByteCount.mebibytes(1), ByteCount.mebibytes(2048));

        assertThat(read(size, "64 MiB")).contains(ByteCount.mebibytes(64));
        assertThat(read(size, "1GiB")).contains(ByteCount.mebibytes(1024));
        assertThat(read(size, "1 KiB")).isEmpty();
        assertThat(read(size, "64")).isEmpty();
        assertThat(read(size, "64 MB")).isEmpty();
    }

    @Test
    void span_has_a_unit() {
        var span = Reading.span(Duration.ofHours(1));

        assertThat(read(span, "0 s")).contains(Duration.ZERO);
        assertThat(read(span, "5 min")).contains(Duration.ofMinutes(5));
        assertThat(read(span, "2 h")).isEmpty();
        assertThat(read(span, "5")).isEmpty();
    }

    @Test
    void web_address_has_host_and_no_query() {
        var address = Reading.webAddress();

        assertThat(read(address, "https://news.example.org")).contains(URI.create("https://news.example.org"));
        assertThat(read(address, "https://news.example.org/")).isEmpty();
        assertThat(read(address, "https://news.example.org?a")).isEmpty();
        assertThat(read(address, "ftp://news.example.org")).isEmpty();
        assertThat(read(address, "news.example.org")).isEmpty();
        assertThat(read(address, "https://a b")).isEmpty();
    }

    @Test
    void zone_is_one_that_java_knows() {
        assertThat(read(Reading.zone(), "Pacific/Auckland")).contains(ZoneId.of("Pacific/Auckland"));
        assertThat(read(Reading.zone(), "Mars/Base")).isEmpty();
    }

    @Test
    void list_drops_blanks_and_repeats_and_refuses_what_does_not_match() {
        var words = Reading.list("[a-z]+", "words of a-z");

        assertThat(read(words, "world, sport,,world")).contains(List.of("world", "sport"));
        assertThat(read(words, "")).contains(List.of());
        assertThat(read(words, "world, Sport")).isEmpty();
    }

    @Test
    void optional_takes_nothing_or_what_the_other_takes() {
        var number = Reading.optional(Reading.number(1, 9));

        assertThat(read(number, "")).contains(Optional.empty());
        assertThat(read(number, "5")).contains(Optional.of(5));
        assertThat(read(number, "0")).isEmpty();
    }

    @Test
    void words_are_not_blank_and_bounded_in_characters() {
        assertThat(read(Reading.words(3), "  ")).isEmpty();
        assertThat(read(Reading.words(3), "𝔸𝔹ℂ")).contains("𝔸𝔹ℂ");
        assertThat(read(Reading.words(3), "abcd")).isEmpty();
    }

    private static <T> Optional<T> read(Reading<T> reading, String text) {
        return reading.read().apply(text);
    }
}
