package org.broadsheet.desk.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.account.Act;
import org.broadsheet.account.People;
import org.broadsheet.account.Scope;
import org.broadsheet.account.Token;
import org.broadsheet.account.Tokens;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.Problem;

/** {@code /desk/tokens}: the API's tokens, for administrators. */
@Singleton
@Path("/desk/tokens")
@RunOnVirtualThread
public final class TokenPages {
    private static final String HOME = "/desk/tokens";

    private final Screens screens;
    private final Tokens tokens;
    private final People people;
    private final Clock clock;

    public TokenPages(Screens screens, Tokens tokens, People people, Clock clock) {
        this.screens = screens;
        this.tokens = tokens;
        this.people = people;
        this.clock = clock;
    }

    /** What was typed before. */
    private record Typed(String name, String lastDay, Set<Scope> scopes) {
        static final Typed NOTHING = new Typed("", "", Set.of(Scope.READ, Scope.DRAFT));
    }

    @GET
    @Allowed(Act.ADMINISTER)
    public Response list(@Context ContainerRequestContext request) {
        boolean isDone = request.getUriInfo().getQueryParameters().containsKey("done");
        return page(Guest.of(request), 200, isDone ? Notice.done(words().done()) : Notice.NONE, Typed.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response add(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var typed = typed(form);
        try {
            var wanted = new Tokens.Wanted(
                    typed.name(), typed.scopes(), expiry(typed.lastDay()), Optional.of(guest.account().id()));
            String secret = tokens.add(wanted, guest.actor()).text();
            var words = words();
            var shell = screens.shell(words.tokens(), guest, "people.css");
            var page = new LinkPage(shell, words, words.tokenMade(typed.name()), words.tokenMadeLead(), secret, HOME);
            return screens.print(200, "people/secret", page).build();
        } catch (Fault refused) {
            return page(guest, Problem.of(refused).status(), Notice.refused(Refusals.sentence(refused, words())), typed);
        }
    }

    private static Typed typed(MultivaluedMap<String, String> form) {
        var fields = new Fields(form);
        var scopes = form.getOrDefault("scope", List.of()).stream()
                .flatMap(word -> Scope.of(word).stream())
                .collect(Collectors.toSet());
        return new Typed(fields.text("name").strip(), fields.text("last-day").strip(), Set.copyOf(scopes));
    }

    private static Optional<Instant> expiry(String lastDay) {
        if (lastDay.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(lastDay).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        } catch (DateTimeParseException unreadable) {
            throw new Fault("token-expiry", Fault.Kind.USER, "a token ends in the future");
        }
    }

    @POST
    @Path("{name}/revoke")
    @Allowed(Act.ADMINISTER)
    public Response revoke(@PathParam("name") String name, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        try {
            tokens.revoke(name, guest.actor());
            return Response.seeOther(URI.create(HOME + "?done")).build();
        } catch (Fault refused) {
            return page(
                    guest,
                    Problem.of(refused).status(),
                    Notice.refused(Refusals.sentence(refused, words())),
                    Typed.NOTHING);
        }
    }

    private PeopleWords words() {
        return screens.words(PeopleWords.class);
    }

    private Response page(Guest guest, int status, Notice notice, Typed typed) {
        var words = words();
        Map<Long, String> owners = people.all().stream()
                .collect(Collectors.toMap(person -> person.account().id(), person -> person.account().shown()));
        var choices = Arrays.stream(Scope.values())
                .map(scope -> new TokensPage.ScopeChoice(scope.word(), label(scope), typed.scopes().contains(scope)))
                .toList();
        var page = new TokensPage(
                screens.shell(words.tokens(), guest, "people.css"),
                words,
                notice,
                tokens.all().stream().map(token -> row(token, owners)).toList(),
                typed.name(),
                typed.lastDay(),
                choices);
        return screens.print(status, "people/tokens", page).build();
    }

    private TokensPage.Row row(Token token, Map<Long, String> owners) {
        var words = words();
        boolean isExpired = token.isExpired(clock.instant());
        return new TokensPage.Row(
                token.name(),
                token.isRevoked() ? words.revoked() : isExpired ? words.expired() : words.inForce(),
                !token.isRevoked() && !isExpired,
                token.scopes().stream().sorted().map(this::label).collect(Collectors.joining(" · ")),
                screens.at(token.madeAt()).words(),
                token.expiresAt().map(TokenPages::lastDay).orElse(""),
                token.owner().map(owner -> owners.getOrDefault(owner, "")).orElse(words.byOperator()));
    }

    private static String lastDay(Instant end) {
        return LocalDate.ofInstant(end.minusMillis(1), ZoneOffset.UTC).toString();
    }

    private String label(Scope scope) {
        return switch (scope) {
            case READ -> words().scopeRead();
            case DRAFT -> words().scopeDraft();
            case PUBLISH -> words().scopePublish();
            case KILL -> words().scopeKill();
        };
    }
}
