package org.broadsheet.command;

import java.util.ArrayList;
import java.util.List;

/** The help, as lines. */
final class Help {

    private Help() {}

    static List<String> ofAll(List<Command> commands) {
        var lines = new ArrayList<String>();
        lines.add("Broadsheet: a complete news site in one process.");
        lines.add("");
        lines.add("broadsheet COMMAND");
        var rows = new ArrayList<List<String>>();
        commands.stream()
                .filter(command -> !command.isHidden())
                .forEach(command -> rows.add(List.of(command.name(), command.sentence())));
        rows.add(List.of("help", "Prints this; help COMMAND or COMMAND --help tells more."));
        lines.addAll(columns(rows));
        lines.add("");
        lines.add("From the project's folder also:");
        lines.addAll(columns(List.of(
                List.of("test [--quick]", "Runs every test; --quick those that take milliseconds."),
                List.of("bench", "Measures, and prints one table."))));
        return lines;
    }

    static List<String> ofCommand(Command command) {
        var lines = new ArrayList<String>();
        var words = command.words().isEmpty() ? "" : " " + command.words();
        lines.add("broadsheet " + command.name() + (command.flags().isEmpty() ? "" : " [FLAGS]") + words);
        lines.add(command.sentence());
        if (!command.flags().isEmpty()) {
            lines.add("");
        }
        lines.addAll(columns(command.flags().stream()
                .map(flag -> List.of((flag.name() + " " + flag.value()).strip(), flag.sentence()))
                .toList()));
        return lines;
    }

    private static List<String> columns(List<List<String>> rows) {
        int width = rows.stream().mapToInt(row -> row.getFirst().length()).max().orElse(0);
        return rows.stream()
                .map(row -> "  " + row.getFirst() + " ".repeat(width + 2 - row.getFirst().length()) + row.getLast())
                .toList();
    }
}
