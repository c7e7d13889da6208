package org.broadsheet;

import io.quarkus.runtime.annotations.QuarkusMain;
import org.broadsheet.command.CommandLine;

/** Where the program begins. The server is started by the commands that need it, and by no other. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(CommandLine.standard().run(arguments));
    }
}
