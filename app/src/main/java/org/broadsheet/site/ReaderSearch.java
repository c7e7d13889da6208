package org.broadsheet.site;

import com.fasterxml.jackson.core.JsonFactory;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.broadsheet.kernel.Fault;
import org.broadsheet.search.Asked;
import org.broadsheet.search.Audience;
import org.broadsheet.search.Findings;
import org.broadsheet.search.Question;
import org.broadsheet.search.Search;
import org.broadsheet.web.Throttle;

/**
 * {@code /search}: what readers ask the archive. Beside the press, since every question is another page: nothing is kept, and so
 * the number of questions is bounded, of each address and of all together (docs/decisions/0070-search-beside-the-press.md).
 */
@Singleton
@Path(SearchPages.PATH)
@RunOnVirtualThread
public final class ReaderSearch {
    private static final int SIZE = 20;
    private static final int COMPLETIONS = 8;
    private static final int BURST = 60;
    private static final Duration EACH = Duration.ofMillis(100);
    private static final int AT_ONCE = 8;
    private static final JsonFactory JSON = new JsonFactory();

    private final Search search;
    private final NamedSite site;
    private final Throttle throttle;
    private final Semaphore places = new Semaphore(AT_ONCE);

    public ReaderSearch(Search search, NamedSite site, Clock clock) {
        this.search = search;
        this.site = site;
        this.throttle = new Throttle(BURST, EACH, clock);
    }

    /** The page of a search; without a question, the form alone. */
    @GET
    @Produces("text/html; charset=utf-8")
    public Response page(
            @QueryParam("q") @DefaultValue("") String typed,
            @QueryParam("order") @DefaultValue("") String order,
            @QueryParam("page") @DefaultValue("1") String page,
            @Context HttpServerRequest http) {
        var question = new Question(
                Asked.parse(typed),
                Audience.READERS,
                order.equals("newest") ? Question.Order.NEWEST : Question.Order.BEST,
                Optional.empty(),
                number(page),
                SIZE);
        return bounded(http, () -> {
            Optional<Findings> found = question.asked().isEmpty() ? Optional.of(Findings.NONE) : search.find(question);
            var answer = Response.status(found.isPresent() ? 200 : 503).entity(site.searchPage(question, found));
            return (found.isPresent() ? answer : answer.header("Retry-After", "5")).header("Cache-Control", "private, no-cache").build();
        });
    }

    private static int number(String page) {
        return page.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(page), 1, Question.PAGES_MAX) : 1;
    }

    /** The newest stories of a search, for feed readers (RFC 4287). */
    @GET
    @Path("feed")
    @Produces("application/atom+xml; charset=utf-8")
    public Response feed(@QueryParam("q") @DefaultValue("") String typed, @Context HttpServerRequest http) {
        var asked = Asked.parse(typed);
        return bounded(http, () -> {
            var found = asked.isEmpty()
                    ? Optional.of(Findings.NONE)
                    : search.find(new Question(asked, Audience.READERS, Question.Order.NEWEST, Optional.empty(), 1, SIZE));
            return found.map(findings -> Response.ok(site.searchFeed(asked, findings)).header("Cache-Control", "private, max-age=60").build())
                    .orElseThrow(ReaderSearch::rebuilding);
        });
    }

    /** Names and topics that begin with what was typed, as a list of texts. */
    @GET
    @Path("complete")
    @Produces(MediaType.APPLICATION_JSON)
    public Response complete(@QueryParam("q") @DefaultValue("") String typed, @Context HttpServerRequest http) {
        String begun = typed.length() <= Asked.CHARS_MAX ? typed : "";
        return bounded(http, () -> Response.ok(json(search.complete(begun, COMPLETIONS).orElse(List.of())))
                .header("Cache-Control", "private, max-age=30")
                .build());
    }

    private Response bounded(HttpServerRequest http, Supplier<Response> answer) {
        var address = http.remoteAddress();
        if (throttle.take(address == null ? "" : address.hostAddress()).isPresent()) {
            throw new Fault("request-too-often", Fault.Kind.USER, "the archive was asked too often from here: wait some seconds");
        }
        if (!places.tryAcquire()) {
            throw new Fault("search-busy", Fault.Kind.CAPACITY, "too many are searching now: try again in a second");
        }
        try {
            return answer.get();
        } finally {
            places.release();
        }
    }

    private static Fault rebuilding() {
        return new Fault("search-rebuilding", Fault.Kind.CAPACITY, "the search is being set up anew: try again in a moment");
    }

    private static String json(List<String> texts) {
        var out = new StringWriter();
        try (var json = JSON.createGenerator(out)) {
            json.writeStartArray();
            for (String text : texts) {
                json.writeString(text);
            }
            json.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString();
    }
}
