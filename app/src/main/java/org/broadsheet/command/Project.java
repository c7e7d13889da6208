package org.broadsheet.command;

import java.nio.file.Path;
import java.util.Optional;

/** The folder of the project, which the {@code broadsheet} script names. */
final class Project {

    private Project() {}

    /** Empty when the jar was started without the script. */
    static Optional<Path> folder() {
        return Optional.ofNullable(System.getProperty("broadsheet.home")).map(Path::of);
    }
}
