package org.broadsheet.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Holds docs/errors.md against the sources, both ways. */
class ErrorsDocTest {
    private static final String CODE = "\"([a-z0-9]+(?:-[a-z0-9]+)+|bug)\"";

    /** Where a code stands in the sources; each has it as its one group. */
    private static final List<Pattern> GIVEN = List.of(
            // The first argument of what refuses or reports.
            Pattern.compile("\\b(?:Fault|Refused|Finding|fault|report|inTheMessage)\\(\\s*" + CODE),
            // By HTTP's status, in Problem.
            Pattern.compile("\\b[45]\\d{2}, " + CODE),
            // What is weak about a password.
            Pattern.compile("Optional\\.of\\(" + CODE),
            // The script's refusals.
            Pattern.compile("refuse \".*\" " + CODE),
            // In a sentence of a log line or of the script.
            Pattern.compile("\\((build-failed)\\)|\"(theme-template-broken):"));

    private static final Pattern ROW = Pattern.compile("^\\| ([a-z0-9-]+) \\| .+ \\| .+ \\|$", Pattern.MULTILINE);

    private final Path project = Files.exists(Path.of("broadsheet")) ? Path.of("") : Path.of("..");

    @Test
    void every_code_has_a_row_and_every_row_a_code() throws IOException {
        assertThat(listed()).isEqualTo(given());
    }

    @Test
    void no_code_has_two_rows() throws IOException {
        assertThat(ROW.matcher(document()).results().map(row -> row.group(1)).filter(code -> !code.equals("code")))
                .doesNotHaveDuplicates();
    }

    private TreeSet<String> listed() throws IOException {
        var listed = new TreeSet<String>();
        ROW.matcher(document()).results().forEach(row -> listed.add(row.group(1)));
        listed.remove("code");
        return listed;
    }

    private String document() throws IOException {
        return Files.readString(project.resolve("docs/errors.md"));
    }

    private TreeSet<String> given() throws IOException {
        var given = new TreeSet<String>();
        try (var files = Files.walk(project.resolve("app/src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                collect(Files.readString(file), given);
            }
        }
        collect(Files.readString(project.resolve("broadsheet")), given);
        return given;
    }

    private static void collect(String source, TreeSet<String> codes) {
        for (Pattern given : GIVEN) {
            given.matcher(source).results().forEach(found -> codes.add(code(found)));
        }
    }

    private static String code(MatchResult found) {
        return found.groupCount() == 2 && found.group(1) == null ? found.group(2) : found.group(1);
    }
}
