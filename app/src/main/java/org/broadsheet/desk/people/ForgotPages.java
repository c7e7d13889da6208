package org.broadsheet.desk.people;

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
import org.broadsheet.account.Links;
import org.broadsheet.desk.Door;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Open;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Trouble;
import org.broadsheet.web.Problem;

/**
 * {@code /desk/forgotten}: a new password by mail. The answer is the same, and comes as fast, whether there is such an account or
 * not: what there is to do is done after it.
 */
@Singleton
@Path("/desk/forgotten")
@RunOnVirtualThread
public final class ForgotPages {
    private static final System.Logger LOGGER = System.getLogger("desk");

    private final Screens screens;
    private final Door door;
    private final Links links;

    public ForgotPages(Screens screens, Door door, Links links) {
        this.screens = screens;
        this.door = door;
        this.links = links;
    }

    @GET
    @Open
    public Response ask(@Context HttpHeaders headers, @Context UriInfo uri) {
        return page(200, "", false, "", headers, uri);
    }

    @POST
    @Open
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        String email = new Fields(form).text("email").strip();
        String from = request.remoteAddress().hostAddress();
        try {
            door.count(from);
        } catch (Fault tooOften) {
            return page(Problem.of(tooOften).status(), email, false, Refusals.sentence(tooOften, words()), headers, uri);
        }
        Thread.ofVirtual().name("forgotten").start(() -> forgotten(email, from));
        return page(200, email, true, "", headers, uri);
    }

    private void forgotten(String email, String from) {
        try {
            links.forgotten(email, from);
        } catch (RuntimeException failed) {
            Trouble.tell(LOGGER, "a link for a new password could not be made", failed);
        }
    }

    private PeopleWords words() {
        return screens.words(PeopleWords.class);
    }

    private Response page(int status, String email, boolean isSent, String error, HttpHeaders headers, UriInfo uri) {
        var stranger = door.stranger(headers, uri);
        var page = new ForgotPage(
                screens.shellOfStranger(words().forgotten(), stranger.word()), words(), email, isSent, error);
        return screens.print(status, "people/forgotten", page).cookie(stranger.cookie()).build();
    }
}
