package org.broadsheet.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleWordsTest {
    private static final Pattern KIND = Pattern.compile("return \"([a-z]+(?:-[a-z]+)+)\";");

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "ar"})
    void every_kind_of_entry_has_a_name_in_the_audit(String language) throws IOException {
        var names = new Properties();
        try (var in = PeopleWords.class.getResourceAsStream("kinds_" + language + ".properties")) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(names.stringPropertyNames()).containsAll(kinds());
    }

    /** As the sources of the entries have them. */
    private static TreeSet<String> kinds() throws IOException {
        var kinds = new TreeSet<String>();
        var sources = Files.exists(Path.of("src/main/java")) ? Path.of("src/main/java") : Path.of("app/src/main/java");
        try (var files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Entry.java")).toList()) {
                KIND.matcher(Files.readString(file)).results().forEach(found -> kinds.add(found.group(1)));
            }
        }
        return kinds;
    }
}
