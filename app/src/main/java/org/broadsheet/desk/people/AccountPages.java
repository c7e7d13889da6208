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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.broadsheet.account.Act;
import org.broadsheet.account.LogIn;
import org.broadsheet.account.People;
import org.broadsheet.account.SecondFactors;
import org.broadsheet.account.Sessions;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Door;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.Problem;

/** {@code /desk/account}: one's own name, password and sessions. Nobody reaches another's here: no form names an account. */
@Singleton
@Path("/desk/account")
@RunOnVirtualThread
public final class AccountPages {
    private static final String HOME = "/desk/account";

    private final Screens screens;
    private final Door door;
    private final People people;
    private final Sessions sessions;
    private final SecondFactors factors;

    public AccountPages(Screens screens, Door door, People people, Sessions sessions, SecondFactors factors) {
        this.screens = screens;
        this.door = door;
        this.people = people;
        this.sessions = sessions;
        this.factors = factors;
    }

    @GET
    @Allowed(Act.ENTER)
    public Response show(@Context ContainerRequestContext request, @Context UriInfo uri) {
        var words = words();
        String done = new Fields(uri.getQueryParameters()).text("done");
        var notice = switch (done) {
            case "name" -> Notice.done(words.saved());
            case "password" -> Notice.done(words.passwordChanged());
            case "sessions" -> Notice.done(words.sessionsEnded());
            case "" -> Notice.NONE;
            default -> Notice.done(words.done());
        };
        return page(Guest.of(request), 200, notice);
    }

    @POST
    @Path("name")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ENTER)
    public Response rename(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        try {
            people.rename(guest.account(), new Fields(form).text("name"), guest.actor());
            return done("name");
        } catch (Fault refused) {
            return refused(guest, refused);
        }
    }

    @POST
    @Path("password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ENTER)
    public Response changePassword(
            MultivaluedMap<String, String> form, @Context ContainerRequestContext request, @Context UriInfo uri) {
        var guest = Guest.of(request);
        var fields = new Fields(form);
        try {
            door.countOf(guest);
            people.changePassword(
                    guest.account(), fields.text("old"), fields.text("password"), guest.session(), guest.actor());
            return Response.seeOther(URI.create(HOME + "?done=password")).cookie(door.renew(guest, uri)).build();
        } catch (Fault refused) {
            return refused(guest, refused);
        }
    }

    @POST
    @Path("sessions/{id}/end")
    @Allowed(Act.ENTER)
    public Response endSession(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        if (sessions.close(guest.account(), id)) {
            people.noteSessionsEnded(guest.account(), guest.actor());
        }
        return done("sessions");
    }

    @POST
    @Path("sessions/end-others")
    @Allowed(Act.ENTER)
    public Response endOtherSessions(@Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        if (sessions.closeOthers(guest.account(), guest.session()) > 0) {
            people.noteSessionsEnded(guest.account(), guest.actor());
        }
        return done("sessions");
    }

    private static Response done(String what) {
        return Response.seeOther(URI.create(HOME + "?done=" + what)).build();
    }

    private Response refused(Guest guest, Fault refused) {
        return page(guest, Problem.of(refused).status(), Notice.refused(Refusals.sentence(refused, words())));
    }

    private PeopleWords words() {
        return screens.words(PeopleWords.class);
    }

    private Response page(Guest guest, int status, Notice notice) {
        var words = words();
        var state = factors.state(guest.account());
        var page = new AccountPage(
                screens.shell(words.account(), guest, "people.css"),
                words,
                notice,
                guest.account().email(),
                Roles.label(words, guest.account().role()),
                guest.account().name(),
                state.isOn(),
                state.isOn() ? words.factorIsOn(Integer.toString(state.codesLeft())) : words.factorIsOff(),
                sessions.of(guest.account()).stream().map(logIn -> row(logIn, guest)).toList());
        return screens.print(status, "people/account", page).build();
    }

    private AccountPage.Row row(LogIn logIn, Guest guest) {
        return new AccountPage.Row(
                logIn.id(),
                logIn.device().isEmpty() ? words().deviceUnknown() : logIn.device(),
                logIn.address(),
                screens.at(logIn.madeAt()),
                screens.at(logIn.usedAt()),
                guest.session().isOf(logIn.id()));
    }
}
