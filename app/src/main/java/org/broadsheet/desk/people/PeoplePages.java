package org.broadsheet.desk.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.broadsheet.account.Act;
import org.broadsheet.account.Links;
import org.broadsheet.account.People;
import org.broadsheet.account.Person;
import org.broadsheet.account.Role;
import org.broadsheet.account.SecondFactors;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.NavLink;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Secret;
import org.broadsheet.web.Problem;
import org.broadsheet.web.WebConfig;

/** {@code /desk/people}: who works here, for administrators. */
@Singleton
@Path("/desk/people")
@RunOnVirtualThread
public final class PeoplePages {
    private static final String HOME = "/desk/people";

    private final Screens screens;
    private final People people;
    private final Links links;
    private final SecondFactors factors;
    private final WebConfig web;

    public PeoplePages(Screens screens, People people, Links links, SecondFactors factors, WebConfig web) {
        this.screens = screens;
        this.people = people;
        this.links = links;
        this.factors = factors;
        this.web = web;
    }

    @Produces
    @Singleton
    NavLink link() {
        return new NavLink(NavLink.PEOPLE, HOME, "u", Act.ADMINISTER, desk -> desk.words().navPeople());
    }

    @GET
    @Allowed(Act.ADMINISTER)
    public Response list(@Context ContainerRequestContext request) {
        boolean isDone = request.getUriInfo().getQueryParameters().containsKey("done");
        return page(Guest.of(request), 200, isDone ? Notice.done(words().done()) : Notice.NONE, "");
    }

    @POST
    @Path("invitations")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response invite(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var fields = new Fields(form);
        String email = fields.text("email").strip();
        Optional<Role> role = Role.of(fields.text("role"));
        if (role.isEmpty()) {
            return page(guest, 400, Notice.refused(words().roleWrong()), email);
        }
        try {
            return linkPage(request, guest, email, links.invite(email, role.get(), guest.actor()));
        } catch (Fault refused) {
            return page(guest, Problem.of(refused).status(), Notice.refused(Refusals.sentence(refused, words())), email);
        }
    }

    @POST
    @Path("invitations/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response withdraw(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        links.withdraw(new Fields(form).text("email"));
        return done();
    }

    @POST
    @Path("{id}/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response changeRole(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return Role.of(new Fields(form).text("role"))
                .map(role -> change(id, guest, account -> people.changeRole(account, role, guest.actor())))
                .orElseGet(() -> page(guest, 400, Notice.refused(words().roleWrong()), ""));
    }

    @POST
    @Path("{id}/disable")
    @Allowed(Act.ADMINISTER)
    public Response disable(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return change(id, guest, account -> people.disable(account, guest.actor()));
    }

    @POST
    @Path("{id}/enable")
    @Allowed(Act.ADMINISTER)
    public Response enable(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return change(id, guest, account -> people.enable(account, guest.actor()));
    }

    @POST
    @Path("{id}/second-factor/remove")
    @Allowed(Act.ADMINISTER)
    public Response removeFactor(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        return change(id, guest, account -> factors.remove(account, guest.actor()));
    }

    @POST
    @Path("{id}/link")
    @Allowed(Act.ADMINISTER)
    public Response resetLink(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        long account = read(id);
        try {
            Secret link = links.reset(account, guest.actor());
            String email = links.find(link).map(Links.Link::email).orElse("");
            return linkPage(request, guest, email, link);
        } catch (Fault refused) {
            return page(guest, Problem.of(refused).status(), Notice.refused(Refusals.sentence(refused, words())), "");
        }
    }

    private Response change(String id, Guest guest, LongConsumer change) {
        long account = read(id);
        try {
            change.accept(account);
            return done();
        } catch (Fault refused) {
            return page(guest, Problem.of(refused).status(), Notice.refused(Refusals.sentence(refused, words())), "");
        }
    }

    private static long read(String id) {
        try {
            return Ids.parse(id);
        } catch (IllegalArgumentException none) {
            throw new NotFoundException();
        }
    }

    private static Response done() {
        return Response.seeOther(URI.create(HOME + "?done")).build();
    }

    private PeopleWords words() {
        return screens.words(PeopleWords.class);
    }

    private Response linkPage(ContainerRequestContext request, Guest guest, String email, Secret link) {
        var words = words();
        String site = web.publicUrl()
                .map(URI::toString)
                .orElseGet(() -> request.getUriInfo().getBaseUri().toString().replaceAll("/+$", ""));
        var page = new LinkPage(
                screens.shell(words.people(), guest, "people.css"),
                words,
                words.linkFor(email),
                words.linkLead(),
                site + "/desk/link/" + link.text(),
                HOME);
        return screens.print(200, "people/secret", page).build();
    }

    private Response page(Guest guest, int status, Notice notice, String email) {
        var words = words();
        var page = new PeoplePage(
                screens.shell(words.people(), guest, "people.css"),
                words,
                notice,
                people.all().stream().map(person -> row(person, guest)).toList(),
                links.invitations().stream().map(this::invited).toList(),
                email,
                Roles.choices(words, Role.REPORTER));
        return screens.print(status, "people/people", page).build();
    }

    private PeoplePage.Row row(Person person, Guest guest) {
        var words = words();
        var account = person.account();
        return new PeoplePage.Row(
                Ids.text(account.id()),
                account.shown(),
                account.email(),
                Roles.label(words, account.role()),
                Roles.choices(words, account.role()),
                person.hasSecondFactor(),
                person.isDisabled(),
                account.id() == guest.account().id(),
                person.lastSeenAt().map(at -> screens.at(at).words()).orElse(words.never()));
    }

    private PeoplePage.Invited invited(Links.Link link) {
        return new PeoplePage.Invited(link.email(), Roles.label(words(), link.role()), screens.at(link.endsAt()));
    }
}
