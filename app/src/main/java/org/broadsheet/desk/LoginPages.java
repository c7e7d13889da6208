package org.broadsheet.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.account.LogIns;
import org.broadsheet.account.LogIns.Answer;
import org.broadsheet.kernel.Secret;

/** {@code /desk/login}, its second step {@code /desk/login/code}, and {@code /desk/logout}. */
@Singleton
@Path("/desk")
@RunOnVirtualThread
public final class LoginPages {
    private final Screens screens;
    private final Door door;
    private final LogIns logIns;

    public LoginPages(Screens screens, Door door, LogIns logIns) {
        this.screens = screens;
        this.door = door;
        this.logIns = logIns;
    }

    @GET
    @Open
    @Path("login")
    public Response ask(@Context ContainerRequestContext request, @Context HttpHeaders headers, @Context UriInfo uri) {
        String to = to(uri.getQueryParameters());
        return Guest.find(request).isPresent()
                ? Response.seeOther(URI.create(to)).build()
                : page(200, headers, uri, new Typed("", to), "");
    }

    @POST
    @Open
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logIn(
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        var fields = new Fields(form);
        var typed = new Typed(fields.text("email"), to(form));
        var place = Door.place(headers, request.remoteAddress().hostAddress());
        var words = screens.words();
        return switch (logIns.begin(typed.email(), fields.text("password"), place, door.device(headers, uri))) {
            case Answer.In in -> door.enter(in, uri, typed.to());
            case Answer.CodeWanted(Secret half) -> door.askForCode(half, uri, typed.to());
            case Answer.Wrong() -> page(403, headers, uri, typed, words.logInWrong());
            case Answer.TooOften() -> page(429, headers, uri, typed, words.tooOften());
            case Answer.Over() -> page(403, headers, uri, typed, words.logInOver());
        };
    }

    @GET
    @Open
    @Path("login/code")
    public Response askForCode(@Context HttpHeaders headers, @Context UriInfo uri) {
        String to = to(uri.getQueryParameters());
        return door.half(headers, uri).isEmpty()
                ? Response.seeOther(URI.create("/desk/login" + Target.query(to))).build()
                : codePage(200, headers, uri, to, "");
    }

    @POST
    @Open
    @Path("login/code")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response giveCode(
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        String to = to(form);
        Optional<Secret> half = door.half(headers, uri);
        var words = screens.words();
        if (half.isEmpty()) {
            return page(403, headers, uri, new Typed("", to), words.logInOver());
        }
        var place = Door.place(headers, request.remoteAddress().hostAddress());
        String code = new Fields(form).text("code").strip();
        return switch (logIns.finish(half.get(), code, place, door.device(headers, uri))) {
            case Answer.In in -> door.enter(in, uri, to);
            case Answer.Wrong() -> codePage(403, headers, uri, to, words.codeWrong());
            case Answer.TooOften() -> codePage(429, headers, uri, to, words.tooOften());
            case Answer.Over() -> page(403, headers, uri, new Typed("", to), words.logInOver());
            case Answer.CodeWanted(Secret again) -> door.askForCode(again, uri, to);
        };
    }

    @POST
    @Allowed(value = Act.ENTER, early = true)
    @Path("logout")
    public Response logOut(@Context ContainerRequestContext request, @Context UriInfo uri) {
        return door.leave(Guest.of(request), uri, "/desk/login");
    }

    private static String to(MultivaluedMap<String, String> given) {
        return Target.orDesk(new Fields(given).text("to"));
    }

    /** What the form had, but for the password. */
    private record Typed(String email, String to) {}

    private Response page(int status, HttpHeaders headers, UriInfo uri, Typed typed, String error) {
        var stranger = door.stranger(headers, uri);
        var shell = screens.shellOfStranger(screens.words().logIn(), stranger.word());
        return screens.print(status, "login", new LoginPage(shell, typed.email(), typed.to(), error))
                .cookie(stranger.cookie())
                .build();
    }

    private Response codePage(int status, HttpHeaders headers, UriInfo uri, String to, String error) {
        var stranger = door.stranger(headers, uri);
        var shell = screens.shellOfStranger(screens.words().logIn(), stranger.word());
        return screens.print(status, "code", new CodePage(shell, to, error))
                .cookie(stranger.cookie())
                .build();
    }
}
