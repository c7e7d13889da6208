package org.broadsheet.command;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.config.Launch;
import org.broadsheet.config.Layer;
import org.broadsheet.database.DatabaseConfig;
import org.broadsheet.web.WebConfig;

/** {@code run}. */
final class RunCommand implements Command {

    static final Flag PORT = new Flag("--port", "N", "Port of the site; 8080 when not given.");
    static final Flag DATABASE =
            new Flag("--database", "URL", "JDBC address of the database; SQLite in the data folder when not given.");

    @Override
    public String name() {
        return "run";
    }

    @Override
    public String sentence() {
        return "Serves the site of a data folder; creates the folder on the first start.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA, PORT, DATABASE, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var folder = Folders.folder(arguments);
        var flags = new ArrayList<>(database(arguments));
        arguments.value(PORT.name())
                .ifPresent(port -> flags.add(new Layer.Flag(PORT.name(), WebConfig.PORT.name(), port)));
        var configuration = Folders.configuration(arguments, folder, flags);
        return Server.serve(new Launch(configuration, folder, false, Server.begun()));
    }

    /** What --database says, as a setting. */
    static List<Layer.Flag> database(Arguments arguments) {
        return arguments.value(DATABASE.name()).stream()
                .map(url -> new Layer.Flag(DATABASE.name(), DatabaseConfig.URL.name(), url))
                .toList();
    }
}
