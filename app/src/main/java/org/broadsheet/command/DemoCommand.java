package org.broadsheet.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.config.Launch;
import org.broadsheet.config.Layer;
import org.broadsheet.web.WebConfig;

/** {@code demo}. */
final class DemoCommand implements Command {

    private static final Flag DATA =
            new Flag(Folders.DATA.name(), "DIR", "The demo's data folder; demo-data in the project when not given.");

    @Override
    public String name() {
        return "demo";
    }

    @Override
    public String sentence() {
        return "Serves a small newsroom with a wire that goes on delivering, to this machine only.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(DATA, RunCommand.PORT, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var newsroom = DemoNewsroom.ofProject();
        var folder = Folders.folder(arguments, newsroom.content().resolveSibling("demo-data"));
        var flags = new ArrayList<Layer.Flag>();
        arguments.value(RunCommand.PORT.name())
                .ifPresent(port -> flags.add(new Layer.Flag(RunCommand.PORT.name(), WebConfig.PORT.name(), port)));
        flags.add(new Layer.Flag("demo", WebConfig.HOST.name(), StartChecks.LOOPBACK));
        var configuration = Folders.configuration(arguments, folder, flags, newsroom.settings());
        Server.standing().thenAccept(site -> newsroom.open(configuration, folder));
        return Server.serve(new Launch(configuration, folder, true, Server.begun()));
    }
}
