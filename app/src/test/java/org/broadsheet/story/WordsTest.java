package org.broadsheet.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia’s ties to the harbour        | russias-ties-to-the-harbour
            UPPER case & (brackets): 100%       | upper-case-brackets-100
            Élections à l’Île-de-France         | elections-a-lile-de-france
            Straße, Ærø, Łódź, Œuvre, İzmir     | strasse-aero-lodz-oeuvre-izmir
            Россия и порт                       | rossia-i-port
            Ελλάδα                              | ellada
            中国港口                             | zhong-guo-gang-kou
            港が開く                             | gangga-kaiku
            서울 항구                            | seoul-hang-gu
            नमस्ते                               | namaste
            ١٢٣ ميناء                            | 123-myna
            -- already-hyphenated --            | already-hyphenated
            """)
    void words_of_any_script_are_plain_letters(String headline, String words) {
        assertThat(Words.of(headline)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({"'🔥🚢'", "'!!!'", "'   '", "''", "'‏'"})
    void what_has_no_word_at_all_is_a_story_all_the_same(String headline) {
        assertThat(Words.of(headline)).isEqualTo("story");
    }

    @Test
    void right_to_left_words_lose_their_marks() {
        assertThat(Words.of("موسكو")).isEqualTo("mwskw");
        assertThat(Words.of("\u200fמִצְרַיִם\u200e")).matches("[a-z]+");
    }

    @Test
    void long_ones_are_cut_at_a_hyphen() {
        assertThat(Words.of("word ".repeat(40))).hasSizeLessThanOrEqualTo(Words.LENGTH_MAX).endsWith("word");
        assertThat(Words.of("w".repeat(400))).hasSize(Words.LENGTH_MAX);
        assertThat(Words.of("a" + " b".repeat(400))).matches("[a-z0-9]+(-[a-z0-9]+)*");
    }

    @Test
    void whatever_the_text_it_can_stand_in_a_path() {
        var random = new java.util.Random(11);
        for (int i = 0; i < 100; i++) {
            String text = random.ints(1 + random.nextInt(30), 1, 0x2FFFF)
                    .filter(c -> c < 0xD800 || c > 0xDFFF)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Words.of(text)).as("seed 11, case %d", i).matches("[a-z0-9]+(-[a-z0-9]+)*");
            assertThat(Words.of(text).length()).isBetween(1, Words.LENGTH_MAX);
        }
    }
}
