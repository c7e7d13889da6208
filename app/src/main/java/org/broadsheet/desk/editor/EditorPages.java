package org.broadsheet.desk.editor;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Log;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.CopyDesk;
import org.broadsheet.story.Story;
import org.broadsheet.story.WorkingCopies;
import org.broadsheet.story.WorkingText;
import org.jspecify.annotations.Nullable;

/** {@code /desk/stories/ID}: a story in the editor, and the forms of it that change its text and nothing else. */
@Singleton
@Path("/desk/stories")
@RunOnVirtualThread
public final class EditorPages {
    private final StoryDoor door;
    private final EditorScreens editor;
    private final Keeping keeping;
    private final TextReader reader;
    private final WorkingCopies copies;
    private final CopyDesk desk;
    private final Log log;
    private final Screens screens;
    private final Settings settings;

    public EditorPages(
            StoryDoor door,
            EditorScreens editor,
            Keeping keeping,
            TextReader reader,
            WorkingCopies copies,
            CopyDesk desk,
            Log log,
            Screens screens,
            Settings settings) {
        this.door = door;
        this.editor = editor;
        this.keeping = keeping;
        this.reader = reader;
        this.copies = copies;
        this.desk = desk;
        this.log = log;
        this.screens = screens;
        this.settings = settings;
    }

    /** A new story, empty or with the fields that were sent: so words that found no other place have one. */
    @POST
    @Allowed(Act.WRITE)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var fields = new Fields(form);
        Language language = Language.of(fields.text("language"), settings.site().language());
        String section = settings.site().sections().keys().getFirst();
        var empty = WorkingText.empty(language, section);
        WorkingText text = form.containsKey(TextReader.BODY) ? reader.read(fields, empty) : empty;
        Story story = log.write(
                t -> desk.begin(t, screens.words(EditorWords.class).untitled(), text, guest.actor()));
        return to(story, "");
    }

    @GET
    @Allowed(Act.WRITE)
    @Path("{id}")
    public Response show(
            @PathParam("id") String id,
            @QueryParam("done") @Nullable String done,
            @Context ContainerRequestContext request) {
        var opened = door.open(id, Guest.of(request));
        return editor.print(opened, EditorScreens.Said.done(sentence(done == null ? "" : done, opened.story())));
    }

    private String sentence(String done, Story story) {
        var words = screens.words(EditorWords.class);
        return switch (done) {
            case "saved" -> words.doneSaved();
            case "out" ->
                switch (story.state()) {
                    case PUBLISHED -> story.hasChangesWaiting() ? words.doneHeld() : words.donePublished();
                    case SCHEDULED -> words.doneHeld();
                    case KILLED -> words.doneKilled();
                    case WITHHELD -> words.doneWithheld();
                    case READY -> words.doneHandedIn();
                    case DRAFT, EXPIRED -> words.doneSaved();
                };
            case "restored" -> words.doneRestored();
            default -> "";
        };
    }

    /** Saves without script. */
    @POST
    @Allowed(Act.WRITE)
    @Path("{id}/copy")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response save(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var opened = door.openToWrite(id, Guest.of(request));
        var fields = new Fields(form);
        try {
            return keeping.refusal(keeping.save(opened, fields), fields)
                    .map(said -> editor.print(opened, said))
                    .orElseGet(() -> to(opened.story(), "?done=saved"));
        } catch (Fault fault) {
            return editor.print(opened, EditorScreens.Said.refused(400, known(fault), Optional.of(fields)));
        }
    }

    private static String known(Fault fault) {
        if (fault.kind() != Fault.Kind.USER) {
            throw fault;
        }
        return fault.sentence();
    }

    /** Takes the pen from another window, without script; the text that is typed here stays and is not saved by it. */
    @POST
    @Allowed(Act.WRITE)
    @Path("{id}/take")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response take(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var opened = door.openToWrite(id, Guest.of(request));
        copies.takeOver(opened.id(), Keeping.seat(opened, new Fields(form)));
        return to(opened.story(), "");
    }

    /** Drops what was written since the newest version. */
    @POST
    @Allowed(Act.WRITE)
    @Path("{id}/copy/discard")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") String id, @Context ContainerRequestContext request) {
        var opened = door.openToWrite(id, Guest.of(request));
        copies.discard(opened.id());
        return to(opened.story(), "");
    }

    /** Puts what was written upon the newest version, which somebody else made meanwhile. */
    @POST
    @Allowed(Act.WRITE)
    @Path("{id}/copy/rebase")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rebase(
            @PathParam("id") String id, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var opened = door.openToWrite(id, Guest.of(request));
        copies.rebase(opened.id(), TextReader.number(new Fields(form).text("revision")));
        return to(opened.story(), "");
    }

    static Response to(Story story, String rest) {
        return Response.seeOther(URI.create("/desk/stories/" + story.id() + rest)).build();
    }
}
