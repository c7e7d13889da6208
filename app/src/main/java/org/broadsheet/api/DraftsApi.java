package org.broadsheet.api;

import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.Scope;
import org.broadsheet.account.Tokens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.media.Media;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Filing;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.story.Version;
import org.broadsheet.web.WebConfig;
import org.broadsheet.wire.Wire;
import org.broadsheet.wire.format.Finding;

/**
 * The desk for other programs: files stories and changes them, for those who hold a token. What each verb may do is
 * {@link Stories}' business. An answer means that the change is durable and that the old pages are gone.
 */
@Singleton
@Path("/api/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class DraftsApi {
    private final Stories stories;
    private final Log log;
    private final Doorkeeper doorkeeper;
    private final DraftReader drafts;
    private final Address address;
    private final Settings settings;

    public DraftsApi(
            Stories stories, Log log, Tokens tokens, Wire wire, Media media, WebConfig web, Settings settings, Clock clock) {
        this.stories = stories;
        this.log = log;
        this.doorkeeper = new Doorkeeper(tokens, clock);
        this.drafts = new DraftReader(wire, media, () -> settings.site().sections());
        this.address = new Address(web.publicUrl());
        this.settings = settings;
    }

    /** The newest version of a story of any state. */
    @GET
    @Path("{id}/latest")
    public Response latest(@PathParam("id") String text, @Context HttpServerRequest request, @Context UriInfo uri) {
        by(request, Scope.READ);
        var id = StoryIds.parse(text);
        record Found(Story story, Version version) {}
        var found = stories.read(reading -> reading.story(id)
                        .map(story -> new Found(story, reading.version(id, story.latest()).orElseThrow())))
                .orElseThrow(() -> StoryIds.unknown(text));
        byte[] newest = answers(uri).newest(found.story(), found.version());
        return privately(Response.ok(newest).tag(Fresh.tag(found.version().number(), newest)));
    }

    /** Files a draft. */
    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response file(InputStream body, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.DRAFT);
        var draft = drafts.read(JsonObject.read(body));
        var hold = new Story.Hold(draft.embargoedUntil(), false, Optional.empty());
        var filing = new Filing(draft.content(), "", draft.guid(), hold, draft.expires());
        Outcome outcome = log.write(t -> {
            Optional<StoryId> known = draft.guid().flatMap(guid -> ownWith(t, guid));
            return known.isPresent()
                    ? new Outcome.Refused("story-exists", "there is a story with this uri: change " + known.get())
                    : new Outcome.Done(stories.file(t, filing, by));
        });
        return answer(outcome, uri, draft.findings(), Response.Status.CREATED);
    }

    private Optional<StoryId> ownWith(Transaction t, String guid) {
        return stories.reading(t).storiesByGuid(guid).stream()
                .filter(story -> story.source().isEmpty())
                .map(Story::id)
                .findFirst();
    }

    /** Puts other words in place of a story's newest; the public does not see them yet. */
    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response change(
            @PathParam("id") String text, InputStream body, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.DRAFT);
        var id = StoryIds.parse(text);
        int base = requiredBase(request);
        var draft = drafts.read(JsonObject.read(body));
        Outcome outcome = log.write(t -> {
            var edited = stories.edit(t, id, draft.content(), base, by);
            return edited instanceof Outcome.Done(Story story) ? withTerms(t, story, draft, by) : edited;
        });
        return answer(outcome, uri, draft.findings(), Response.Status.OK);
    }

    /** An embargo or an end that is not mentioned stays as it is: leaving a field out never sets a story free. */
    private Outcome withTerms(Transaction t, Story story, Draft draft, Actor by) {
        if (draft.embargoedUntil().isEmpty() && draft.expires().isEmpty()) {
            return new Outcome.Done(story);
        }
        var before = story.hold();
        var hold = draft.embargoedUntil().isEmpty()
                ? before
                : new Story.Hold(draft.embargoedUntil(), false, before.scheduledFor());
        return stories.setTerms(t, story.id(), hold, draft.expires().or(story::expiresAt), by);
    }

    /** Puts the newest version before the public. */
    @POST
    @Path("{id}/publish")
    public Response publish(@PathParam("id") String text, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.PUBLISH);
        return change(text, request, uri, (t, id) -> stories.publish(t, id, by));
    }

    /** The same at a time. */
    @POST
    @Path("{id}/schedule")
    public Response schedule(
            @PathParam("id") String text, InputStream body, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.PUBLISH);
        var at = JsonObject.read(body)
                .moment("at")
                .orElseThrow(() -> new Fault(
                        "story-time-missing", Fault.Kind.USER, "say when: {\"at\": \"2026-11-24T18:00:00Z\"}"));
        return change(text, request, uri, (t, id) -> stories.schedule(t, id, at, by));
    }

    /** Says what was wrong, and puts the right words out: those of {@code story}, or the newest version's. */
    @POST
    @Path("{id}/correct")
    public Response correct(
            @PathParam("id") String text, InputStream body, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.PUBLISH);
        var asked = JsonObject.read(body);
        String note = asked.text("note").orElse("");
        Optional<Draft> draft = asked.object("story").map(drafts::read);
        if (draft.isPresent()) {
            requiredBase(request);
        }
        return change(text, request, uri, (t, id) -> {
            var content = draft.map(Draft::content).or(() -> newest(t, id).map(Version::content));
            return content.isEmpty()
                    ? new Outcome.Refused("story-unknown", "there is no story " + id)
                    : stories.correct(t, id, content.get(), note, by);
        });
    }

    private Optional<Version> newest(Transaction t, StoryId id) {
        var reading = stories.reading(t);
        return reading.story(id).flatMap(story -> reading.version(id, story.latest()));
    }

    /** Takes a story off until it is released. */
    @POST
    @Path("{id}/withhold")
    public Response withhold(
            @PathParam("id") String text, InputStream body, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.PUBLISH);
        String reason = JsonObject.read(body).text("reason").orElse("");
        return change(text, request, uri, (t, id) -> stories.withhold(t, id, reason, by));
    }

    /** Ends a withholding. */
    @POST
    @Path("{id}/release")
    public Response release(@PathParam("id") String text, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.PUBLISH);
        return change(text, request, uri, (t, id) -> stories.release(t, id, by));
    }

    /** Makes a draft again of what was killed or has expired. */
    @POST
    @Path("{id}/restore")
    public Response restore(@PathParam("id") String text, @Context HttpServerRequest request, @Context UriInfo uri) {
        var by = by(request, Scope.PUBLISH);
        return change(text, request, uri, (t, id) -> stories.restore(t, id, by));
    }

    /** Never refused to a holder of a token: neither for how often it asks, nor for a body that cannot be read. */
    @POST
    @Path("{id}/kill")
    public Response kill(@PathParam("id") String text, InputStream body, @Context HttpServerRequest request, @Context UriInfo uri) {
        var token = doorkeeper.admitAlways(request.getHeader(HttpHeaders.AUTHORIZATION), Scope.KILL);
        var by = Actor.token(token.name()).at(request.remoteAddress().hostAddress());
        var id = StoryIds.parse(text);
        String reason = reason(body);
        Outcome outcome = log.write(t -> stories.kill(t, id, reason, by));
        return answer(outcome, uri, List.of(), Response.Status.OK);
    }

    private static String reason(InputStream body) {
        try {
            return JsonObject.read(body).text("reason").orElse("");
        } catch (Fault unreadable) {
            return "";
        }
    }

    /** One of the verbs. */
    private interface Verb {
        Outcome apply(Transaction t, StoryId id);
    }

    private Response change(String text, HttpServerRequest request, UriInfo uri, Verb verb) {
        var id = StoryIds.parse(text);
        Optional<Integer> base = Fresh.version(request.getHeader(HttpHeaders.IF_MATCH));
        Outcome outcome = log.write(t -> {
            Optional<Story> other = base.flatMap(version -> stories.reading(t)
                    .story(id)
                    .filter(story -> story.latest() != version));
            return other.<Outcome>map(story -> new Outcome.Refused(
                            "story-conflict", "story " + id + " was changed meanwhile: its newest version is " + story.latest()))
                    .orElseGet(() -> verb.apply(t, id));
        });
        return answer(outcome, uri, List.of(), Response.Status.OK);
    }

    private Actor by(HttpServerRequest request, Scope scope) {
        var token = doorkeeper.admit(request.getHeader(HttpHeaders.AUTHORIZATION), scope);
        return Actor.token(token.name()).at(request.remoteAddress().hostAddress());
    }

    private static int requiredBase(HttpServerRequest request) {
        return Fresh.version(request.getHeader(HttpHeaders.IF_MATCH))
                .orElseThrow(() -> new Fault(
                        "story-version-missing",
                        Fault.Kind.USER,
                        "say which version you changed: If-Match with the ETag of GET /api/stories/ID/latest"));
    }

    private Response answer(Outcome outcome, UriInfo uri, List<Finding> findings, Response.Status done) {
        var answers = answers(uri);
        return switch (outcome) {
            case Outcome.Done(Story story) ->
                state(answers.state(story, Optional.empty(), "", findings), story, uri, done);
            case Outcome.Held(Story story, var until, String sentence) ->
                state(answers.state(story, until, sentence, findings), story, uri, Response.Status.ACCEPTED);
            case Outcome.Refused(String code, String sentence) -> throw new Fault(code, Fault.Kind.USER, sentence);
        };
    }

    private Response state(byte[] state, Story story, UriInfo uri, Response.Status status) {
        var response = Response.status(status).entity(state).tag("v" + story.latest());
        if (status == Response.Status.CREATED) {
            response.location(URI.create(address.of(uri) + "/api/stories/" + story.id()));
        }
        return privately(response);
    }

    private static Response privately(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }

    private Answers answers(UriInfo uri) {
        return new Answers(address.of(uri), settings.site().sections());
    }
}
