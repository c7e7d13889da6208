package org.broadsheet.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WordsTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-z]+}");

    @Test
    void every_language_has_every_word_and_no_other() {
        var keys = Arrays.stream(Words.class.getDeclaredMethods()).map(Method::getName).toList();
        for (String language : List.of("fr", "ar")) {
            assertThat(TestWords.properties(language).stringPropertyNames())
                    .as(language)
                    .containsExactlyInAnyOrderElementsOf(keys);
        }
    }

    @Test
    void translations_say_something_and_name_the_same_things() {
        for (Method method : Words.class.getDeclaredMethods()) {
            String english = method.getAnnotation(Message.class).value();
            for (String language : List.of("fr", "ar")) {
                String translated = TestWords.properties(language).getProperty(method.getName());
                assertThat(translated).as(method.getName()).isNotBlank();
                assertThat(parameters(translated)).as(method.getName()).isEqualTo(parameters(english));
            }
        }
    }

    private static List<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(found -> found.group()).sorted().toList();
    }
}
