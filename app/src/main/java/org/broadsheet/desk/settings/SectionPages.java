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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.Sectioning;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.site.SectionTitles;
import org.broadsheet.site.Words;

/** {@code /desk/settings/sections}: what the paper is divided into. */
@Singleton
@Path("/desk/settings/sections")
@RunOnVirtualThread
public final class SectionPages {
    private static final String DONE = Part.SECTIONS.href() + "?done";

    private final SettingsScreens screens;
    private final Settings settings;
    private final Sectioning sectioning;

    public SectionPages(SettingsScreens screens, Settings settings, Sectioning sectioning) {
        this.screens = screens;
        this.settings = settings;
        this.sectioning = sectioning;
    }

    /** What was typed, for the section of a key, or for a new one when the key is empty. */
    private record Sent(String key, SectionsScreen.Typed typed) {
        static final Sent NOTHING = new Sent("", new SectionsScreen.Typed("", "", false));

        static Sent of(String key, MultivaluedMap<String, String> form) {
            var fields = new Fields(form);
            String word = fields.text("word").strip().toLowerCase(Locale.ROOT).replaceFirst("^/", "");
            return new Sent(
                    key, new SectionsScreen.Typed(fields.text("title").strip(), word, !fields.text("hidden").isEmpty()));
        }
    }

    @GET
    @Allowed(Act.ADMINISTER)
    public Response list(@Context ContainerRequestContext request) {
        return page(Guest.of(request), 200, screens.told(request), Sent.NOTHING);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response add(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var sent = Sent.of("", form);
        var actor = guest.actor();
        return act(guest, sent, () -> sectioning.add(sent.typed().title(), sent.typed().word(), actor));
    }

    @POST
    @Path("{key}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response change(
            @PathParam("key") String key, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var sent = Sent.of(key, form);
        var actor = guest.actor();
        return act(guest, sent, () -> sectioning.change(key, title(key, sent.typed().title()), sent.typed().word(),
                sent.typed().isHiddenWhenEmpty(), actor));
    }

    /** A title that is the one of our words in the reader's language is none that somebody gave. */
    private String title(String key, String typed) {
        return settings.site()
                .sections()
                .of(key)
                .filter(section -> typed.equals(SectionTitles.of(section, screens.screens().words(Words.class))))
                .map(Section::title)
                .orElse(typed);
    }

    @POST
    @Path("{key}/up")
    @Allowed(Act.ADMINISTER)
    public Response up(@PathParam("key") String key, @Context ContainerRequestContext request) {
        return move(key, true, request);
    }

    @POST
    @Path("{key}/down")
    @Allowed(Act.ADMINISTER)
    public Response down(@PathParam("key") String key, @Context ContainerRequestContext request) {
        return move(key, false, request);
    }

    private Response move(String key, boolean isUp, ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        return act(guest, Sent.NOTHING, () -> sectioning.move(key, isUp, actor));
    }

    @POST
    @Path("{key}/join")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response join(
            @PathParam("key") String key, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        String to = new Fields(form).text("to");
        return act(guest, Sent.NOTHING, () -> sectioning.join(key, to, actor));
    }

    private Response act(Guest guest, Sent sent, Runnable act) {
        return screens.act(act, DONE, refused -> page(guest, refused.status(), refused.told(), sent));
    }

    private Response page(Guest guest, int status, Told told, Sent sent) {
        String locked = settings.placeOf(SiteConfig.SECTIONS)
                .map(place -> screens.words().sectionsLocked(place))
                .orElse("");
        boolean isNew = sent.key().isEmpty();
        var page = new SectionsScreen(
                screens.around(guest, Part.SECTIONS, told),
                locked,
                rows(sent),
                isNew ? sent.typed().title() : "",
                isNew ? sent.typed().word() : "");
        return screens.print(status, "sections", page);
    }

    private List<SectionsScreen.Row> rows(Sent sent) {
        var all = settings.site().sections().all();
        Map<String, Integer> counts = sectioning.counts();
        var rows = new ArrayList<SectionsScreen.Row>();
        for (int place = 0; place < all.size(); place++) {
            var section = all.get(place);
            String title = title(section);
            boolean isOpen = section.key().equals(sent.key());
            rows.add(new SectionsScreen.Row(
                    section.key(),
                    title,
                    section.word(),
                    Optional.ofNullable(counts.get(section.key())).orElse(0),
                    section.isHiddenWhenEmpty(),
                    section.isShown(),
                    settings.isTitleFixed(section.key()),
                    place == 0,
                    place == all.size() - 1,
                    isOpen,
                    isOpen ? sent.typed() : new SectionsScreen.Typed(title, section.word(), section.isHiddenWhenEmpty()),
                    all.stream()
                            .filter(other -> !other.key().equals(section.key()))
                            .map(other -> new SiteScreen.Choice(other.key(), title(other), false))
                            .toList()));
        }
        return rows;
    }

    private String title(Section section) {
        return SectionTitles.of(section, screens.screens().words(Words.class));
    }
}
