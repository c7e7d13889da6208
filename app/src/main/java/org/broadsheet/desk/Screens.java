package org.broadsheet.desk;

import io.quarkus.qute.Engine;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.kernel.Language;
import org.broadsheet.site.NamedSite;
import org.broadsheet.settings.Settings;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.web.FormGuard;

/** Prints screens in the site's language. Safe for any thread. */
@Singleton
public final class Screens {
    /**
     * The page's own files and forms only, no script or style within the page, and in nobody's frame (Content Security Policy
     * Level 3). Pictures that a script has in hand ({@code blob:}) are those that somebody is about to upload.
     */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; "
            + "img-src 'self' data: blob:; connect-src 'self'; frame-src 'self'; worker-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Engine engine;
    private final Settings settings;
    private final NamedSite site;
    private final DeskFiles files;
    /** Asked late, since a room's own screens, which make its link, need these. */
    private final Instance<NavLink> links;

    public Screens(
            Engine engine, Settings settings, NamedSite site, DeskFiles files, Instance<NavLink> links) {
        this.engine = engine;
        this.settings = settings;
        this.site = site;
        this.files = files;
        this.links = links;
    }

    /** A room's own words, in the language of the screens. */
    public <T> T words(Class<T> bundle) {
        String language = language().primary();
        return language.equals("en")
                ? MessageBundles.get(bundle)
                : MessageBundles.get(bundle, Localized.Literal.of(language));
    }

    public DeskWords words() {
        return words(DeskWords.class);
    }

    public Language language() {
        return settings.site().language();
    }

    /** The paper as it is now. */
    SiteConfig site() {
        return settings.site();
    }

    /** Whether the settings file names the paper. */
    boolean isNameFixed() {
        return settings.isFixed(SiteConfig.NAME);
    }

    /** A time as the desk shows it, in the paper's zone. */
    public DeskPage.At at(Instant moment) {
        var paper = settings.site();
        var times = DateTimeFormatter.ofPattern("d MMM, HH:mm", paper.language().locale()).withZone(paper.zone());
        return new DeskPage.At(times.format(moment), moment.truncatedTo(ChronoUnit.SECONDS).toString());
    }

    /**
     * Around a page of somebody who is logged in.
     *
     * @param own style sheets and scripts of the room, e.g. {@code queue.css}; {@code desk.css} and {@code desk.js} are there
     */
    public Shell shell(String title, Guest guest, String... own) {
        var nav = rooms(guest)
                .map(link -> new Shell.Nav(link.href(), link.label().apply(this), link.key()))
                .toList();
        return shell(title, FormGuard.word(guest.session()), nav, guest.account().email(), own);
    }

    private Stream<NavLink> rooms(Guest guest) {
        return links.stream()
                .sorted(Comparator.comparingInt(NavLink::order))
                .filter(link -> guest.may(link.act()));
    }

    /** Where somebody begins: the first room that is for them. */
    String home(Guest guest) {
        return rooms(guest).map(NavLink::href).findFirst().orElse("/desk/account");
    }

    /**
     * Around a page for strangers.
     *
     * @param form see {@link Shell#form}
     */
    public Shell shellOfStranger(String title, String form) {
        return shell(title, form, List.of(), "");
    }

    private Shell shell(String title, String form, List<Shell.Nav> nav, String who, String... own) {
        var styles = new ArrayList<>(site.look().styles());
        var scripts = new ArrayList<String>();
        styles.add(files.address("desk.css"));
        scripts.add(files.address("desk.js"));
        for (String file : own) {
            (file.endsWith(".css") ? styles : scripts).add(files.address(file));
        }
        return new Shell(words(), language(), title, settings.site().name(), styles, scripts, nav, form, who);
    }

    Response.ResponseBuilder notice(int status, String title, String text) {
        return print(status, "notice", new NoticePage(shellOfStranger(title, ""), title, text));
    }

    /** A page that only says something. */
    public Response notice(int status, Optional<Guest> guest, String title, String text) {
        var shell = guest.map(known -> shell(title, known)).orElseGet(() -> shellOfStranger(title, ""));
        return print(status, "notice", new NoticePage(shell, title, text)).build();
    }

    /** @param template below {@code templates/desk/} */
    public Response.ResponseBuilder print(int status, String template, Object page) {
        String html = engine.getTemplate("desk/" + template).data("page", page).render();
        return Response.status(status)
                .entity(html)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Content-Security-Policy", POLICY)
                .header("Referrer-Policy", "same-origin")
                .header("X-Robots-Tag", "noindex");
    }
}
