package org.broadsheet;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The map of the house (docs/architecture.md): which room may know which. */
class ArchitectureTest {
    private static final String HOUSE = "org.broadsheet";

    /** From left to right. A room may know those to its left, so there is no way round in a circle either. */
    private static final List<String> LINE = List.of(
            "kernel",
            "config",
            "database",
            "log",
            "jobs",
            "web",
            "mail",
            "account",
            "story",
            "media",
            "settings",
            "wire",
            "understanding",
            "search",
            "related",
            "reader",
            "reply",
            "newsletter",
            "social",
            "feed",
            "front",
            "site",
            "desk",
            "api",
            "backup",
            "health",
            "command");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(HOUSE);

    /** The room of a class, e.g. {@code story}. Start-up, which stands before the door, and the commands are one. */
    private static String room(JavaClass type) {
        String rest = type.getPackageName().substring(HOUSE.length());
        return rest.isEmpty() ? "command" : rest.substring(1).split("\\.")[0];
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(HOUSE) || type.getPackageName().startsWith(HOUSE + ".");
    }

    private static boolean isGenerated(JavaClass type) {
        return type.getPackageName().startsWith(HOUSE + ".database.schema");
    }

    @Test
    void every_arrow_points_to_the_left() {
        var wrong = new TreeSet<String>();
        for (JavaClass from : CLASSES) {
            assertThat(LINE).as("the room of " + from.getName()).contains(room(from));
            for (Dependency arrow : from.getDirectDependenciesFromSelf()) {
                JavaClass to = arrow.getTargetClass().getBaseComponentType();
                if (isOurs(to) && LINE.indexOf(room(to)) > LINE.indexOf(room(from))) {
                    wrong.add(room(from) + " -> " + room(to) + ": " + from.getSimpleName() + " knows " + to.getSimpleName());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_an_agency_sends_is_read_without_the_rest_of_the_house() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".wire.format..")
                .should()
                .dependOnClassesThat(outsideOf("kernel", "wire.format"))
                .check(CLASSES);
    }

    @Test
    void the_press_knows_no_page() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".site.press..")
                .should()
                .dependOnClassesThat(outsideOf("kernel", "config", "log", "web", "site.press"))
                .check(CLASSES);
    }

    @Test
    void the_kernel_knows_nobody_but_the_jdk_and_jsoup() {
        noClasses()
                .that()
                .resideInAPackage(HOUSE + ".kernel..")
                .should()
                .dependOnClassesThat(DescribedPredicate.describe("are neither the JDK's nor jsoup's nor the kernel's", type -> {
                    String name = type.getPackageName();
                    return !name.isEmpty()
                            && !name.startsWith("java.")
                            && !name.startsWith("javax.crypto")
                            && !name.startsWith("org.jsoup")
                            && !name.startsWith("org.jspecify")
                            && !name.startsWith(HOUSE + ".kernel");
                }))
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> outsideOf(String... rooms) {
        return DescribedPredicate.describe("are ours and outside of " + List.of(rooms), type -> isOurs(type)
                && List.of(rooms).stream().noneMatch(room -> isIn(type, HOUSE + "." + room)));
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().equals(name) || type.getPackageName().startsWith(name + ".");
    }

    @Test
    void sql_is_written_in_stores_alone() {
        var talkers = CLASSES.stream()
                .filter(type -> !isGenerated(type) && !isStore(type))
                .filter(type -> type.getDirectDependenciesFromSelf().stream().anyMatch(ArchitectureTest::isSql))
                .map(JavaClass::getName)
                .sorted()
                .toList();
        assertThat(talkers).isEmpty();
    }

    private static boolean isSql(Dependency arrow) {
        JavaClass to = arrow.getTargetClass().getBaseComponentType();
        return isGenerated(to) || to.getPackageName().startsWith("org.jooq") || to.getPackageName().startsWith("java.sql");
    }

    /** The rooms that keep data for the others, the one that copies every table whatever is in it, and each feature's stores. */
    private static boolean isStore(JavaClass type) {
        String outermost = outermost(type);
        return List.of("database", "log", "jobs", "backup").contains(room(type))
                || outermost.endsWith("Store")
                || outermost.equals("Reading");
    }

    private static String outermost(JavaClass type) {
        return type.getName().substring(type.getPackageName().length() + 1).split("\\$")[0];
    }

    @Test
    void names_are_of_the_trade() {
        var banned = List.of("Service", "Manager", "Helper", "Util", "Impl", "Dto");
        var wrong = CLASSES.stream()
                .filter(type -> !isGenerated(type))
                .map(JavaClass::getSimpleName)
                .filter(name -> banned.stream().anyMatch(word -> name.matches(".*" + word + "s?([A-Z].*)?")))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(wrong).isEmpty();
    }

    /** Those who may ask what time it is: everybody else is given a clock. */
    private static boolean startsTheClock(JavaClass type) {
        return List.of("command", "config").contains(room(type));
    }

    @Test
    void rules_are_given_a_clock_and_chance() {
        var wrong = CLASSES.stream()
                .filter(type -> !startsTheClock(type))
                .flatMap(type -> type.getMethodCallsFromSelf().stream())
                .filter(call -> {
                    String target = call.getTargetOwner().getName() + "." + call.getTarget().getName();
                    boolean isNow = target.matches("java\\.time\\..*\\.now")
                            && call.getTarget().getRawParameterTypes().stream()
                                    .noneMatch(parameter -> parameter.getName().equals("java.time.Clock"));
                    return isNow
                            || target.equals("java.lang.System.currentTimeMillis")
                            || target.startsWith("java.time.Clock.system")
                            || target.equals("java.lang.Math.random")
                            || target.equals("java.util.UUID.randomUUID");
                })
                .map(call -> call.getDescription())
                .sorted()
                .toList();
        assertThat(wrong).isEmpty();
    }
}
