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
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.editor.Names;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;
import org.broadsheet.settings.MenuEntries;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.StaticPages;
import org.broadsheet.settings.StaticPages.Draft;
import org.broadsheet.settings.StaticPages.Version;

/** {@code /desk/settings/pages}: about, contact, imprint, privacy. */
@Singleton
@Path("/desk/settings/pages")
@RunOnVirtualThread
public final class StaticPagePages {
    private final SettingsScreens screens;
    private final Settings settings;
    private final StaticPages pages;
    private final MenuEntries menus;
    private final Names names;

    public StaticPagePages(
            SettingsScreens screens, Settings settings, StaticPages pages, MenuEntries menus, Names names) {
        this.screens = screens;
        this.settings = settings;
        this.pages = pages;
        this.menus = menus;
        this.names = names;
    }

    /** What the form says. */
    private record Sent(String title, String word, Language language, String text, boolean isInFoot, boolean isPublic, int base) {

        static Sent of(MultivaluedMap<String, String> form, Language standard) {
            var fields = new Fields(form);
            String base = fields.text("base");
            return new Sent(
                    fields.text("title").strip(),
                    fields.text("word").strip().toLowerCase(Locale.ROOT).replaceFirst("^/", ""),
                    Language.of(fields.text("language"), standard),
                    fields.text("text"),
                    !fields.text("foot").isEmpty(),
                    fields.text("act").equals("publish"),
                    base.matches("[0-9]{1,9}") ? Integer.parseInt(base) : 0);
        }

        Draft draft() {
            return new Draft(word, language, title, PlainBody.read(text));
        }
    }

    @GET
    @Allowed(Act.ARRANGE)
    public Response list(@Context ContainerRequestContext request) {
        Function<Actor, String> known = names.known();
        var rows = pages.all().stream()
                .map(page -> new PagesScreen.Row(
                        Ids.text(page.id()),
                        page.newest().title(),
                        page.word(),
                        page.isPublic(),
                        page.hasDraft(),
                        screens.screens().at(page.newest().madeAt()),
                        known.apply(page.newest().by())))
                .toList();
        var around = screens.around(Guest.of(request), Part.PAGES, screens.told(request));
        return screens.print(200, "pages", new PagesScreen(around, rows));
    }

    @GET
    @Path("new")
    @Allowed(Act.ARRANGE)
    public Response empty(@Context ContainerRequestContext request) {
        var sent = new Sent("", "", settings.site().language(), "", true, false, 0);
        return page(Guest.of(request), 200, Told.NOTHING, Optional.empty(), sent);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response add(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        var sent = Sent.of(form, settings.site().language());
        return screens.act(
                () -> inFoot(pages.add(sent.draft(), sent.isPublic(), actor), sent.isInFoot(), actor),
                Part.PAGES.href() + told(sent),
                refused -> page(guest, refused.status(), refused.told(), Optional.empty(), sent));
    }

    @GET
    @Path("{id}")
    @Allowed(Act.ARRANGE)
    public Response show(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var page = found(id);
        String number = new Fields(request.getUriInfo().getQueryParameters()).text("version");
        var version = pages.versions(page.id()).stream()
                .filter(known -> Integer.toString(known.number()).equals(number))
                .findFirst()
                .orElse(page.newest());
        var sent = new Sent(
                version.title(),
                page.word(),
                version.language(),
                PlainBody.write(version.body()),
                isInFoot(page.id()),
                false,
                page.newest().number());
        boolean isOlder = version.number() != page.newest().number();
        var told = isOlder
                ? new Told(screens.words().versionShown(version.number()), false)
                : screens.told(request);
        return page(Guest.of(request), 200, told, Optional.of(page), sent);
    }

    @POST
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response save(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        var page = found(id);
        var sent = Sent.of(form, page.newest().language());
        Runnable save = () -> {
            pages.save(page.id(), sent.base(), sent.draft(), sent.isPublic(), actor);
            inFoot(page.id(), sent.isInFoot(), actor);
        };
        return screens.act(
                save,
                Part.PAGES.href() + "/" + id + told(sent),
                refused -> page(guest, refused.status(), refused.told(), Optional.of(found(id)), sent));
    }

    @POST
    @Path("{id}/take-off")
    @Allowed(Act.ARRANGE)
    public Response takeOff(@PathParam("id") String id, @Context ContainerRequestContext request) {
        long page = found(id).id();
        pages.takeOff(page, Guest.of(request).actor());
        return Response.seeOther(URI.create(Part.PAGES.href() + "/" + id + "?done")).build();
    }

    private static String told(Sent sent) {
        return sent.isPublic() ? "?done" : "?saved";
    }

    private StaticPages.Page found(String id) {
        return pages.find(SettingsScreens.id(id)).orElseThrow(NotFoundException::new);
    }

    private boolean isInFoot(long page) {
        return menus.all().stream()
                .anyMatch(row -> row.menu().equals(MenuEntries.FOOT)
                        && row.page().filter(id -> id == page).isPresent());
    }

    private void inFoot(long page, boolean isWanted, Actor by) {
        if (isWanted) {
            menus.addPage(MenuEntries.FOOT, page, by);
        } else {
            menus.removePage(MenuEntries.FOOT, page, by);
        }
    }

    private Response page(Guest guest, int status, Told told, Optional<StaticPages.Page> page, Sent sent) {
        String id = page.map(known -> Ids.text(known.id())).orElse("");
        var screen = new PageScreen(
                screens.around(guest, Part.PAGES, told),
                Part.PAGES.href() + (id.isEmpty() ? "" : "/" + id),
                id,
                page.map(known -> known.newest().number()).orElse(0),
                sent.title(),
                sent.word(),
                SitePages.languages(sent.language().tag()),
                sent.text(),
                sent.language().direction(),
                sent.isInFoot(),
                page.filter(StaticPages.Page::isPublic).map(known -> "/" + known.word()).orElse(""),
                page.map(this::versions).orElse(List.of()));
        return screens.print(status, "page", screen);
    }

    private List<PageScreen.Version> versions(StaticPages.Page page) {
        Function<Actor, String> known = names.known();
        int live = page.live().orElse(0);
        return pages.versions(page.id()).stream()
                .map(version -> version(version, live, known))
                .toList();
    }

    private PageScreen.Version version(Version version, int live, Function<Actor, String> known) {
        return new PageScreen.Version(
                version.number(),
                screens.words().versionNumber(version.number()),
                version.title(),
                screens.screens().at(version.madeAt()),
                known.apply(version.by()),
                version.number() == live);
    }
}
