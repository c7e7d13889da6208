package org.broadsheet.desk.settings;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.settings.HomeScreen.Fact;
import org.broadsheet.settings.Profiles;
import org.broadsheet.settings.Section;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.StaticPages;
import org.broadsheet.site.SectionTitles;
import org.broadsheet.site.Words;
import org.broadsheet.story.Topics;
import org.broadsheet.wire.SourceBook;

/** {@code /desk/settings}: the way to every part, and what each is set to now. */
@Singleton
@Path("/desk/settings")
@RunOnVirtualThread
public final class SettingsPages {
    private static final int ASKED_LENGTH_MAX = 80;

    private final SettingsScreens screens;
    private final Settings settings;
    private final StaticPages pages;
    private final SourceBook sources;
    private final Topics topics;
    private final Profiles profiles;

    public SettingsPages(
            SettingsScreens screens,
            Settings settings,
            StaticPages pages,
            SourceBook sources,
            Topics topics,
            Profiles profiles) {
        this.sources = sources;
        this.topics = topics;
        this.profiles = profiles;
        this.screens = screens;
        this.settings = settings;
        this.pages = pages;
    }

    @GET
    @Allowed(Act.ARRANGE)
    public Response show(@Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        String typed = new Fields(request.getUriInfo().getQueryParameters()).text("q").strip();
        String asked = typed.substring(0, Math.min(typed.length(), ASKED_LENGTH_MAX));
        var parts = parts(guest).stream().filter(part -> part.says(asked)).toList();
        var around = screens.around(guest, Part.OVERVIEW, screens.told(request));
        return screens.print(200, "home", new HomeScreen(around, asked, parts));
    }

    private List<HomeScreen.Row> parts(Guest guest) {
        var words = screens.words();
        var rows = new ArrayList<HomeScreen.Row>();
        for (Part part : Part.values()) {
            if (part != Part.OVERVIEW && guest.may(part.act())) {
                rows.add(new HomeScreen.Row(part.href(), part.label(words), facts(part, words)));
            }
        }
        if (guest.may(Act.ADMINISTER)) {
            rows.add(new HomeScreen.Row("/desk/people", words.people(), List.of(new Fact("", words.peopleHint()))));
            rows.add(new HomeScreen.Row("/desk/audit", words.audit(), List.of(new Fact("", words.auditHint()))));
        }
        return rows;
    }

    private List<Fact> facts(Part part, SettingsWords words) {
        var site = settings.site();
        return switch (part) {
            case OVERVIEW -> List.of();
            case SITE ->
                List.of(
                        new Fact(words.name(), site.name()),
                        new Fact(words.tagline(), site.tagline().isEmpty() ? "–" : site.tagline()),
                        new Fact(words.language(), site.language().locale().getDisplayLanguage(site.language().locale())),
                        new Fact(words.zone(), site.zone().getId()));
            case SECTIONS ->
                List.of(new Fact("", site.sections().all().stream().map(this::title).collect(Collectors.joining(" · "))));
            case SOURCES ->
                List.of(new Fact(
                        "", sources.all().stream().map(SourceBook.Known::name).collect(Collectors.joining(" · "))));
            case TOPICS -> List.of(new Fact("", words.topicCounts(topics.count())));
            case AUTHORS -> List.of(new Fact("", words.authorCounts(profiles.count())));
            case PAGES -> pages(words);
            case MENUS ->
                List.of(new Fact(
                        "", words.menuCounts(site.menus().head().size(), site.menus().foot().size())));
        };
    }

    private String title(Section section) {
        return SectionTitles.of(section, screens.screens().words(Words.class));
    }

    private List<Fact> pages(SettingsWords words) {
        var all = pages.all();
        if (all.isEmpty()) {
            return List.of(new Fact("", words.noPages()));
        }
        int shown = (int) all.stream().filter(StaticPages.Page::isPublic).count();
        String titles = all.stream().map(page -> page.newest().title()).collect(Collectors.joining(" · "));
        return List.of(new Fact("", titles), new Fact("", words.pageCounts(shown, all.size() - shown)));
    }
}
