package org.broadsheet.desk.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import org.broadsheet.account.Act;
import org.broadsheet.account.People;
import org.broadsheet.account.SecondFactors;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Door;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.settings.Settings;
import org.broadsheet.web.Problem;

/** {@code /desk/account/second-factor}: one's own. What weakens it asks for the password again. */
@Singleton
@Path("/desk/account/second-factor")
@RunOnVirtualThread
public final class FactorPages {
    private final Screens screens;
    private final Door door;
    private final People people;
    private final SecondFactors factors;
    private final Settings settings;

    public FactorPages(Screens screens, Door door, People people, SecondFactors factors, Settings settings) {
        this.screens = screens;
        this.door = door;
        this.people = people;
        this.factors = factors;
        this.settings = settings;
    }

    @GET
    @Allowed(value = Act.ENTER, early = true)
    public Response show(@Context ContainerRequestContext request) {
        return page(Guest.of(request), 200, Notice.NONE);
    }

    /** Turns it on. The session goes on under a new secret. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(value = Act.ENTER, early = true)
    public Response confirm(
            MultivaluedMap<String, String> form, @Context ContainerRequestContext request, @Context UriInfo uri) {
        var guest = Guest.of(request);
        try {
            door.countOf(guest);
            var codes = factors.confirm(guest.account(), new Fields(form).text("code").strip(), guest.actor());
            return codesPage(guest, codes).cookie(door.renew(guest, uri)).build();
        } catch (Fault refused) {
            return refused(guest, refused);
        }
    }

    @POST
    @Path("codes")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ENTER)
    public Response renewCodes(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        try {
            door.countOf(guest);
            people.requirePassword(guest.account(), new Fields(form).text("password"));
            return codesPage(guest, factors.renewCodes(guest.account(), guest.actor())).build();
        } catch (Fault refused) {
            return refused(guest, refused);
        }
    }

    @POST
    @Path("remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ENTER)
    public Response remove(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        try {
            door.countOf(guest);
            people.requirePassword(guest.account(), new Fields(form).text("password"));
            factors.remove(guest.account().id(), guest.actor());
            return Response.seeOther(URI.create("/desk/account?done")).build();
        } catch (Fault refused) {
            return refused(guest, refused);
        }
    }

    private Response refused(Guest guest, Fault refused) {
        return page(guest, Problem.of(refused).status(), Notice.refused(Refusals.sentence(refused, words())));
    }

    private PeopleWords words() {
        return screens.words(PeopleWords.class);
    }

    private Response.ResponseBuilder codesPage(Guest guest, List<String> codes) {
        var shell = screens.shell(words().recovery(), guest, "people.css");
        return screens.print(200, "people/codes", new CodesPage(shell, words(), codes));
    }

    private Response page(Guest guest, int status, Notice notice) {
        var words = words();
        var shell = screens.shell(words.secondFactor(), guest, "people.css");
        var state = factors.state(guest.account());
        String said = state.isOn() ? words.factorIsOn(Integer.toString(state.codesLeft())) : "";
        var page = state.isOn()
                ? new FactorPage(shell, words, notice, true, false, said, "", new QrCodePath(0, ""))
                : toSetUp(guest, new FactorPage(
                        shell, words, notice, false, guest.isFactorMissing(), "", "", new QrCodePath(0, "")));
        return screens.print(status, "people/second-factor", page).build();
    }

    private FactorPage toSetUp(Guest guest, FactorPage page) {
        var offer = factors.offer(guest.account(), settings.site().name());
        return new FactorPage(
                page.shell(),
                page.words(),
                page.notice(),
                false,
                page.isNeeded(),
                "",
                offer.secret().replaceAll("(.{4})(?=.)", "$1 "),
                QrCodePath.of(offer.address()));
    }
}
