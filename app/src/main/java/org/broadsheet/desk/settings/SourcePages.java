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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.broadsheet.account.Act;
import org.broadsheet.config.DataFolder;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.Settings;
import org.broadsheet.site.SectionTitles;
import org.broadsheet.site.Words;
import org.broadsheet.wire.RejectedFiles;
import org.broadsheet.wire.Source;
import org.broadsheet.wire.SourceBook;

/** {@code /desk/settings/sources}: who sends, and what is done with it from the next file on. */
@Singleton
@Path("/desk/settings/sources")
@RunOnVirtualThread
public final class SourcePages {
    private static final int REJECTED_MAX = 999;

    private final SettingsScreens screens;
    private final Settings settings;
    private final SourceBook sources;
    private final DataFolder folder;

    public SourcePages(SettingsScreens screens, Settings settings, SourceBook sources, DataFolder folder) {
        this.screens = screens;
        this.settings = settings;
        this.sources = sources;
        this.folder = folder;
    }

    @GET
    @Allowed(Act.ADMINISTER)
    public Response list(@Context ContainerRequestContext request) {
        return list(Guest.of(request), 200, screens.told(request), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response add(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        String name = new Fields(form).text("name").strip().toLowerCase(Locale.ROOT);
        return screens.act(
                () -> sources.save(name, sources.chosen(name), actor),
                Part.SOURCES.href() + (Source.isName(name) ? "/" + name : ""),
                refused -> list(guest, refused.status(), refused.told(), name));
    }

    @GET
    @Path("{name}")
    @Allowed(Act.ADMINISTER)
    public Response show(@PathParam("name") String name, @Context ContainerRequestContext request) {
        var typed = SourceForm.of(sources.chosen(named(name)), settings.site().sections());
        return page(Guest.of(request), 200, screens.told(request), name, typed);
    }

    @POST
    @Path("{name}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.ADMINISTER)
    public Response save(
            @PathParam("name") String name, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var actor = guest.actor();
        var typed = SourceForm.sent(form);
        named(name);
        return screens.act(
                () -> sources.save(name, typed.chosen(settings.site().sections()), actor),
                Part.SOURCES.href() + "/" + name + "?saved",
                refused -> page(guest, refused.status(), refused.told(), name, typed));
    }

    @POST
    @Path("{name}/reset")
    @Allowed(Act.ADMINISTER)
    public Response reset(@PathParam("name") String name, @Context ContainerRequestContext request) {
        sources.reset(named(name), Guest.of(request).actor());
        return Response.seeOther(URI.create(Part.SOURCES.href() + "/" + name + "?saved")).build();
    }

    private static String named(String name) {
        if (!Source.isName(name)) {
            throw new NotFoundException();
        }
        return name;
    }

    private Response list(Guest guest, int status, Told told, String typed) {
        var rejected = new RejectedFiles(folder.rejected()).newest(REJECTED_MAX).stream()
                .collect(Collectors.groupingBy(RejectedFiles.Rejected::source, Collectors.counting()));
        var rows = sources.all().stream()
                .filter(known -> Source.isName(known.name()))
                .map(known -> {
                    var source = sources.named(known.name());
                    return new SourcesScreen.Row(
                            known.name(),
                            source.title(),
                            source.rule() == Source.Rule.PUBLISH,
                            source.section().flatMap(settings.site().sections()::of).map(this::title).orElse(""),
                            known.items(),
                            known.lastAt().map(at -> screens.screens().at(at).words()).orElse(""),
                            rejected.getOrDefault(known.name(), 0L).intValue());
                })
                .toList();
        return screens.print(status, "sources", new SourcesScreen(screens.around(guest, Part.SOURCES, told), rows, typed));
    }

    private Response page(Guest guest, int status, Told told, String name, SourceForm typed) {
        var words = screens.words();
        var standard = sources.standard(name);
        var page = new SourceScreen(
                screens.around(guest, Part.SOURCES, told),
                name,
                "wire/inbox/" + name + "/",
                choices(typed.rule(), rule(standard.rule()), List.of("publish", "hold"), List.of(words.rulePublish(), words.ruleHold())),
                sections(typed.section(), standard),
                typed.sectionRules(),
                typed.days(),
                standard.online().map(online -> Long.toString(online.toDays())).orElse(words.forEver()),
                typed.title(),
                standard.title().isEmpty() ? words.byMessage() : standard.title(),
                typed.licence(),
                standard.licence().isEmpty() ? "–" : standard.licence(),
                yesOrNo(typed.own(), standard.isOwn()),
                yesOrNo(typed.pictures(), standard.fetchesPictures()),
                typed.isNeverBreaking(),
                !sources.chosen(name).equals(SourceBook.Chosen.NOTHING));
        return screens.print(status, "source", page);
    }

    private String rule(Source.Rule rule) {
        return rule == Source.Rule.PUBLISH ? screens.words().rulePublish() : screens.words().ruleHold();
    }

    private List<SiteScreen.Choice> yesOrNo(String chosen, boolean standard) {
        var words = screens.words();
        return choices(
                chosen, standard ? words.yes() : words.no(), List.of("true", "false"), List.of(words.yes(), words.no()));
    }

    private List<SiteScreen.Choice> sections(String chosen, Source standard) {
        var words = screens.words();
        var all = settings.site().sections();
        var values = new ArrayList<>(List.of(SourceForm.BY_MESSAGE));
        var texts = new ArrayList<>(List.of(words.byMessage()));
        all.all().forEach(section -> {
            values.add(section.key());
            texts.add(title(section));
        });
        Optional<String> fixed = standard.section().flatMap(all::of).map(this::title);
        return choices(chosen, fixed.orElse(words.byMessage()), values, texts);
    }

    private List<SiteScreen.Choice> choices(String chosen, String standard, List<String> values, List<String> texts) {
        var choices = new ArrayList<SiteScreen.Choice>();
        choices.add(new SiteScreen.Choice("", screens.words().asFile(standard), chosen.isEmpty()));
        for (int at = 0; at < values.size(); at++) {
            choices.add(new SiteScreen.Choice(values.get(at), texts.get(at), values.get(at).equals(chosen)));
        }
        return choices;
    }

    private String title(Section section) {
        return SectionTitles.of(section, screens.screens().words(Words.class));
    }
}
