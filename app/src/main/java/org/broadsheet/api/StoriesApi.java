package org.broadsheet.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.broadsheet.api.Changes.Change;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Log;
import org.broadsheet.related.Boxes;
import org.broadsheet.related.Item;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Card;
import org.broadsheet.story.Listing;
import org.broadsheet.story.Published;
import org.broadsheet.story.Reading;
import org.broadsheet.story.State;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.web.WebConfig;

/** Published stories for everybody: {@code GET /api/stories}. The same answer for all, whoever asks. */
@Singleton
@Path("/api/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class StoriesApi {
    static final int LIMIT = 20;
    static final int LIMIT_MAX = 100;

    private final Stories stories;
    private final Log log;
    private final Boxes related;
    private final Changes changes;
    private final Address address;
    private final Settings settings;

    public StoriesApi(Stories stories, Log log, WebConfig web, Settings settings, Boxes related) {
        this.stories = stories;
        this.log = log;
        this.related = related;
        this.changes = new Changes(log, stories);
        this.address = new Address(web.publicUrl());
        this.settings = settings;
    }

    /** Newest first, by {@code cursor}; or what changed {@code since} a position of the log; or those with a {@code guid}. */
    @GET
    public Response list(@Context UriInfo uri, @Context Request request) {
        var parameters = Parameters.of(uri, "limit", "cursor", "since", "guid");
        var answers = new Answers(address.of(uri), settings.site().sections());
        int limit = parameters.number("limit", LIMIT, 1, LIMIT_MAX).intValue();
        parameters.oneAtMost("cursor", "since", "guid");
        Optional<String> guid = parameters.text("guid");
        if (guid.isPresent()) {
            return Fresh.answer(request, answers.found(withGuid(guid.get())));
        }
        if (parameters.text("since").isPresent()) {
            long since = parameters.number("since", 0L, 0, Long.MAX_VALUE).longValue();
            return Fresh.answer(request, answers.changes(changes.since(since, limit), limit));
        }
        Optional<Card.Cursor> before = parameters.text("cursor").map(StoriesApi::cursor);
        // The position is read first: what changes while the list is read comes again with since.
        long position = log.head();
        List<Published> published = stories.read(reading -> reading.published(before, limit));
        return Fresh.answer(request, answers.list(published, limit, position));
    }

    /** One published story. */
    @GET
    @Path("{id}")
    public Response one(@PathParam("id") String text, @Context UriInfo uri, @Context Request request) {
        var id = StoryIds.parse(text);
        Optional<Published> published = stories.read(reading -> {
            refuseWhatIsGone(reading, id);
            return reading.published(id);
        });
        var found = published.orElseThrow(() -> StoryIds.unknown(text));
        byte[] story = new Answers(address.of(uri), settings.site().sections()).story(found);
        return Fresh.answer(request, story, found.version().number());
    }

    /** What the box of related items of a published story holds, in its order, of what the public may see now. */
    @GET
    @Path("{id}/related")
    public Response related(@PathParam("id") String text, @Context UriInfo uri, @Context Request request) {
        var id = StoryIds.parse(text);
        var box = related.box(id);
        List<StoryId> proposed = box.items().stream().map(Item::story).toList();
        List<Card> cards = stories.read(reading -> {
            refuseWhatIsGone(reading, id);
            if (reading.published(id).isEmpty()) {
                throw StoryIds.unknown(text);
            }
            return reading.list(new Listing.Chosen(proposed), Optional.empty(), Math.max(1, proposed.size()));
        });
        return Fresh.answer(request, new Answers(address.of(uri), settings.site().sections()).related(box, cards));
    }

    private static void refuseWhatIsGone(Reading reading, StoryId id) {
        Optional<Story> story = reading.story(id).filter(found -> found.publishedAt().isPresent());
        if (story.filter(found -> found.state() == State.KILLED).isPresent()) {
            throw new Fault("story-killed", Fault.Kind.USER, "story " + id + " was killed: it must not be used any more");
        }
        if (story.filter(found -> found.state() == State.EXPIRED).isPresent()) {
            throw new Fault("story-expired", Fault.Kind.USER, "story " + id + " is over: its time or licence has ended");
        }
    }

    /** Those that are public, and those that were. */
    private List<Change> withGuid(String guid) {
        return stories.read(reading -> {
            var changes = new ArrayList<Change>();
            named(reading, guid).filter(story -> story.publishedAt().isPresent()).forEach(story -> changes.add(
                    story.isPublic()
                            ? new Change.Shown(reading.published(story.id()).orElseThrow())
                            : new Change.TakenOff(story, story.updatedAt().orElseThrow())));
            return changes;
        });
    }

    private static Stream<Story> named(Reading reading, String guid) {
        if (guid.startsWith(StoryNinjs.URI_PREFIX)) {
            String id = guid.substring(StoryNinjs.URI_PREFIX.length());
            return StoryIds.read(id).flatMap(reading::story).stream();
        }
        return reading.storiesByGuid(guid).stream();
    }

    private static Card.Cursor cursor(String text) {
        return Card.Cursor.parse(text)
                .orElseThrow(() -> new Fault(
                        "request-parameter", Fault.Kind.USER, "cursor is what next had in the answer before: not " + text));
    }
}
