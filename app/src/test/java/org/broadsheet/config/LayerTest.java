package org.broadsheet.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerTest {

    @TempDir
    Path folder;

    @Test
    void file_is_utf_8_with_comments_and_blank_lines() throws IOException {
        var file = folder.resolve("broadsheet.properties");
        Files.writeString(file, "\uFEFF# the paper\n\n site.name = L’Écho du soir \nsite.tagline=a = b\\c\n");

        assertThat(Layer.File.read(file).lines())
                .containsExactly(
                        new Layer.Line("site.name", "L’Écho du soir", file + " line 3"),
                        new Layer.Line("site.tagline", "a = b\\c", file + " line 4"));
    }

    @Test
    void missing_file_sets_nothing() {
        assertThat(Layer.File.read(folder.resolve("none")).lines()).isEmpty();
    }

    @Test
    void other_encoding_is_refused() throws IOException {
        var file = folder.resolve("broadsheet.properties");
        Files.write(file, "site.name = Écho".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Layer.File.read(file)).hasMessageContaining("is not UTF-8");
    }

    @Test
    void key_given_twice_names_both_lines() {
        assertThatThrownBy(() -> Layer.File.parse(List.of("a = 1", "", "a = 2"), "f"))
                .hasMessage("f line 3 sets a again, which line 1 does already.");
    }

    @Test
    void line_without_equals_sign_is_refused() {
        assertThatThrownBy(() -> Layer.File.parse(List.of("site.name Broadsheet"), "f"))
                .hasMessage("f line 1 has no key = value: \"site.name Broadsheet\".");
    }
}
