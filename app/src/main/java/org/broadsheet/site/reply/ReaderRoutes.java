package org.broadsheet.site.reply;

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
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.broadsheet.kernel.Ids;
import org.broadsheet.reply.Conversation;
import org.broadsheet.reply.Posted;
import org.broadsheet.reply.Replies;
import org.broadsheet.reply.ReplyId;
import org.broadsheet.reply.Report;
import org.broadsheet.reply.Watches;
import org.broadsheet.story.Published;
import org.broadsheet.web.Throttle;

/** {@code /reply/report/ID}, {@code /reply/to/ID}, and the links in letters about answers. */
@Singleton
@Path("/reply")
@RunOnVirtualThread
public final class ReaderRoutes {
    private static final int REPORTS_AT_ONCE = 10;
    private static final Duration REPORT_EACH = Duration.ofMinutes(1);

    private final Pages pages;
    private final Replies replies;
    private final Conversation conversation;
    private final Watches watches;
    private final Throttle reports;

    public ReaderRoutes(Pages pages, Replies replies, Conversation conversation, Watches watches, Clock clock) {
        this.pages = pages;
        this.replies = replies;
        this.conversation = conversation;
        this.watches = watches;
        this.reports = new Throttle(REPORTS_AT_ONCE, REPORT_EACH, clock);
    }

    /** A reply that the public sees, below a story that it sees. */
    private record Seen(Posted post, Published story) {}

    private Optional<Seen> seen(String id) {
        return ReplyId.find(id).flatMap(reply -> conversation.storyOf(reply)
                .flatMap(pages::story)
                .flatMap(story -> conversation
                        .single(story.story().id(), reply)
                        .filter(single -> !single.post().isGap())
                        .map(single -> new Seen(single.post(), story))));
    }

    /** A short address of a reply, for letters: its story may move. */
    @GET
    @Path("to/{id:[0-9a-z]{13}}")
    public Response go(@PathParam("id") String id) {
        return seen(id)
                .map(seen -> Response.seeOther(URI.create(seen.story.story().path().address() + "/replies/" + id)).build())
                .orElseGet(pages::lost);
    }

    @GET
    @Path("report/{id:[0-9a-z]{13}}")
    public Response report(@PathParam("id") String id) {
        return seen(id).map(seen -> reportPage(200, seen, "")).orElseGet(pages::lost);
    }

    @POST
    @Path("report/{id:[0-9a-z]{13}}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response report(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context HttpServerRequest request) {
        var seen = seen(id);
        if (seen.isEmpty()) {
            return pages.lost();
        }
        String note = Pages.text(form, "note");
        var why = Report.Why.of(Pages.text(form, "why"));
        if (why.isEmpty()) {
            return reportPage(422, seen.get(), note);
        }
        String from = request.remoteAddress().hostAddress();
        if (reports.take(from).isEmpty()) {
            replies.report(seen.get().post.id(), why.get(), note, from);
        }
        var language = pages.language(seen.get().story);
        var words = Showing.words(language);
        return pages.say(200, language, words.reported(), "", seen.get().story.story().path().address());
    }

    private Response reportPage(int status, Seen seen, String note) {
        var language = pages.language(seen.story);
        var words = Showing.words(language);
        var place = new Showing.Place(
                pages.layout(), language, seen.story.story().path().address(), false, Optional.empty());
        var page = new ReportPage(
                pages.layout().frame("thread", language, words.reportTitle()),
                words,
                Showing.shown(seen.post, place, 0, 0, true),
                "/reply/report/" + seen.post.id(),
                note,
                status != 200);
        return pages.print(status, language, "report", page).build();
    }

    private static long number(String id) {
        return Ids.parse(id);
    }

    /** Only a press of the button confirms: mail programs look at links by themselves. */
    @GET
    @Path("watch/{id:[0-9a-hjkmnp-tv-z]{13}}/{key:[A-Za-z0-9_-]{43}}")
    public Response watch(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = pages.language(headers);
        var words = Showing.words(language);
        return pages.ask(language, words.watchConfirmTitle(), "/reply/watch/" + id + "/" + key, words.watchConfirmButton());
    }

    @POST
    @Path("watch/{id:[0-9a-hjkmnp-tv-z]{13}}/{key:[A-Za-z0-9_-]{43}}")
    public Response confirm(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = pages.language(headers);
        return watches.confirm(number(id), key)
                ? pages.say(200, language, Showing.words(language).watchOn(), "", "")
                : pages.linkOver(language);
    }

    @GET
    @Path("unwatch/{id:[0-9a-hjkmnp-tv-z]{13}}/{key:[A-Za-z0-9_-]{43}}")
    public Response unwatch(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = pages.language(headers);
        var words = Showing.words(language);
        return pages.ask(language, words.watchOffTitle(), "/reply/unwatch/" + id + "/" + key, words.watchOffButton());
    }

    /** By the button, or by a mail program at one click (RFC 8058). */
    @POST
    @Path("unwatch/{id:[0-9a-hjkmnp-tv-z]{13}}/{key:[A-Za-z0-9_-]{43}}")
    public Response end(@PathParam("id") String id, @PathParam("key") String key, @Context HttpHeaders headers) {
        var language = pages.language(headers);
        return watches.end(number(id), key)
                ? pages.say(200, language, Showing.words(language).watchOff(), "", "")
                : pages.linkOver(language);
    }
}
