package org.broadsheet.site.newsletter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.newsletter.Newsletters;
import org.broadsheet.newsletter.Preferences;
import org.broadsheet.settings.SiteConfig;
import org.broadsheet.site.NamedSite;

/** {@code /newsletter/mine/…}: what a reader gets; {@code /newsletter/off/…}: ends one newsletter with one POST (RFC 8058). */
@Singleton
@Path("/newsletter")
@RunOnVirtualThread
public final class PreferenceRoutes {
    private static final String MINE = "mine/{reader:[0-9a-z]{13}}/{key:[A-Za-z0-9_-]{43}}";
    private static final String OFF = "off/{reader:[0-9a-z]{13}}/{list:[a-z0-9-]{1,60}}/{key:[A-Za-z0-9_-]{43}}";

    private final NamedSite site;
    private final Newsletters newsletters;
    private final Clock clock;

    public PreferenceRoutes(NamedSite site, Newsletters newsletters, Clock clock) {
        this.site = site;
        this.newsletters = newsletters;
        this.clock = clock;
    }

    @GET
    @Path(MINE)
    public Response show(
            @PathParam("reader") String reader,
            @PathParam("key") String key,
            @QueryParam("done") String done,
            @Context HttpHeaders headers) {
        return newsletters
                .preferences(reader, key)
                .map(preferences -> page(reader, key, preferences, Optional.ofNullable(done).orElse("")))
                .orElseGet(() -> over(headers));
    }

    private Response page(String reader, String key, Preferences preferences, String done) {
        var layout = site.layout();
        var language = preferences.language();
        var words = NewsletterShowing.words(language);
        var page = new NewsletterPage.Mine(
                layout.frame("thread", language, words.mineTitle()),
                words,
                "/newsletter/mine/" + reader + "/" + key,
                done.equals("confirmed") ? words.confirmed() : done.equals("saved") ? words.saved() : "",
                NewsletterShowing.choices(layout.config(), words, preferences.lists()),
                NewsletterShowing.languages(language),
                words.consent(layout.config().name()),
                preferences.pausedUntil()
                        .filter(until -> until.isAfter(clock.instant()))
                        .map(until -> words.pausedUntil(layout.moment(language, until).words()))
                        .orElse(""));
        return NewsletterShowing.print(200, layout, language, "mine", page);
    }

    @POST
    @Path(MINE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("reader") String reader,
            @PathParam("key") String key,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers) {
        var config = site.layout().config();
        String tag = text(form, "language");
        var language = SiteConfig.SPOKEN.contains(tag) ? new Language(tag) : config.language();
        var lists = form.getOrDefault("list", List.of()).stream().filter(config.newsletters()::contains).distinct().toList();
        var wanted = new Preferences(lists, language, pause(reader, key, text(form, "pause")));
        return newsletters.choose(reader, key, wanted, NewsletterShowing.words(language).consent(config.name()))
                ? Response.seeOther(URI.create("/newsletter/mine/" + reader + "/" + key + "?done=saved")).build()
                : over(headers);
    }

    /** A number of weeks from now, none, or as it was. */
    private Optional<Instant> pause(String reader, String key, String typed) {
        return switch (typed) {
            case "1", "4" -> Optional.of(clock.instant().plus(Duration.ofDays(7L * Integer.parseInt(typed))));
            case "keep" -> newsletters.preferences(reader, key).flatMap(Preferences::pausedUntil);
            default -> Optional.empty();
        };
    }

    @POST
    @Path(MINE + "/never")
    public Response never(@PathParam("reader") String reader, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = NewsletterShowing.language(headers, site.layout().config());
        var words = NewsletterShowing.words(language);
        return newsletters.never(reader, key, words.never(), language)
                ? say(200, language, words.neverDone(), "", "", "")
                : over(headers);
    }

    @GET
    @Path(OFF)
    public Response askOff(
            @PathParam("reader") String reader, @PathParam("list") String list, @PathParam("key") String key, @Context HttpHeaders headers) {
        var config = site.layout().config();
        var language = NewsletterShowing.language(headers, config);
        var words = NewsletterShowing.words(language);
        return newsletters.isOff(reader, list, key)
                ? say(200, language, words.offTitle(), NewsletterShowing.label(list, words, config), "/newsletter/off/" + reader + "/" + list + "/" + key, words.offButton())
                : over(headers);
    }

    /** Takes the POST of a mail program and that of our own page; neither needs anything but the address. */
    @POST
    @Path(OFF)
    public Response off(
            @PathParam("reader") String reader, @PathParam("list") String list, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = NewsletterShowing.language(headers, site.layout().config());
        return newsletters.off(reader, list, key)
                ? say(200, language, NewsletterShowing.words(language).offDone(), "", "", "")
                : over(headers);
    }

    private Response over(HttpHeaders headers) {
        var language = NewsletterShowing.language(headers, site.layout().config());
        var words = NewsletterShowing.words(language);
        return say(410, language, words.linkOver(), words.linkOverText(), "", "");
    }

    private Response say(int status, Language language, String title, String text, String action, String button) {
        var layout = site.layout();
        var page = new NewsletterPage.Say(layout.frame("thread", language, title), title, text, List.of(), action, button);
        return NewsletterShowing.print(status, layout, language, "say", page);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
