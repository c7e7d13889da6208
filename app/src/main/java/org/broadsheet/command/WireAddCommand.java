package org.broadsheet.command;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Followers;
import org.broadsheet.wire.Fate;
import org.broadsheet.wire.Source;
import org.broadsheet.wire.Wire;

/** {@code wire add}. Takes files in by hand, as the inbox would, and says what became of each item; the files stay. */
final class WireAddCommand implements Command {
    private static final Duration SERVER_LOOKS = Followers.POLL.multipliedBy(2);

    @Override
    public String name() {
        return "wire add";
    }

    @Override
    public String sentence() {
        return "Takes wire files in by hand, also while the program runs, and says what became of each.";
    }

    @Override
    public String words() {
        return "SOURCE FILE…";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        if (arguments.words().size() < 2) {
            throw Arguments.usage(this, "a source and at least one file are needed");
        }
        String name = arguments.words().getFirst();
        if (!Source.isName(name)) {
            throw Arguments.usage(this, "a source's name is a-z, 0-9 and hyphens, not \"" + name + "\"");
        }
        List<Path> files = arguments.words().stream().skip(1).map(Path::of).toList();
        files.forEach(this::check);
        int exit = CommandLine.EXIT_DONE;
        try (var rooms = Rooms.open(arguments)) {
            for (Path file : files) {
                exit = Math.max(exit, add(rooms.wire(), rooms.source(name), file, out));
            }
        }
        awaitServer();
        return exit;
    }

    /** A program that runs on the same newsroom looks at the log this often; when we answer, its pages are new. */
    private static void awaitServer() {
        try {
            Thread.sleep(SERVER_LOOKS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void check(Path file) {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new Fault("wire-no-file", Fault.Kind.USER, file + " is no file that can be read");
        }
    }

    private static int add(Wire wire, Source source, Path file, PrintStream out) {
        try {
            for (Fate fate : wire.receive(source, file)) {
                out.printf(
                        "%s: %s%s%s%n",
                        file.getFileName(),
                        fate.kind().word(),
                        fate.story().map(story -> ", story " + story).orElse(""),
                        fate.reason().isEmpty() ? "" : " (" + fate.reason() + ")");
            }
            return CommandLine.EXIT_DONE;
        } catch (Fault fault) {
            out.printf("%s: refused, %s (%s)%n", file.getFileName(), fault.sentence(), fault.code());
            return CommandLine.EXIT_REFUSED;
        } catch (IOException thrown) {
            throw new Fault("wire-no-file", Fault.Kind.USER, file + " can't be read: " + thrown.getMessage(), thrown);
        }
    }
}
