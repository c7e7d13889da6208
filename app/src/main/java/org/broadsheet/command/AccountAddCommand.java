package org.broadsheet.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.broadsheet.account.Role;
import org.broadsheet.log.Actor;

/** {@code account add}. */
final class AccountAddCommand implements Command {

    private static final Flag EMAIL = new Flag("--email", "ADDRESS", "What the person logs in with.");
    private static final Flag ROLE = new Flag("--role", "ROLE", "One of " + roles() + ".");
    private static final Flag PASSWORD = new Flag(
            "--password-stdin", "", "Reads the password from standard input, so that no list of processes shows it.");

    private static final int PASSWORD_BYTES_MAX = 4096;

    private final InputStream in;

    /** @param in where the password comes from */
    AccountAddCommand(InputStream in) {
        this.in = in;
    }

    @Override
    public String name() {
        return "account add";
    }

    @Override
    public String sentence() {
        return "Gives a person an account for the desk.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(EMAIL, ROLE, PASSWORD, Folders.DATA, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var email = arguments.value(EMAIL.name()).orElseThrow(() -> Arguments.usage(this, "--email is missing"));
        var word = arguments.value(ROLE.name()).orElseThrow(() -> Arguments.usage(this, "--role is missing"));
        var role = Role.of(word.toLowerCase(Locale.ROOT))
                .orElseThrow(() -> Arguments.usage(this, word + " is no role: take one of " + roles()));
        if (!arguments.has(PASSWORD.name())) {
            throw Arguments.usage(this, "--password-stdin is missing, the only way to give a password");
        }
        try (var rooms = Rooms.open(arguments)) {
            rooms.accounts().add(email, role, password(), Actor.OPERATOR);
        }
        out.println("The account is there.");
        return CommandLine.EXIT_DONE;
    }

    /** The first line. */
    private String password() {
        try {
            return new String(in.readNBytes(PASSWORD_BYTES_MAX), StandardCharsets.UTF_8)
                    .lines()
                    .findFirst()
                    .orElse("");
        } catch (IOException thrown) {
            throw new UncheckedIOException(thrown);
        }
    }

    private static String roles() {
        return Stream.of(Role.values()).map(Role::word).collect(Collectors.joining(", "));
    }
}
