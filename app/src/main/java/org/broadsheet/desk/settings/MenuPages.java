package org.broadsheet.desk.settings;

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
import java.util.ArrayList;
import java.util.List;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Ids;
import org.broadsheet.settings.MenuEntries;
import org.broadsheet.settings.StaticPages;

/** {@code /desk/settings/menus}: what stands in the head and the foot besides the sections. */
@Singleton
@Path("/desk/settings/menus")
@RunOnVirtualThread
public final class MenuPages {
    private static final String DONE = Part.MENUS.href() + "?done";

    private final SettingsScreens screens;
    private final MenuEntries menus;
    private final StaticPages pages;

    public MenuPages(SettingsScreens screens, MenuEntries menus, StaticPages pages) {
        this.screens = screens;
        this.menus = menus;
        this.pages = pages;
    }

    /** A link as typed. */
    private record Sent(String menu, String title, String href) {
        static final Sent NOTHING = new Sent("", "", "");
    }

    @GET
    @Allowed(Act.ARRANGE)
    public Response list(@Context ContainerRequestContext request) {
        return page(Guest.of(request), 200, screens.told(request), Sent.NOTHING);
    }

    @POST
    @Path("links")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response addLink(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        var fields = new Fields(form);
        var sent = new Sent(fields.text("menu"), fields.text("title").strip(), fields.text("href").strip());
        return act(guest, sent, () -> menus.addLink(sent.menu(), sent.title(), sent.href(), actor));
    }

    @POST
    @Path("pages")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ARRANGE)
    public Response addPage(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        var fields = new Fields(form);
        String menu = fields.text("menu");
        long page = SettingsScreens.id(fields.text("page"));
        return act(guest, Sent.NOTHING, () -> menus.addPage(menu, page, actor));
    }

    @POST
    @Path("{id}/up")
    @Allowed(Act.ARRANGE)
    public Response up(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var actor = Guest.of(request).actor();
        long entry = SettingsScreens.id(id);
        return act(Guest.of(request), Sent.NOTHING, () -> menus.move(entry, true, actor));
    }

    @POST
    @Path("{id}/down")
    @Allowed(Act.ARRANGE)
    public Response down(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var actor = Guest.of(request).actor();
        long entry = SettingsScreens.id(id);
        return act(Guest.of(request), Sent.NOTHING, () -> menus.move(entry, false, actor));
    }

    @POST
    @Path("{id}/remove")
    @Allowed(Act.ARRANGE)
    public Response remove(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var actor = Guest.of(request).actor();
        long entry = SettingsScreens.id(id);
        return act(Guest.of(request), Sent.NOTHING, () -> menus.remove(entry, actor));
    }

    private Response act(Guest guest, Sent sent, Runnable act) {
        return screens.act(act, DONE, refused -> page(guest, refused.status(), refused.told(), sent));
    }

    private Response page(Guest guest, int status, Told told, Sent sent) {
        var words = screens.words();
        var all = menus.all();
        var lists = List.of(
                menu(MenuEntries.HEAD, words.headMenu(), all, sent), menu(MenuEntries.FOOT, words.footMenu(), all, sent));
        return screens.print(status, "menus", new MenusScreen(screens.around(guest, Part.MENUS, told), lists));
    }

    private MenusScreen.Menu menu(String key, String heading, List<MenuEntries.Row> all, Sent sent) {
        var entries = all.stream().filter(row -> row.menu().equals(key)).toList();
        var rows = new ArrayList<MenusScreen.Row>();
        for (int place = 0; place < entries.size(); place++) {
            var entry = entries.get(place);
            rows.add(new MenusScreen.Row(
                    Ids.text(entry.id()),
                    entry.title(),
                    entry.href(),
                    entry.isShown(),
                    place == 0,
                    place == entries.size() - 1));
        }
        var choices = pages.all().stream()
                .filter(page -> entries.stream().noneMatch(entry -> entry.page().filter(id -> id == page.id()).isPresent()))
                .map(page -> new SiteScreen.Choice(Ids.text(page.id()), page.newest().title(), false))
                .toList();
        boolean isSent = sent.menu().equals(key);
        return new MenusScreen.Menu(key, heading, rows, choices, isSent ? sent.title() : "", isSent ? sent.href() : "");
    }
}
