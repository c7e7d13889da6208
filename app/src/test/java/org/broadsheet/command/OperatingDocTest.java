package org.broadsheet.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.broadsheet.config.Key;
import org.junit.jupiter.api.Test;

/** Holds the table of settings in docs/operating.md to the keys; {@code -Dgolden=update} writes it anew. */
class OperatingDocTest {

    private static final String BEGIN = "<!-- settings: written by OperatingDocTest -->\n";
    private static final String END = "<!-- end of settings -->\n";

    @Test
    void every_setting_is_in_the_table_and_nothing_else() throws IOException {
        var file = Path.of("../docs/operating.md");
        var doc = Files.readString(file);
        var before = doc.substring(0, doc.indexOf(BEGIN) + BEGIN.length());
        var after = doc.substring(doc.indexOf(END));
        var wanted = before + table() + after;
        if ("update".equals(System.getProperty("golden"))) {
            Files.writeString(file, wanted);
        }

        assertThat(Files.readString(file)).isEqualTo(wanted);
    }

    @Test
    void every_default_is_allowed_and_every_sentence_is_one() {
        for (var key : Keys.ALL) {
            assertThat(key.reading().read().apply(key.fallback())).as(key.name()).isPresent();
            assertThat(key.sentence()).as(key.name()).endsWith(".").doesNotContain("|");
        }
        assertThat(Keys.ALL.stream().map(Key::name)).doesNotHaveDuplicates();
    }

    private static String table() {
        return Keys.ALL.stream()
                .map(OperatingDocTest::row)
                .collect(Collectors.joining("", "| Key | Default | Allowed | What for |\n| --- | --- | --- | --- |\n", ""));
    }

    private static String row(Key<?> key) {
        var fallback = key.fallback().isEmpty() ? "" : "`" + key.fallback() + "`";
        return "| `%s` | %s | %s | %s |\n"
                .formatted(key.name(), fallback, key.reading().allowed(), key.sentence());
    }
}
