package org.broadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every bundle of words, in every language: found by looking, so that a new one cannot be forgotten. */
class MessagesTest {
    private static final Pattern PARAMETER = Pattern.compile("\\{[a-zA-Z]+}");

    static Stream<Arguments> bundles() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.broadsheet").stream()
                .filter(found -> found.isAnnotatedWith(MessageBundle.class))
                .map(JavaClass::reflect)
                .flatMap(bundle -> Stream.of("fr", "ar").map(language -> Arguments.of(bundle, language)));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void language_has_every_word_and_no_other(Class<?> bundle, String language) {
        assertThat(words(bundle, language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(bundle.getDeclaredMethods()).map(Method::getName).toList());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void translations_say_something_and_name_the_same_things(Class<?> bundle, String language) {
        var words = words(bundle, language);
        for (Method method : bundle.getDeclaredMethods()) {
            String translated = words.getProperty(method.getName(), "");
            assertThat(translated).as(method.getName()).isNotBlank();
            assertThat(parameters(translated))
                    .as(method.getName())
                    .containsExactlyInAnyOrderElementsOf(parameters(method.getAnnotation(Message.class).value()));
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void words_have_the_quotes_of_print(Class<?> bundle, String language) {
        for (Method method : bundle.getDeclaredMethods()) {
            assertThat(method.getAnnotation(Message.class).value()).as(method.getName()).doesNotContain("'");
            assertThat(words(bundle, language).getProperty(method.getName(), "")).as(method.getName()).doesNotContain("'");
        }
    }

    private static List<String> parameters(String text) {
        return PARAMETER.matcher(text).results().map(MatchResult::group).distinct().toList();
    }

    private static Properties words(Class<?> bundle, String language) {
        String name = "/messages/" + bundle.getAnnotation(MessageBundle.class).value() + "_" + language + ".properties";
        var words = new Properties();
        try (var in = MessagesTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException thrown) {
            throw new AssertionError(thrown);
        }
    }
}
