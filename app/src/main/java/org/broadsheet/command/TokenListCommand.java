package org.broadsheet.command;

import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.account.Scope;
import org.broadsheet.account.Token;

/** {@code token list}. */
final class TokenListCommand implements Command {

    @Override
    public String name() {
        return "token list";
    }

    @Override
    public String sentence() {
        return "Lists the API's tokens by name, the newest first; their secrets are nowhere to be read.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(Folders.DATA, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        try (var rooms = Rooms.open(arguments)) {
            for (var token : rooms.tokens().all()) {
                out.println(token.name() + "  for " + words(token) + "  made " + token.madeAt().truncatedTo(ChronoUnit.SECONDS)
                        + token.expiresAt()
                                .map(at -> "  expires " + at.truncatedTo(ChronoUnit.SECONDS))
                                .orElse("")
                        + token.revokedAt()
                                .map(at -> "  revoked " + at.truncatedTo(ChronoUnit.SECONDS))
                                .orElse(""));
            }
        }
        return CommandLine.EXIT_DONE;
    }

    private static String words(Token token) {
        return token.scopes().stream().sorted().map(Scope::word).collect(Collectors.joining(","));
    }
}
