package org.broadsheet.site.reply;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
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
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.EmailAddress;
import org.broadsheet.kernel.Language;
import org.broadsheet.reply.Reply;
import org.broadsheet.reply.Rights;
import org.broadsheet.web.Throttle;

/** {@code /reply/mine}: what is known of a reader, out and gone, by a link that only the address gets. */
@Singleton
@Path("/reply/mine")
@RunOnVirtualThread
public final class MineRoutes {
    private static final String LINK = "{reader:[0-9a-z]{13}}/{until:\\d{1,12}}/{key:[A-Za-z0-9_-]{43}}";
    private static final JsonFactory JSON = new JsonFactory();
    private static final int ASKED_AT_ONCE = 5;
    private static final Duration ASKED_EACH = Duration.ofMinutes(5);

    private final Pages pages;
    private final Rights rights;
    private final Throttle byPlace;
    private final Throttle byAddress;

    public MineRoutes(Pages pages, Rights rights, Clock clock) {
        this.pages = pages;
        this.rights = rights;
        this.byPlace = new Throttle(ASKED_AT_ONCE, ASKED_EACH, clock);
        this.byAddress = new Throttle(2, ASKED_EACH, clock);
    }

    @GET
    public Response ask(@Context HttpHeaders headers) {
        return askPage(200, pages.language(headers), "");
    }

    private Response askPage(int status, Language language, String typed) {
        var words = Showing.words(language);
        var page = new MineAskPage(pages.layout().frame("thread", language, words.mineTitle()), words, typed, status != 200);
        return pages.print(status, language, "mine-ask", page).build();
    }

    /** Answers the same whether the address is known or not. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response send(MultivaluedMap<String, String> form, @Context HttpHeaders headers, @Context HttpServerRequest request) {
        var language = pages.language(headers);
        String typed = Pages.text(form, "email");
        var address = EmailAddress.typed(typed);
        if (address.isEmpty()) {
            return askPage(422, language, typed);
        }
        boolean isAllowed = byPlace.take(request.remoteAddress().hostAddress()).isEmpty()
                && byAddress.take(address.get().canonical()).isEmpty();
        if (isAllowed) {
            rights.ask(address.get(), language);
        }
        var words = Showing.words(language);
        return pages.say(200, language, words.mineTitle(), words.mineSent(), "");
    }

    @GET
    @Path(LINK)
    public Response show(
            @PathParam("reader") String reader, @PathParam("until") String until, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = pages.language(headers);
        var words = Showing.words(language);
        return rights.replies(new Rights.Link(reader, until, key))
                .map(all -> pages.print(200, language, "mine", new MinePage(
                                pages.layout().frame("thread", language, words.mineTitle()),
                                words,
                                all.stream().map(reply -> item(reply, language)).toList(),
                                "/reply/mine/" + reader + "/" + until + "/" + key))
                        .build())
                .orElseGet(() -> pages.linkOver(language));
    }

    private MinePage.Item item(Reply reply, Language language) {
        var story = pages.story(reply.story());
        return new MinePage.Item(
                pages.layout().moment(language, reply.madeAt()),
                story.map(found -> found.version().content().headline()).orElse("–"),
                story.map(found -> found.story().path().address()).orElse("/"),
                reply.body().toHtml());
    }

    @GET
    @Path(LINK + "/data")
    public Response data(
            @PathParam("reader") String reader, @PathParam("until") String until, @PathParam("key") String key, @Context HttpHeaders headers) {
        var link = new Rights.Link(reader, until, key);
        return rights.replies(link)
                .map(all -> Response.ok(json(rights.address(link), all))
                        .type(MediaType.APPLICATION_JSON)
                        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"replies.json\"")
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .header("X-Robots-Tag", "noindex")
                        .build())
                .orElseGet(() -> pages.linkOver(pages.language(headers)));
    }

    @POST
    @Path(LINK + "/erase")
    public Response erase(
            @PathParam("reader") String reader, @PathParam("until") String until, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = pages.language(headers);
        return rights.erase(new Rights.Link(reader, until, key))
                ? pages.say(200, language, Showing.words(language).rightsErased(), "", "")
                : pages.linkOver(language);
    }

    private String json(Optional<EmailAddress> address, List<Reply> all) {
        var text = new StringWriter();
        try (var json = JSON.createGenerator(text)) {
            json.useDefaultPrettyPrinter();
            json.writeStartObject();
            json.writeStringField("email", address.map(EmailAddress::shown).orElse(""));
            json.writeArrayFieldStart("replies");
            for (Reply reply : all) {
                write(json, reply);
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    private void write(JsonGenerator json, Reply reply) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", reply.id().toString());
        json.writeStringField(
                "story",
                pages.story(reply.story()).map(story -> pages.layout().config().url(story.story().path().address())).orElse(""));
        json.writeStringField("state", reply.state().word());
        json.writeStringField("name", reply.name());
        json.writeStringField("website", reply.website());
        json.writeStringField("text", reply.body().source());
        json.writeStringField("language", reply.language().tag());
        json.writeStringField("made", reply.madeAt().toString());
        json.writeStringField("edited", reply.editedAt().map(Object::toString).orElse(""));
        json.writeEndObject();
    }
}
