package org.broadsheet.command;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;
import org.broadsheet.config.NearestWord;
import org.broadsheet.kernel.Fault;

/**
 * The command line as a whole. Exit codes: 0 done, 1 a bug of ours, 2 refused with one line that says why.
 *
 * <p>Written by hand, since picocli's class files are of a version that the JVM's cache does not take: it alone cost a
 * third of a start (docs/decisions/0001-packaging-and-aot.md).
 */
public final class CommandLine {

    static final int EXIT_DONE = 0;
    static final int EXIT_BUG = 1;
    static final int EXIT_REFUSED = 2;

    static final List<Command> COMMANDS =
            List.of(
                    new RunCommand(),
                    new DemoCommand(),
                    new WireAddCommand(),
                    new BackupCommand(),
                    new RestoreCommand(),
                    new TokenAddCommand(),
                    new TokenListCommand(),
                    new TokenRevokeCommand(),
                    new AccountAddCommand(System.in),
                    new ConfigCommand(),
                    new VersionCommand(),
                    new TrainCommand());

    private final List<Command> commands;
    private final PrintStream out;
    private final PrintStream err;

    CommandLine(List<Command> commands, PrintStream out, PrintStream err) {
        this.commands = List.copyOf(commands);
        this.out = out;
        this.err = err;
    }

    /** The program's own, on standard output and error. */
    public static CommandLine standard() {
        return new CommandLine(COMMANDS, System.out, System.err);
    }

    /** Runs one command and returns the exit code. */
    public int run(String... arguments) {
        try {
            return run(List.of(arguments));
        } catch (RuntimeException thrown) {
            return failed(thrown, err);
        }
    }

    /** One line for a failure of the world; everything for a bug. Returns the exit code. */
    static int failed(Throwable thrown, PrintStream err) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Fault fault) {
                err.println("broadsheet: " + fault.sentence() + " (" + fault.code() + ")");
                return EXIT_REFUSED;
            }
        }
        err.println("broadsheet: this is a bug in Broadsheet, please report it with what follows (bug)");
        thrown.printStackTrace(err);
        return EXIT_BUG;
    }

    private int run(List<String> arguments) {
        if (arguments.isEmpty() || List.of("help", Arguments.HELP, "-h").contains(arguments.getFirst())) {
            return help(arguments);
        }
        for (int words = 2; words > 0; words--) {
            var command = find(arguments, words);
            if (command.isPresent()) {
                return run(command.get(), arguments.subList(words, arguments.size()));
            }
        }
        throw unknown(arguments.getFirst());
    }

    private int run(Command command, List<String> written) {
        var arguments = Arguments.parse(command, written);
        if (arguments.has(Arguments.HELP)) {
            Help.ofCommand(command).forEach(out::println);
            return EXIT_DONE;
        }
        if (command.words().isEmpty() && !arguments.words().isEmpty()) {
            throw Arguments.usage(command, "\"" + arguments.words().getFirst() + "\" is not understood");
        }
        return command.run(arguments, out);
    }

    private int help(List<String> arguments) {
        var about = arguments.subList(Math.min(1, arguments.size()), arguments.size());
        if (about.isEmpty()) {
            Help.ofAll(commands).forEach(out::println);
            return EXIT_DONE;
        }
        var command = find(about, about.size()).orElseThrow(() -> unknown(String.join(" ", about)));
        Help.ofCommand(command).forEach(out::println);
        return EXIT_DONE;
    }

    private Optional<Command> find(List<String> arguments, int words) {
        if (arguments.size() < words) {
            return Optional.empty();
        }
        var name = String.join(" ", arguments.subList(0, words));
        return commands.stream().filter(command -> command.name().equals(name)).findFirst();
    }

    private Fault unknown(String written) {
        var meant = NearestWord.of(written, commands.stream().map(Command::name).toList());
        return new Fault(
                "command-unknown",
                Fault.Kind.USER,
                "%s is no command%s; see broadsheet help"
                        .formatted(written, meant.map(word -> ", did you mean " + word + "?").orElse("")));
    }
}
