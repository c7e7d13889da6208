package org.broadsheet.command;

import java.io.PrintStream;
import java.util.List;

/** {@code config}. */
final class ConfigCommand implements Command {

    @Override
    public String name() {
        return "config";
    }

    @Override
    public String sentence() {
        return "Prints every setting in force, and where it comes from.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var settings = Folders.configuration(arguments, Folders.folder(arguments)).settings();
        int width = settings.stream().mapToInt(setting -> setting.name().length()).max().orElse(0);
        for (var setting : settings) {
            var name = setting.name() + " ".repeat(width - setting.name().length());
            out.println(name + " = " + setting.value() + "  (" + setting.place() + ")");
        }
        return CommandLine.EXIT_DONE;
    }
}
