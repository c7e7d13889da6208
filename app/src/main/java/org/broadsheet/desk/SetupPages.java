package org.broadsheet.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.account.Account;
import org.broadsheet.account.LogIns;
import org.broadsheet.account.Setup;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.web.FormGuard;
import org.broadsheet.web.Problem;

/** {@code /setup/LINK}: the paper's name and its first administrator. */
@Singleton
@Path("/setup/{link}")
@RunOnVirtualThread
public final class SetupPages {
    private final Screens screens;
    private final Door door;
    private final Setup setup;
    private final LogIns logIns;

    public SetupPages(Screens screens, Door door, Setup setup, LogIns logIns) {
        this.screens = screens;
        this.door = door;
        this.setup = setup;
        this.logIns = logIns;
    }

    @GET
    public Response ask(@PathParam("link") String link, @Context HttpHeaders headers, @Context UriInfo uri) {
        return setup.isOpen(new Secret(link))
                ? page(200, link, new Typed("", "", "", ""), headers, uri)
                : gone();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @PathParam("link") String link,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        var fields = new Fields(form);
        try {
            door.check(headers, uri, Optional.empty(), fields.text(FormGuard.FIELD));
            String from = request.remoteAddress().hostAddress();
            door.count(from);
            Account account = setup.complete(
                    new Secret(link), fields.text("name"), fields.text("email"), fields.text("password"), from);
            return switch (logIns.admit(account, Door.place(headers, from))) {
                case LogIns.Answer.In in -> door.enter(in, uri, "/desk");
                case LogIns.Answer other -> Response.seeOther(URI.create("/desk/login")).build();
            };
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.USER) {
                throw fault;
            }
            if (fault.code().equals("setup-link")) {
                return gone();
            }
            var typed = new Typed(fields.text("name"), fields.text("email"), error(fault), wrong(fault.code()));
            return page(Problem.of(fault).status(), link, typed, headers, uri);
        }
    }

    /** What was typed before, and what was wrong with it. */
    private record Typed(String name, String email, String error, String wrong) {}

    private String error(Fault fault) {
        var words = screens.words();
        return switch (fault.code()) {
            case "form-foreign" -> words.formForeign();
            case "request-too-often" -> words.tooOften();
            case "site-name" -> words.siteNameWrong();
            case "account-email" -> words.emailWrong();
            case "password-short" -> words.passwordShort();
            case "password-long" -> words.passwordLong();
            case "password-common" -> words.passwordCommon();
            default -> fault.sentence();
        };
    }

    private static String wrong(String code) {
        return switch (code) {
            case "site-name" -> "name";
            case "account-email" -> "email";
            case "password-short", "password-long", "password-common" -> "password";
            default -> "";
        };
    }

    private Response page(int status, String link, Typed typed, HttpHeaders headers, UriInfo uri) {
        var stranger = door.stranger(headers, uri);
        var shell = screens.shellOfStranger(screens.words().setUp(), stranger.word());
        boolean isFixed = screens.isNameFixed();
        String name = isFixed ? screens.site().name() : typed.name();
        var page = new SetupPage(
                shell, "/setup/" + link, isFixed, name, typed.email(), typed.error(), typed.wrong());
        return screens.print(status, "setup", page).cookie(stranger.cookie()).build();
    }

    private Response gone() {
        return screens.notice(404, screens.words().linkGone(), screens.words().linkGoneText()).build();
    }
}
