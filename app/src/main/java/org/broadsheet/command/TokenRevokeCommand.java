package org.broadsheet.command;

import java.io.PrintStream;
import java.util.List;
import org.broadsheet.log.Actor;

/** {@code token revoke}. */
final class TokenRevokeCommand implements Command {

    @Override
    public String name() {
        return "token revoke";
    }

    @Override
    public String sentence() {
        return "Ends a token of the API, at once, also while the program runs.";
    }

    @Override
    public String words() {
        return "NAME";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        if (arguments.words().size() != 1) {
            throw Arguments.usage(this, "it takes the name of one token");
        }
        var name = arguments.words().getFirst();
        try (var rooms = Rooms.open(arguments)) {
            rooms.tokens().revoke(name, Actor.OPERATOR);
        }
        out.println("Token " + name + " is revoked.");
        return CommandLine.EXIT_DONE;
    }
}
