package org.broadsheet.desk.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeopleWordsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+}");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void language_has_every_word_and_no_other(String language) {
        assertThat(words(language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PeopleWords.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void translations_say_something_and_name_the_same_things(String language) {
        for (Method method : PeopleWords.class.getDeclaredMethods()) {
            String translated = words(language).getProperty(method.getName(), "");
            assertThat(translated).as(method.getName()).isNotBlank();
            assertThat(parameters(translated))
                    .as(method.getName())
                    .isEqualTo(parameters(method.getAnnotation(Message.class).value()));
        }
    }

    @Test
    void words_have_the_quotes_of_print() {
        for (Method method : PeopleWords.class.getDeclaredMethods()) {
            assertThat(method.getAnnotation(Message.class).value()).doesNotContain("'");
            assertThat(words("fr").getProperty(method.getName(), "")).doesNotContain("'");
        }
    }

    @Test
    void kinds_of_entries_have_names_in_every_language() throws IOException {
        var kinds = new Properties();
        try (var in = PeopleWords.class.getResourceAsStream("kinds_en.properties")) {
            kinds.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        for (String language : List.of("fr", "ar")) {
            var translated = new Properties();
            try (var in = PeopleWords.class.getResourceAsStream("kinds_" + language + ".properties")) {
                translated.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
            assertThat(translated.stringPropertyNames()).isEqualTo(kinds.stringPropertyNames());
        }
    }

    private static List<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).sorted().toList();
    }

    private static Properties words(String language) {
        var words = new Properties();
        try (var in = PeopleWordsTest.class.getResourceAsStream("/messages/people_" + language + ".properties");
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        }
    }
}
