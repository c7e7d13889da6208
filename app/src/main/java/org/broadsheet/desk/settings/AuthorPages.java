package org.broadsheet.desk.settings;

import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.account.Act;
import org.broadsheet.account.People;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.media.LibraryPicture;
import org.broadsheet.media.PictureLibrary;
import org.broadsheet.settings.Profile;
import org.broadsheet.settings.Profiles;

/** {@code /desk/settings/authors}: whose names stand over stories, and their pages. */
@Singleton
@Path("/desk/settings/authors")
@RunOnVirtualThread
public final class AuthorPages {
    private static final int SHOWN_MAX = 200;
    private static final int PICTURES_MAX = 60;
    private static final int ASKED_LENGTH_MAX = 80;

    private final SettingsScreens screens;
    private final Profiles profiles;
    private final PictureLibrary library;
    private final People people;

    public AuthorPages(SettingsScreens screens, Profiles profiles, PictureLibrary library, People people) {
        this.screens = screens;
        this.profiles = profiles;
        this.library = library;
        this.people = people;
    }

    /** The form as text. */
    private record Typed(String name, String roleLine, String biography, String links, String picture, String account) {

        static Typed of(MultivaluedMap<String, String> form) {
            var fields = new Fields(form);
            return new Typed(
                    fields.text("name").strip(),
                    fields.text("role").strip(),
                    fields.text("biography"),
                    fields.text("links"),
                    fields.text("picture"),
                    fields.text("account"));
        }

        static Typed of(Profile profile) {
            return new Typed(
                    profile.name(),
                    profile.roleLine(),
                    PlainBody.write(profile.biography()),
                    profile.links().stream().map(link -> link.title() + " = " + link.href()).collect(Collectors.joining("\n")),
                    profile.picture(),
                    profile.account().map(Ids::text).orElse(""));
        }
    }

    @GET
    @Allowed(Act.ARRANGE)
    public Response list(@Context ContainerRequestContext request) {
        String typed = new Fields(request.getUriInfo().getQueryParameters()).text("q").strip();
        String asked = typed.substring(0, Math.min(typed.length(), ASKED_LENGTH_MAX));
        return list(Guest.of(request), 200, screens.told(request), asked, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response add(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        String name = new Fields(form).text("name").strip();
        String slug = Profiles.slug(name);
        return screens.act(
                () -> profiles.save(profiles.known(slug).orElse(Profile.empty(slug, name)), actor),
                Part.AUTHORS.href() + "/" + slug,
                refused -> list(guest, refused.status(), refused.told(), "", name));
    }

    @GET
    @Path("{slug}")
    @Allowed(Act.ARRANGE)
    public Response show(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
        return page(Guest.of(request), 200, screens.told(request), slug, Typed.of(known(slug)));
    }

    @POST
    @Path("{slug}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response save(
            @PathParam("slug") String slug, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        known(slug);
        var typed = Typed.of(form);
        return screens.act(
                () -> profiles.save(profile(slug, typed), actor),
                Part.AUTHORS.href() + "/" + slug + "?done",
                refused -> page(guest, refused.status(), refused.told(), slug, typed));
    }

    @POST
    @Path("{slug}/remove")
    @Allowed(Act.ARRANGE)
    public Response remove(@PathParam("slug") String slug, @Context ContainerRequestContext request) {
        known(slug);
        profiles.remove(slug, Guest.of(request).actor());
        return Response.seeOther(URI.create(Part.AUTHORS.href() + "?done")).build();
    }

    private Profile known(String slug) {
        return profiles.known(slug).orElseThrow(NotFoundException::new);
    }

    private Profile profile(String slug, Typed typed) {
        if (!typed.picture().isEmpty() && library.picture(typed.picture()).isEmpty()) {
            throw wrong();
        }
        Optional<Long> account = people.all().stream()
                .map(person -> person.account().id())
                .filter(id -> Ids.text(id).equals(typed.account()))
                .findFirst();
        return new Profile(
                slug,
                typed.name(),
                typed.roleLine(),
                PlainBody.read(typed.biography()),
                typed.picture(),
                typed.links().lines().filter(line -> !line.isBlank()).map(AuthorPages::link).toList(),
                account);
    }

    private static Profile.Link link(String line) {
        int http = line.indexOf("http");
        int equals = http < 0 ? -1 : line.lastIndexOf('=', http);
        if (equals < 1) {
            throw wrong();
        }
        return new Profile.Link(line.substring(0, equals).strip(), line.substring(equals + 1).strip());
    }

    private static Fault wrong() {
        return new Fault("settings-author-text", Fault.Kind.USER, "a link or a picture is none");
    }

    private Response list(Guest guest, int status, Told told, String asked, String name) {
        var around = screens.around(guest, Part.AUTHORS, told);
        return screens.print(
                status, "authors", new AuthorsScreen(around, asked, profiles.authors(asked, SHOWN_MAX), name));
    }

    private Response page(Guest guest, int status, Told told, String slug, Typed typed) {
        var page = new AuthorScreen(
                screens.around(guest, Part.AUTHORS, told),
                slug,
                typed.name(),
                typed.roleLine(),
                typed.biography(),
                typed.links(),
                pictures(typed.picture()),
                accounts(typed.account()),
                profiles.find(slug).isPresent());
        return screens.print(status, "author", page);
    }

    /** The newest, and the one that is chosen. */
    private List<SiteScreen.Choice> pictures(String chosen) {
        var pictures = new ArrayList<>(library.search("", Optional.empty(), PICTURES_MAX));
        if (!chosen.isEmpty() && pictures.stream().noneMatch(picture -> picture.hash().equals(chosen))) {
            library.picture(chosen).ifPresent(pictures::addFirst);
        }
        var choices = new ArrayList<SiteScreen.Choice>();
        choices.add(new SiteScreen.Choice("", screens.words().noPicture(), chosen.isEmpty()));
        pictures.forEach(picture ->
                choices.add(new SiteScreen.Choice(picture.hash(), label(picture), picture.hash().equals(chosen))));
        return choices;
    }

    private static String label(LibraryPicture picture) {
        String alt = picture.words().alt();
        String words = alt.isEmpty() ? picture.name() : alt;
        return words.length() > 80 ? words.substring(0, 80) + "…" : words;
    }

    private List<SiteScreen.Choice> accounts(String chosen) {
        var choices = new ArrayList<SiteScreen.Choice>();
        choices.add(new SiteScreen.Choice("", screens.words().noAccount(), chosen.isEmpty()));
        people.all().forEach(person -> {
            String id = Ids.text(person.account().id());
            choices.add(new SiteScreen.Choice(id, person.account().shown(), id.equals(chosen)));
        });
        return choices;
    }
}
