package org.broadsheet.site.newsletter;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.newsletter.Newsletters;
import org.broadsheet.newsletter.Wanted;
import org.broadsheet.site.Layout;
import org.broadsheet.site.NamedSite;
import org.broadsheet.web.Throttle;

/** {@code /newsletter}: asks for an address, and {@code /newsletter/confirm/…}, the link of the letter that comes to it. */
@Singleton
@Path("/newsletter")
@RunOnVirtualThread
public final class SignUpRoutes {
    private static final String CONFIRM =
            "confirm/{reader:[0-9a-z]{13}}/{lists:[a-z0-9,-]{1,400}}/{until:\\d{1,12}}/{key:[A-Za-z0-9_-]{43}}";
    private static final int ASKED_AT_ONCE = 10;
    private static final Duration ASKED_EACH = Duration.ofMinutes(1);

    private final NamedSite site;
    private final Newsletters newsletters;
    private final Throttle byPlace;

    public SignUpRoutes(NamedSite site, Newsletters newsletters, Clock clock) {
        this.site = site;
        this.newsletters = newsletters;
        this.byPlace = new Throttle(ASKED_AT_ONCE, ASKED_EACH, clock);
    }

    @GET
    public Response ask(@Context HttpHeaders headers) {
        var layout = site.layout();
        var offered = layout.config().newsletters();
        var language = NewsletterShowing.language(headers, layout.config());
        return askPage(200, language, "", offered.isEmpty() ? List.of() : List.of(offered.getFirst()), "", "", "");
    }

    private Response askPage(
            int status, Language language, String email, List<String> chosen, String meant, String emailError, String listsError) {
        var layout = site.layout();
        var words = NewsletterShowing.words(language);
        if (layout.config().newsletters().isEmpty()) {
            return lost(layout);
        }
        var page = new NewsletterPage.Ask(
                layout.frame("thread", language, words.title()),
                words,
                email,
                NewsletterShowing.choices(layout.config(), words, chosen),
                words.consent(layout.config().name()),
                meant,
                emailError,
                listsError);
        return NewsletterShowing.print(status, layout, language, "ask", page);
    }

    private static Response lost(Layout layout) {
        return Response.status(404)
                .entity(layout.notFound().body())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Answers the same whether the address is known or not. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        var layout = site.layout();
        var language = NewsletterShowing.language(headers, layout.config());
        var words = NewsletterShowing.words(language);
        var offered = layout.config().newsletters();
        String typed = Optional.of(text(form, "better")).filter(better -> !better.isEmpty()).orElseGet(() -> text(form, "email")).strip();
        List<String> chosen = form.getOrDefault("list", List.of()).stream().filter(offered::contains).distinct().toList();
        Optional<EmailAddress> address = EmailAddress.typed(typed).filter(EmailAddress::isPublic);
        if (address.isEmpty() || chosen.isEmpty()) {
            return askPage(
                    422, language, typed, chosen, "", address.isEmpty() ? words.errorEmail() : "", chosen.isEmpty() ? words.errorLists() : "");
        }
        var meant = address.get().meant().filter(better -> !text(form, "sure").equals(typed));
        if (meant.isPresent()) {
            return askPage(200, language, typed, chosen, meant.get().text(), "", "");
        }
        boolean isTrap = !text(form, "name").isEmpty();
        if (!isTrap && byPlace.take(request.remoteAddress().hostAddress()).isEmpty()) {
            newsletters.ask(new Wanted(address.get(), chosen, language, words.consent(layout.config().name())));
        }
        return say(200, language, words.sentTitle(), words.sentText());
    }

    /** A page with a button, since programs that look after mail open links by themselves. */
    @GET
    @Path(CONFIRM)
    public Response look(
            @PathParam("reader") String reader,
            @PathParam("lists") String lists,
            @PathParam("until") String until,
            @PathParam("key") String key,
            @Context HttpHeaders headers) {
        var layout = site.layout();
        var language = NewsletterShowing.language(headers, layout.config());
        var words = NewsletterShowing.words(language);
        var link = new Newsletters.Confirmation(reader, List.of(lists.split(",")), until, key);
        if (!newsletters.isGood(link)) {
            return over(language);
        }
        var page = new NewsletterPage.Say(
                layout.frame("thread", language, words.confirmTitle()),
                words.confirmTitle(),
                words.consent(layout.config().name()),
                link.lists().stream().map(list -> NewsletterShowing.label(list, words, layout.config())).toList(),
                "/newsletter/confirm/" + reader + "/" + lists + "/" + until + "/" + key,
                words.confirmButton());
        return NewsletterShowing.print(200, layout, language, "say", page);
    }

    @POST
    @Path(CONFIRM)
    public Response confirm(
            @PathParam("reader") String reader,
            @PathParam("lists") String lists,
            @PathParam("until") String until,
            @PathParam("key") String key,
            @Context HttpHeaders headers) {
        var layout = site.layout();
        var language = NewsletterShowing.language(headers, layout.config());
        String consent = NewsletterShowing.words(language).consent(layout.config().name());
        return newsletters
                .confirm(new Newsletters.Confirmation(reader, List.of(lists.split(",")), until, key), consent, language)
                .map(mine -> Response.seeOther(java.net.URI.create(mine + "?done=confirmed")).build())
                .orElseGet(() -> over(language));
    }

    private Response over(Language language) {
        var words = NewsletterShowing.words(language);
        return say(410, language, words.linkOver(), words.linkOverText());
    }

    private Response say(int status, Language language, String title, String text) {
        var layout = site.layout();
        var page = new NewsletterPage.Say(layout.frame("thread", language, title), title, text, List.of(), "", "");
        return NewsletterShowing.print(status, layout, language, "say", page);
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("");
    }
}
