package org.broadsheet.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.config.NearestWord;
import org.broadsheet.kernel.Fault;

/**
 * What a command was given: flags as {@code --port 80} or {@code --port=80}, and words. After {@code --} everything is a
 * word. A flag that was given twice counts as given last, unless all are asked for.
 */
final class Arguments {

    static final String HELP = "--help";

    private record Given(String flag, String value) {}

    private final List<Given> flags;
    private final List<String> words;

    private Arguments(List<Given> flags, List<String> words) {
        this.flags = List.copyOf(flags);
        this.words = List.copyOf(words);
    }

    /** Fails with {@code command-usage} when a flag is not one of the command's. */
    static Arguments parse(Command command, List<String> written) {
        var flags = new ArrayList<Given>();
        var words = new ArrayList<String>();
        for (int i = 0; i < written.size(); i++) {
            var argument = written.get(i);
            if (argument.equals("--")) {
                words.addAll(written.subList(i + 1, written.size()));
                break;
            }
            if (!argument.startsWith("-") || argument.equals("-")) {
                words.add(argument);
                continue;
            }
            int equals = argument.indexOf('=');
            var name = equals < 0 ? argument : argument.substring(0, equals);
            if (name.equals(HELP) || name.equals("-h")) {
                flags.add(new Given(HELP, ""));
                continue;
            }
            var flag = known(command, name);
            if (equals >= 0 || !flag.takesValue()) {
                flags.add(new Given(name, equals < 0 ? "" : argument.substring(equals + 1)));
            } else if (++i < written.size()) {
                flags.add(new Given(name, written.get(i)));
            } else {
                throw usage(command, name + " needs a value, " + flag.value());
            }
        }
        return new Arguments(flags, words);
    }

    boolean has(String flag) {
        return flags.stream().anyMatch(given -> given.flag().equals(flag));
    }

    Optional<String> value(String flag) {
        return values(flag).reduce((first, last) -> last);
    }

    /** In the order given. */
    List<String> all(String flag) {
        return values(flag).toList();
    }

    List<String> words() {
        return words;
    }

    static Fault usage(Command command, String sentence) {
        return new Fault(
                "command-usage",
                Fault.Kind.USER,
                "%s; see broadsheet %s --help".formatted(sentence, command.name()));
    }

    private Stream<String> values(String flag) {
        return flags.stream().filter(given -> given.flag().equals(flag)).map(Given::value);
    }

    private static Command.Flag known(Command command, String name) {
        for (var flag : command.flags()) {
            if (flag.name().equals(name)) {
                return flag;
            }
        }
        var names = command.flags().stream().map(Command.Flag::name).toList();
        var meant = NearestWord.of(name, names).map(word -> ", did you mean " + word + "?");
        throw usage(command, name + " is no flag of " + command.name() + meant.orElse(""));
    }
}
