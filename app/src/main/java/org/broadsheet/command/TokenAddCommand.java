package org.broadsheet.command;

import java.io.PrintStream;
import java.util.List;
import org.broadsheet.log.Actor;

/** {@code token add}. */
final class TokenAddCommand implements Command {

    private static final Flag NAME = new Flag("--name", "NAME", "What it is for, such as cms: a-z, 0-9 and hyphens.");

    @Override
    public String name() {
        return "token add";
    }

    @Override
    public String sentence() {
        return "Makes a token for the API and prints it, this once.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(NAME, Folders.DATA, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var name = arguments.value(NAME.name()).orElseThrow(() -> Arguments.usage(this, "--name is missing"));
        try (var rooms = Rooms.open(arguments)) {
            out.println(rooms.tokens().add(name, Actor.OPERATOR).text());
        }
        return CommandLine.EXIT_DONE;
    }
}
