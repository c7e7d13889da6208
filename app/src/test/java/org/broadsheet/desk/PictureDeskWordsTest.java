package org.broadsheet.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.qute.i18n.Message;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import org.broadsheet.desk.pictures.PictureDeskWords;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureDeskWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "ar"})
    void language_has_every_word_and_names_the_same_things(String language) throws IOException {
        var words = new Properties();
        try (var in = PictureDeskWordsTest.class.getResourceAsStream("/messages/pictures_" + language + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        assertThat(words.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(PictureDeskWords.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
        for (Method method : PictureDeskWords.class.getDeclaredMethods()) {
            String english = method.getAnnotation(Message.class).value();
            String translated = words.getProperty(method.getName());
            assertThat(translated).as(method.getName()).isNotBlank().doesNotContain("'");
            for (String name : new String[] {"{width}", "{height}", "{max}"}) {
                assertThat(translated.contains(name)).as(method.getName() + " " + name).isEqualTo(english.contains(name));
            }
        }
    }
}
