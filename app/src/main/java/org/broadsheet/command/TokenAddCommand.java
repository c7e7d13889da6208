package org.broadsheet.command;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.account.Scope;
import org.broadsheet.account.Tokens;
import org.broadsheet.log.Actor;

/** {@code token add}. */
final class TokenAddCommand implements Command {

    private static final Flag SCOPE = new Flag(
            "--scope", "SCOPE", "One of " + scopes() + "; may be given more than once, or with commas. All when missing.");
    private static final Flag EXPIRES = new Flag(
            "--expires", "DAY", "The last day on which it works (UTC), such as 2027-06-30. For ever when missing.");
    private static final Flag NAME = new Flag("--name", "NAME", "What it is for, such as cms: a-z, 0-9 and hyphens.");

    @Override
    public String name() {
        return "token add";
    }

    @Override
    public String sentence() {
        return "Makes a token for the API and prints it, this once.";
    }

    @Override
    public List<Flag> flags() {
        return List.of(NAME, SCOPE, EXPIRES, Folders.DATA, Folders.SET);
    }

    @Override
    public int run(Arguments arguments, PrintStream out) {
        var name = arguments.value(NAME.name()).orElseThrow(() -> Arguments.usage(this, "--name is missing"));
        try (var rooms = Rooms.open(arguments)) {
            var wanted = new Tokens.Wanted(name, scopes(arguments), expiry(arguments), Optional.empty());
            out.println(rooms.tokens().add(wanted, Actor.OPERATOR).text());
        }
        return CommandLine.EXIT_DONE;
    }

    private Set<Scope> scopes(Arguments arguments) {
        var scopes = EnumSet.noneOf(Scope.class);
        for (String given : arguments.all(SCOPE.name())) {
            for (String word : given.split(",")) {
                scopes.add(Scope.of(word.strip().toLowerCase(Locale.ROOT))
                        .orElseThrow(() -> Arguments.usage(this, word + " is no scope: take one of " + scopes())));
            }
        }
        return arguments.has(SCOPE.name()) ? scopes : Scope.ALL;
    }

    private Optional<Instant> expiry(Arguments arguments) {
        try {
            return arguments.value(EXPIRES.name()).map(LocalDate::parse).map(day -> day.plusDays(1)
                    .atStartOfDay(ZoneOffset.UTC)
                    .toInstant());
        } catch (DateTimeParseException unreadable) {
            throw Arguments.usage(this, "--expires takes a day such as 2027-06-30");
        }
    }

    private static String scopes() {
        return Arrays.stream(Scope.values()).map(Scope::word).collect(Collectors.joining(", "));
    }
}
