package org.broadsheet.whole;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** A tool that {@code ./broadsheet test} fetches; where it could not, the test says so in a plain line and is left out. */
final class Tool {

    static Path chromium() {
        return found("broadsheet.chromium", "Chromium");
    }

    static Path axe() {
        return found("broadsheet.axe", "axe-core");
    }

    static Path vnu() {
        return found("broadsheet.vnu", "the Nu checker");
    }

    private static Path found(String property, String name) {
        String path = System.getProperty(property, "");
        boolean isThere = !path.isEmpty() && Files.isReadable(Path.of(path));
        if (!isThere) {
            System.out.println(name + " is not here: start the tests by ./broadsheet test, which fetches it");
        }
        assumeTrue(isThere, name + " is not here");
        return Path.of(path);
    }

    private Tool() {}
}
