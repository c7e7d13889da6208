package org.broadsheet.command;

import java.io.PrintStream;
import java.util.List;

/** {@code version}. */
final class VersionCommand implements Command {

    @Override
    public String name() {
        return "version";
    }

    @Override
    public String sentence() {
        return "Prints the version of Broadsheet and of Java.";
    }

    @Override
    public List<Flag> flags() {
        return List.of();
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        out.println("Broadsheet " + ProgramVersion.current() + ", Java " + Runtime.version());
        return CommandLine.EXIT_DONE;
    }
}
