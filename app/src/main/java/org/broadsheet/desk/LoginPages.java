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
import org.broadsheet.account.Act;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.Problem;

/** {@code /desk/login} and {@code /desk/logout}. */
@Singleton
@Path("/desk")
@RunOnVirtualThread
public final class LoginPages {
    private final Screens screens;
    private final Door door;

    public LoginPages(Screens screens, Door door) {
        this.screens = screens;
        this.door = door;
    }

    @GET
    @Open
    @Path("login")
    public Response ask(@Context ContainerRequestContext request, @Context HttpHeaders headers, @Context UriInfo uri) {
        String to = Target.orDesk(new Fields(uri.getQueryParameters()).text("to"));
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
        var typed = new Typed(fields.text("email"), Target.orDesk(fields.text("to")));
        try {
            door.count(request.remoteAddress().hostAddress(), typed.email());
        } catch (Fault fault) {
            return page(Problem.of(fault).status(), headers, uri, typed, screens.words().tooOften());
        }
        return door.signIn(typed.email(), fields.text("password"))
                .map(account -> door.enter(account, uri, typed.to()))
                .orElseGet(() -> page(403, headers, uri, typed, screens.words().logInWrong()));
    }

    @POST
    @Allowed(Act.ENTER)
    @Path("logout")
    public Response logOut(@Context ContainerRequestContext request, @Context UriInfo uri) {
        return door.leave(Guest.of(request), uri, "/desk/login");
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
}
