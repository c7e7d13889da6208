package org.broadsheet.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.config.Configuration;
import org.broadsheet.config.DataFolder;
import org.broadsheet.config.Key;
import org.broadsheet.config.Layer;
import org.broadsheet.kernel.Fault;

/** The data folder and the settings that a command's flags name. */
final class Folders {

    static final Command.Flag DATA = new Command.Flag("--data", "DIR", "The data folder; ./data when not given.");
    static final Command.Flag SET =
            new Command.Flag("--set", "KEY=VALUE", "Any setting of docs/operating.md; may be repeated.");

    private Folders() {}

    static DataFolder folder(Arguments arguments) {
        return folder(arguments, Path.of("data"));
    }

    static DataFolder folder(Arguments arguments, Path standard) {
        return new DataFolder(arguments.value(DATA.name()).map(Path::of).orElse(standard));
    }

    static Configuration configuration(Arguments arguments, DataFolder folder) {
        return configuration(arguments, folder, List.of());
    }

    /** @param more flags of the command itself, which count more than {@code --set} */
    static Configuration configuration(Arguments arguments, DataFolder folder, List<Layer.Flag> more) {
        return configuration(arguments, folder, more, new Layer.File(List.of()));
    }

    /**
     * @param more flags of the command itself, which count more than {@code --set}
     * @param least a layer that counts less than all others
     */
    static Configuration configuration(Arguments arguments, DataFolder folder, List<Layer.Flag> more, Layer least) {
        var flags = new ArrayList<>(more);
        for (var setting : arguments.all(SET.name())) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new Fault("command-usage", Fault.Kind.USER, "--set takes KEY=VALUE, not " + setting);
            }
            flags.add(new Layer.Flag("--set", setting.substring(0, equals), setting.substring(equals + 1)));
        }
        Keys.ALL.stream().filter(Key::isSecret).forEach(key -> refuse(key, flags));
        return Configuration.of(
                Keys.ALL,
                List.of(
                        new Layer.Flags(flags),
                        new Layer.Environment(System.getenv()),
                        Layer.File.read(folder.properties()),
                        least));
    }

    private static void refuse(Key<?> secret, List<Layer.Flag> flags) {
        if (flags.stream().anyMatch(flag -> flag.key().equals(secret.name()))) {
            throw new Fault(
                    "config-secret-flag",
                    Fault.Kind.USER,
                    "%s is secret, and every user of the machine can read a command line: put it into %s or %s."
                            .formatted(secret.name(), "broadsheet.properties", secret.environmentName()));
        }
    }
}
