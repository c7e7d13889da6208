package org.broadsheet.desk;

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
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.web.Problem;

/** {@code /desk}: one page, and the forms on it. For editors and administrators. */
@Singleton
@Path("/desk")
@RunOnVirtualThread
public final class DeskPages {
    private static final int REASON_LENGTH_MAX = 1000;

    private final Screens screens;
    private final Overview overview;
    private final Stories stories;
    private final Log log;

    public DeskPages(Screens screens, Overview overview, Stories stories, Log log) {
        this.screens = screens;
        this.overview = overview;
        this.stories = stories;
        this.log = log;
    }

    @GET
    @Allowed(Act.PUBLISH)
    public Response desk(@Context ContainerRequestContext request) {
        return page(Guest.of(request), 200, noticeOf(request.getUriInfo()));
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("stories/{id}/publish")
    public Response publish(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return change(id, request, stories::publish);
    }

    /** Lifts an embargo and publishes. */
    @POST
    @Allowed(Act.PUBLISH)
    @Path("stories/{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return change(id, request, stories::lift);
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("stories/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(@PathParam("id") String id, @Context ContainerRequestContext request) {
        return change(id, request, stories::release);
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("stories/{id}/kill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response kill(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @Context ContainerRequestContext request) {
        String reason = new Fields(form).text("reason").strip();
        String kept = reason.substring(0, Math.min(reason.length(), REASON_LENGTH_MAX));
        return change(id, request, (t, story, by) -> stories.kill(t, story, kept, by));
    }

    /** One of the verbs. */
    private interface Verb {
        Outcome apply(Transaction t, StoryId id, Actor by);
    }

    private Response change(String text, ContainerRequestContext request, Verb verb) {
        var guest = Guest.of(request);
        var id = read(text).orElseThrow(NotFoundException::new);
        Outcome outcome = log.write(t -> verb.apply(t, id, guest.actor()));
        return answer(guest, outcome);
    }

    private static Optional<StoryId> read(String id) {
        try {
            return Optional.of(StoryId.parse(id));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    /** What was done shows after a redirect, so that loading the page again does nothing twice. */
    private Response answer(Guest guest, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Done(Story story) -> toDesk(story);
            case Outcome.Held(Story story, var until, String sentence) -> toDesk(story);
            case Outcome.Refused(String code, String sentence) ->
                page(
                        guest,
                        Problem.refused(code, sentence).status(),
                        new DeskPage.Notice(screens.words().notDone(sentence), true));
        };
    }

    private static Response toDesk(Story story) {
        return Response.seeOther(URI.create("/desk?done=" + story.id())).build();
    }

    /** What became of the story that a form was about, by how it stands now. */
    private DeskPage.Notice noticeOf(UriInfo uri) {
        String done = uri.getQueryParameters().getFirst("done");
        return Optional.ofNullable(done)
                .flatMap(DeskPages::read)
                .flatMap(id -> stories.read(reading -> reading.story(id)))
                .map(story -> new DeskPage.Notice(sentence(story), false))
                .orElse(DeskPage.Notice.NONE);
    }

    private String sentence(Story story) {
        var words = screens.words();
        return switch (story.state()) {
            case PUBLISHED -> words.donePublished(headline(story));
            case KILLED -> words.doneKilled(headline(story));
            case DRAFT, READY, SCHEDULED, WITHHELD, EXPIRED -> words.doneHeld(headline(story));
        };
    }

    private String headline(Story story) {
        return stories.read(reading -> reading.version(story.id(), story.latest()))
                .map(version -> version.content().headline())
                .orElse("");
    }

    private Response page(Guest guest, int status, DeskPage.Notice notice) {
        return screens.print(status, "desk", overview.page(guest, notice)).build();
    }
}
