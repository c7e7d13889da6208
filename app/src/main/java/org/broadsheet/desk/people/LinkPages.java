package org.broadsheet.desk.people;

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
import org.broadsheet.account.Links;
import org.broadsheet.account.LogIns;
import org.broadsheet.account.LogIns.Answer;
import org.broadsheet.desk.Door;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Open;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.web.Problem;

/** {@code /desk/link/LINK}: an invitation, or a new password. Whoever uses it is logged in afterwards, with the code if there is one. */
@Singleton
@Path("/desk/link/{link}")
@RunOnVirtualThread
public final class LinkPages {
    private final Screens screens;
    private final Door door;
    private final Links links;
    private final LogIns logIns;

    public LinkPages(Screens screens, Door door, Links links, LogIns logIns) {
        this.screens = screens;
        this.door = door;
        this.links = links;
        this.logIns = logIns;
    }

    @GET
    @Open
    public Response ask(@PathParam("link") String link, @Context HttpHeaders headers, @Context UriInfo uri) {
        return links.find(new Secret(link))
                .map(found -> page(200, found, link, "", "", headers, uri))
                .orElseGet(this::gone);
    }

    @POST
    @Open
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response use(
            @PathParam("link") String link,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri,
            @Context HttpServerRequest request) {
        var fields = new Fields(form);
        Optional<Links.Link> found = links.find(new Secret(link));
        if (found.isEmpty()) {
            return gone();
        }
        String from = request.remoteAddress().hostAddress();
        try {
            door.count(from);
            var account = links.use(new Secret(link), fields.text("name"), fields.text("password"), from);
            return switch (logIns.admit(account, Door.place(headers, from))) {
                case Answer.In in -> door.enter(in, uri, "/desk");
                case Answer.CodeWanted(Secret half) -> door.askForCode(half, uri, "/desk");
                case Answer.Wrong(), Answer.TooOften(), Answer.Over() ->
                    Response.seeOther(URI.create("/desk/login")).build();
            };
        } catch (Fault refused) {
            return refused.code().equals("account-link")
                    ? gone()
                    : page(
                            Problem.of(refused).status(),
                            found.get(),
                            link,
                            fields.text("name"),
                            Refusals.sentence(refused, words()),
                            headers,
                            uri);
        }
    }

    private PeopleWords words() {
        return screens.words(PeopleWords.class);
    }

    private Response page(
            int status, Links.Link found, String link, String name, String error, HttpHeaders headers, UriInfo uri) {
        var words = words();
        var stranger = door.stranger(headers, uri);
        String title = found.isInvitation() ? words.joinTitle() : words.resetTitle();
        var page = new JoinPage(
                screens.shellOfStranger(title, stranger.word()),
                words,
                "/desk/link/" + link,
                found.isInvitation(),
                words.joinLead(found.email()),
                found.email(),
                name,
                error);
        return screens.print(status, "people/join", page).cookie(stranger.cookie()).build();
    }

    private Response gone() {
        return screens.notice(404, Optional.empty(), words().linkGone(), words().linkGoneText());
    }
}
