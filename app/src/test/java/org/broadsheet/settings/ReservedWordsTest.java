package org.broadsheet.settings;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Path;
import java.util.Arrays;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReservedWordsTest {

    /** Found by looking, so that a new route cannot be taken by a section. */
    @Test
    void first_word_of_every_route_is_reserved() {
        var words = new TreeSet<String>();
        new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.broadsheet").stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .map(JavaClass::reflect)
                .flatMap(ReservedWordsTest::paths)
                .map(path -> path.replaceAll("^/", "").split("/")[0])
                .filter(word -> word.matches("[a-z][a-z0-9-]*"))
                .forEach(words::add);

        assertThat(words).contains("desk", "api");
        assertThat(words).allMatch(ReservedWords::has);
    }

    private static Stream<String> paths(Class<?> type) {
        String outer = type.getAnnotation(Path.class).value();
        return outer.replace("/", "").isEmpty()
                ? Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.isAnnotationPresent(Path.class))
                        .map(method -> method.getAnnotation(Path.class).value())
                : Stream.of(outer);
    }
}
