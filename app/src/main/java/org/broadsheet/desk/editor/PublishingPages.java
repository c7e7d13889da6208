package org.broadsheet.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.editor.EditorPage.Choice;
import org.broadsheet.desk.editor.EditorScreens.Said;
import org.broadsheet.desk.editor.StoryDoor.Opened;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Log;
import org.broadsheet.log.Transaction;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.CopyDesk;
import org.broadsheet.story.Outcome;
import org.broadsheet.story.Saved;
import org.broadsheet.story.Stories;
import org.broadsheet.story.WorkingCopies;
import org.broadsheet.story.WorkingText;
import org.broadsheet.web.Problem;

/**
 * What somebody decides about a story. Each form may carry the editor's fields: then they are saved first, so that what goes
 * out is what was on the screen. An answer means that it is durable and that the old pages are gone.
 */
@Singleton
@Path("/desk/stories")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
public final class PublishingPages {
    private static final String DESK = "/desk";

    private final StoryDoor door;
    private final EditorScreens editor;
    private final Keeping keeping;
    private final Checklist checklist;
    private final WorkingCopies copies;
    private final CopyDesk desk;
    private final Stories stories;
    private final Log log;
    private final Screens screens;
    private final Settings settings;

    public PublishingPages(
            StoryDoor door,
            EditorScreens editor,
            Keeping keeping,
            Checklist checklist,
            WorkingCopies copies,
            CopyDesk desk,
            Stories stories,
            Log log,
            Screens screens,
            Settings settings) {
        this.door = door;
        this.editor = editor;
        this.keeping = keeping;
        this.checklist = checklist;
        this.copies = copies;
        this.desk = desk;
        this.stories = stories;
        this.log = log;
        this.screens = screens;
        this.settings = settings;
    }

    /** A form, and who sent it. */
    private record Sent(Opened opened, Fields fields) {
        boolean hasText() {
            return fields.given().containsKey(TextReader.BODY);
        }

        Said refused(int status, String sentence) {
            return Said.refused(status, sentence, hasText() ? Optional.of(fields) : Optional.empty());
        }
    }

    /** One of the verbs. */
    private interface Verb {
        Outcome apply(Transaction t);
    }

    @POST
    @Allowed(Act.WRITE)
    @Path("{id}/hand-in")
    public Response handIn(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = new Sent(door.openToWrite(id, Guest.of(request)), new Fields(form));
        return change(sent, false, t -> desk.handIn(t, sent.opened().id(), sent.opened().guest().actor()));
    }

    /** Now; of a story that is out already, what changed since as an update. */
    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/publish")
    public Response publish(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        return change(sent, true, t -> desk.publish(t, sent.opened().id(), sent.opened().guest().actor()));
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/correct")
    public Response correct(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        String note = sent.fields().text("note").strip();
        return change(sent, true, t -> desk.correct(t, sent.opened().id(), note, sent.opened().guest().actor()));
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/schedule")
    public Response schedule(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        return atTime(sent, "at", at -> change(
                sent, true, t -> desk.schedule(t, sent.opened().id(), at, sent.opened().guest().actor())));
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/embargo")
    public Response embargo(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        return atTime(sent, "embargo", until -> change(
                sent, false, t -> desk.embargo(t, sent.opened().id(), until, sent.opened().guest().actor())));
    }

    /** Lifts an embargo and a plan: what they held goes out. */
    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/lift")
    public Response lift(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        return change(sent, true, t -> {
            desk.keep(t, sent.opened().id(), sent.opened().guest().actor());
            return desk.lift(t, sent.opened().id(), sent.opened().guest().actor());
        });
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/withhold")
    public Response withhold(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        String reason = sent.fields().text("reason");
        return change(sent, false, t -> stories.withhold(t, sent.opened().id(), reason, sent.opened().guest().actor()));
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/release")
    public Response release(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        return change(sent, true, t -> desk.release(t, sent.opened().id(), sent.opened().guest().actor()));
    }

    /** Never refused: not by a lock, a text that cannot be kept or a reason that is missing. */
    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/kill")
    public Response kill(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        String reason = sent.fields().text("reason");
        log.write(t -> stories.kill(t, sent.opened().id(), reason, sent.opened().guest().actor()));
        return done(sent);
    }

    @POST
    @Allowed(Act.PUBLISH)
    @Path("{id}/restore")
    public Response restore(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var sent = sent(id, form, request);
        return change(sent, false, t -> stories.restore(t, sent.opened().id(), sent.opened().guest().actor()));
    }

    private Sent sent(String id, MultivaluedMap<String, String> form, ContainerRequestContext request) {
        return new Sent(door.open(id, Guest.of(request)), new Fields(form));
    }

    private Response change(Sent sent, boolean isChecked, Verb verb) {
        try {
            if (sent.hasText() && sent.opened().mayWrite()) {
                Saved saved = keeping.save(sent.opened(), sent.fields());
                Optional<Said> refusal = keeping.refusal(saved, sent.fields());
                if (refusal.isPresent()) {
                    return editor.print(sent.opened(), refusal.get());
                }
            }
            List<Checklist.Check> blocks = isChecked ? blocks(sent) : List.of();
            if (!blocks.isEmpty()) {
                return refused(sent, 409, screens.words(EditorWords.class).checklistBlocks());
            }
            return switch (log.write(verb::apply)) {
                case Outcome.Done done -> done(sent);
                case Outcome.Held held -> done(sent);
                case Outcome.Refused(String code, String sentence) ->
                    refused(sent, Problem.refused(code, sentence).status(), sentence);
            };
        } catch (Fault fault) {
            if (fault.kind() != Fault.Kind.USER) {
                throw fault;
            }
            var problem = Problem.of(fault);
            return refused(sent, problem.status(), fault.sentence());
        }
    }

    private List<Checklist.Check> blocks(Sent sent) {
        WorkingText text = copies.find(sent.opened().id()).orElseThrow(jakarta.ws.rs.NotFoundException::new).text();
        return checklist.of(sent.opened().story(), text).stream().filter(Checklist.Check::isBlock).toList();
    }

    private Response refused(Sent sent, int status, String sentence) {
        var opened = door.open(sent.opened().id().toString(), sent.opened().guest());
        return editor.print(opened, Said.refused(status, sentence, Optional.empty()));
    }

    /** The window is free then, and what was done shows after a redirect, so that loading the page again does nothing twice. */
    private Response done(Sent sent) {
        String seat = Keeping.seat(sent.opened(), sent.fields()).word();
        if (sent.fields().text("back").equals("editor")) {
            copies.stepOut(sent.opened().id(), seat);
            return EditorPages.to(sent.opened().story(), "?done=out");
        }
        copies.leave(sent.opened().id(), seat);
        return Response.seeOther(URI.create(DESK + "?done=" + sent.opened().id())).build();
    }

    private interface AtTime {
        Response go(Instant at);
    }

    /** Reads a local time; one that is not clear is asked for again, with all that was typed. */
    private Response atTime(Sent sent, String field, AtTime then) {
        var words = screens.words(EditorWords.class);
        var pass = LocalMoment.Pass.of(sent.fields().text(field + "-pass"));
        return switch (LocalMoment.of(sent.fields().text(field), settings.site().zone(), pass)) {
            case LocalMoment.One(Instant at) -> then.go(at);
            case LocalMoment.None() -> editor.print(sent.opened(), sent.refused(400, words.timeMissing()));
            case LocalMoment.Skipped(var before, var after) ->
                editor.print(
                        sent.opened(),
                        sent.refused(400, words.timeSkipped(before.toLocalTime().toString(), after.toLocalTime().toString())));
            case LocalMoment.Twice(Instant first, Instant second) ->
                editor.print(
                        sent.opened(),
                        new Said(
                                400,
                                words.timeTwice(),
                                true,
                                sent.refused(400, "").typed(),
                                List.of(
                                        new Choice("first", words.timeFirst(EditorScreens.utc(first)), false),
                                        new Choice("second", words.timeSecond(EditorScreens.utc(second)), false)),
                                field));
        };
    }
}
