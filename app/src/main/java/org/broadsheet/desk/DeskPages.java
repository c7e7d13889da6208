package org.broadsheet.desk;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.desk.Door.Guest;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;
import org.broadsheet.web.FormGuard;
import org.broadsheet.web.Problem;

/** {@code /desk}: one page, and the forms on it. For editors and administrators. */
@Singleton
@Path("/desk")
@RunOnVirtualThread
public final class DeskPages {
    private static final int REASON_LENGTH_MAX = 1000;

    private final Screens screens;
    private final Door door;
    private final Overview overview;
    private final Stories stories;
    private final Log log;

    public DeskPages(Screens screens, Door door, Overview overview, Stories stories, Log log) {
        this.screens = screens;
        this.door = door;
        this.overview = overview;
        this.stories = stories;
        this.log = log;
    }

    @GET
    public Response desk(@Context HttpHeaders headers, @Context UriInfo uri) {
        return door.guest(headers, uri)
                .map(guest -> page(guest, 200, noticeOf(uri)))
                .orElseGet(DeskPages::toLogin);
    }

    @POST
    @Path("stories/{id}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return change(id, new Fields(form), headers, uri, stories::publish);
    }

    /** Lifts an embargo and publishes. */
    @POST
    @Path("stories/{id}/lift")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response lift(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return change(id, new Fields(form), headers, uri, stories::lift);
    }

    @POST
    @Path("stories/{id}/release")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response release(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        return change(id, new Fields(form), headers, uri, stories::release);
    }

    @POST
    @Path("stories/{id}/kill")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response kill(
            @PathParam("id") String id,
            MultivaluedMap<String, String> form,
            @Context HttpHeaders headers,
            @Context UriInfo uri) {
        var fields = new Fields(form);
        String reason = fields.text("reason").strip();
        String kept = reason.substring(0, Math.min(reason.length(), REASON_LENGTH_MAX));
        return change(id, fields, headers, uri, (t, story, by) -> stories.kill(t, story, kept, by));
    }

    /** One of the verbs. */
    private interface Verb {
        Outcome apply(Transaction t, StoryId id, Actor by);
    }

    private Response change(String text, Fields fields, HttpHeaders headers, UriInfo uri, Verb verb) {
        Optional<Guest> guest = door.guest(headers, uri);
        if (guest.isEmpty()) {
            return toLogin();
        }
        try {
            door.check(guest.get(), headers, uri, fields.text(FormGuard.FIELD));
        } catch (Fault foreign) {
            return page(guest.get(), Problem.of(foreign).status(), new DeskPage.Notice(screens.words().formForeign(), true));
        }
        if (!guest.get().account().role().mayPublish()) {
            return notAllowed(guest.get());
        }
        var id = read(text).orElseThrow(NotFoundException::new);
        var by = guest.get().account().actor();
        Outcome outcome = log.write(t -> verb.apply(t, id, by));
        return answer(guest.get(), outcome);
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
        if (!guest.account().role().mayPublish()) {
            return notAllowed(guest);
        }
        return screens.print(status, "desk", overview.page(door.word(guest), notice)).build();
    }

    private Response notAllowed(Guest guest) {
        var shell = screens.shell(screens.words().desk(), door.word(guest), true);
        return screens.print(403, "notice", new NoticePage(shell, screens.words().desk(), screens.words().roleNotAllowed()))
                .build();
    }

    private static Response toLogin() {
        return Response.seeOther(URI.create("/desk/login")).build();
    }
}
