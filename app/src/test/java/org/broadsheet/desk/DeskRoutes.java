package org.broadsheet.desk;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.broadsheet.account.Act;

/** Every method below {@code /desk}, found from the routes themselves, so that a new one cannot be forgotten. */
record DeskRoutes(List<Route> all) {
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Pattern PARAMETER = Pattern.compile("\\{[^{}:]+(?::((?:[^{}]|\\{[^{}]*})*))?}");
    /** What stands for a parameter: the first that its pattern takes. */
    private static final List<String> SAMPLES =
            List.of("1", "1.jpg", "a", "a.css", "2026", "2026-11-24", "0123456789ab", "0123456789abcdef".repeat(4));

    /**
     * One of them.
     *
     * @param act what it asks for; empty when it is open
     */
    record Route(String verb, String path, Method method, Optional<Act> act, String mediaType) {
        boolean isSafe() {
            return SAFE.contains(verb);
        }

        boolean isMarked() {
            return method.isAnnotationPresent(Open.class) != method.isAnnotationPresent(Allowed.class);
        }

        boolean takesFormParameters() {
            return Arrays.stream(method.getParameters())
                    .flatMap(parameter -> Arrays.stream(parameter.getAnnotations()))
                    .anyMatch(sign -> sign instanceof FormParam || sign.annotationType().getSimpleName().equals("RestForm"));
        }

        /** An address that leads to it. */
        String sample() {
            return PARAMETER.matcher(path).replaceAll(found -> {
                String pattern = found.group(1) == null ? ".*" : found.group(1).strip();
                return SAMPLES.stream()
                        .filter(sample -> sample.matches(pattern))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no sample for " + pattern + " of " + path));
            });
        }

        @Override
        public String toString() {
            return verb + " " + path;
        }
    }

    static DeskRoutes found() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.broadsheet");
        var routes = classes.stream()
                .filter(type -> type.isAnnotatedWith(Path.class))
                .flatMap(type -> Arrays.stream(loaded(type.getName()).getDeclaredMethods()))
                .flatMap(method -> verb(method).map(verb -> route(method, verb)))
                .filter(route -> route.path().equals("/desk") || route.path().startsWith("/desk/"))
                .sorted(java.util.Comparator.comparing(Route::toString))
                .toList();
        return new DeskRoutes(routes);
    }

    /** By the loader of the test, which is that of the running program. */
    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, DeskRoutes.class.getClassLoader());
        } catch (ClassNotFoundException thrown) {
            throw new AssertionError(thrown);
        }
    }

    private static Stream<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(sign -> sign.annotationType().getAnnotation(HttpMethod.class))
                .filter(java.util.Objects::nonNull)
                .map(HttpMethod::value);
    }

    private static Route route(Method method, String verb) {
        var outer = method.getDeclaringClass().getAnnotation(Path.class);
        var inner = method.getAnnotation(Path.class);
        String path = ("/" + outer.value() + "/" + (inner == null ? "" : inner.value())).replaceAll("/+", "/");
        var consumes = Optional.ofNullable(method.getAnnotation(Consumes.class))
                .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(Consumes.class)));
        return new Route(
                verb,
                path.length() > 1 ? path.replaceAll("/$", "") : path,
                method,
                Optional.ofNullable(method.getAnnotation(Allowed.class)).map(Allowed::value),
                consumes.map(types -> types.value()[0])
                        .map(type -> type.contains("*") ? "application/octet-stream" : type)
                        .orElse("application/x-www-form-urlencoded"));
    }
}
