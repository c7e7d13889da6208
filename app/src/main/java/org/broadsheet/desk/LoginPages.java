package org.broadsheet.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.FormGuard;
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
    @Path("login")
    public Response ask(@Context HttpHeaders headers, @Context UriInfo uri) {
        return door.guest(headers, uri).isPresent()
                ? Response.seeOther(URI.create("/desk")).build()
                : page(200, headers, uri, "", "");
    }

    @POST
    @Path("login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logIn(
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        var fields = new Fields(form);
        String email = fields.text("email");
        try {
            door.checkStranger(headers, uri, fields.text(FormGuard.FIELD));
            door.count(request.remoteAddress().hostAddress(), email);
        } catch (Fault fault) {
            String why = fault.code().equals("form-foreign")
                    ? screens.words().formForeign()
                    : screens.words().tooOften();
            return page(Problem.of(fault).status(), headers, uri, email, why);
        }
        return door.signIn(email, fields.text("password"))
                .map(account -> door.enter(account, uri, "/desk"))
                .orElseGet(() -> page(403, headers, uri, email, screens.words().logInWrong()));
    }

    @POST
    @Path("logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response logOut(MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context UriInfo uri) {
        return door.guest(headers, uri)
                .map(guest -> {
                    door.check(guest, headers, uri, new Fields(form).text(FormGuard.FIELD));
                    return door.leave(guest, uri, "/desk/login");
                })
                .orElseGet(() -> Response.seeOther(URI.create("/desk/login")).build());
    }

    private Response page(int status, HttpHeaders headers, UriInfo uri, String email, String error) {
        var stranger = door.stranger(headers, uri);
        var shell = screens.shell(screens.words().logIn(), stranger.word(), false);
        return screens.print(status, "login", new LoginPage(shell, email, error)).cookie(stranger.cookie()).build();
    }
}
