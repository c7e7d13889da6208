package org.broadsheet.desk.editor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Guest;
import org.broadsheet.desk.Screens;
import org.broadsheet.desk.editor.StoryDoor.Opened;
import org.broadsheet.kernel.Fault;
import org.broadsheet.settings.Settings;
import org.broadsheet.story.Saved;
import org.broadsheet.story.Seat;
import org.broadsheet.story.WorkingCopies;
import org.broadsheet.story.WorkingCopies.Presence;
import org.broadsheet.story.WorkingCopy;
import org.broadsheet.web.Problem;
import org.jspecify.annotations.Nullable;

/** What the editor's script asks for: to save, to say that it is there, and to find stories for a link. */
@Singleton
@Path("/desk/stories")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public final class CopyJson {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int FIELDS_MAX = 40;
    private static final int FOUND_MAX = 12;

    private final StoryDoor door;
    private final Keeping keeping;
    private final WorkingCopies copies;
    private final Checklist checklist;
    private final Finding finding;
    private final Screens screens;
    private final DateTimeFormatter clockTime;

    public CopyJson(
            StoryDoor door,
            Keeping keeping,
            WorkingCopies copies,
            Checklist checklist,
            Finding finding,
            Screens screens,
            Settings settings) {
        this.door = door;
        this.keeping = keeping;
        this.copies = copies;
        this.checklist = checklist;
        this.finding = finding;
        this.screens = screens;
        ZoneId zone = settings.site().zone();
        this.clockTime = DateTimeFormatter.ofPattern("HH:mm:ss").withZone(zone);
    }

    /** Saves. An answer of 200 means that it is durable. */
    @PUT
    @Allowed(Act.WRITE)
    @Path("{id}/copy")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response save(@PathParam("id") String id, String body, @Context ContainerRequestContext request) {
        var opened = door.openToWrite(id, Guest.of(request));
        Saved saved;
        try {
            saved = keeping.save(opened, fields(body));
        } catch (Fault fault) {
            return problem(Problem.of(fault), JSON.createObjectNode());
        }
        return switch (saved) {
            case Saved.Kept(int revision, var at) -> kept(opened, revision, clockTime.format(at));
            case Saved.Stale(WorkingCopy other, int latest) -> stale(other, latest);
            case Saved.Taken(Seat by) ->
                problem(
                        new Problem(409, "copy-taken", "another window writes now: " + by.name()),
                        JSON.createObjectNode().put("by", by.name()));
            case Saved.Refused(String code, String sentence) ->
                problem(Problem.refused(code, sentence), JSON.createObjectNode());
        };
    }

    private Response kept(Opened opened, int revision, String at) {
        var answer = JSON.createObjectNode();
        answer.put("revision", revision);
        answer.put("at", at);
        copies.find(opened.id()).ifPresent(copy -> {
            var checks = answer.putArray("checks");
            checklist.of(opened.story(), copy.text())
                    .forEach(check -> checks.addObject()
                            .put("isBlock", check.isBlock())
                            .put("field", check.field())
                            .put("sentence", check.sentence()));
        });
        return privately(Response.ok(answer.toString()));
    }

    private static Response stale(WorkingCopy other, int latest) {
        var more = JSON.createObjectNode();
        more.put("latest", latest);
        more.put("base", other.base());
        more.put("revision", other.revision());
        more.put("headline", other.text().headline());
        more.put("body", other.text().body().toHtml().markup());
        return problem(
                new Problem(409, "copy-stale", "this text was saved or published from elsewhere meanwhile: load the page again"), more);
    }

    /** A window says that it is open, and learns who else is there. */
    @POST
    @Allowed(Act.WRITE)
    @Path("{id}/presence")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response beat(@PathParam("id") String id, String body, @Context ContainerRequestContext request) {
        var opened = door.open(id, Guest.of(request));
        var fields = fields(body);
        var seat = Keeping.seat(opened, fields);
        if (fields.text("leave").equals("yes")) {
            copies.stepOut(opened.id(), seat.word());
            return privately(Response.noContent());
        }
        boolean takes = fields.text("take").equals("yes") && opened.mayWrite();
        Optional<Presence> presence =
                takes ? copies.takeOver(opened.id(), seat) : copies.beat(opened.id(), seat, opened.mayWrite());
        return presence.map(found -> presence(found, seat, opened.guest())).orElseThrow(jakarta.ws.rs.NotFoundException::new);
    }

    private static Response presence(Presence presence, Seat seat, Guest guest) {
        var answer = JSON.createObjectNode();
        answer.put("isWriter", presence.isWriter(seat.word()));
        answer.put("base", presence.base());
        answer.put("revision", presence.revision());
        answer.put("latest", presence.latest());
        answer.put("state", presence.state().word());
        var others = answer.putArray("others");
        for (Seat other : presence.seats()) {
            if (!other.word().equals(seat.word())) {
                others.addObject()
                        .put("name", other.name())
                        .put("isWriting", other.isWriting())
                        .put("isSelf", other.account() == guest.account().id());
            }
        }
        return privately(Response.ok(answer.toString()));
    }

    /** Published stories by words of their headline, for a link. */
    @GET
    @Allowed(Act.WRITE)
    @Path("search")
    public Response search(@QueryParam("q") @Nullable String asked) {
        String words = asked == null ? "" : asked.substring(0, Math.min(asked.length(), 200));
        var answer = JSON.createObjectNode();
        var found = answer.putArray("stories");
        finding.published(words, FOUND_MAX).forEach(story -> add(found.addObject(), story));
        return privately(Response.ok(answer.toString()));
    }

    private void add(ObjectNode json, Finding.Found found) {
        json.put("href", found.story().path().address())
                .put("headline", found.headline())
                .put("language", found.language().tag())
                .put("at", screens.at(found.at()).words());
    }

    /** Stories of any state that this guest may open, by any of their words, for the palette of commands. */
    @GET
    @Allowed(Act.WRITE)
    @Path("find")
    public Response find(@QueryParam("q") @Nullable String asked, @Context ContainerRequestContext request) {
        String words = asked == null ? "" : asked.substring(0, Math.min(asked.length(), 200));
        var answer = JSON.createObjectNode();
        var stories = answer.putArray("stories");
        finding.all(words, Guest.of(request), FOUND_MAX).forEach(story -> {
            ObjectNode json = stories.addObject();
            add(json, story);
            json.put("href", "/desk/stories/" + story.story().id()).put("state", story.story().state().word());
        });
        return privately(Response.ok(answer.toString()));
    }

    /** The fields of a JSON object, each a text or a number; anything else is left out. */
    private static Fields fields(String body) {
        var fields = new MultivaluedHashMap<String, String>();
        try {
            JsonNode root = JSON.readTree(body);
            if (root == null || !root.isObject() || root.size() > FIELDS_MAX) {
                throw new Fault("copy-malformed", Fault.Kind.USER, "the copy has to be one JSON object of texts");
            }
            root.properties().forEach(field -> {
                if (field.getValue().isTextual() || field.getValue().isNumber()) {
                    fields.putSingle(field.getKey(), field.getValue().asText());
                }
            });
        } catch (JsonProcessingException malformed) {
            throw new Fault("copy-malformed", Fault.Kind.USER, "the copy is no JSON", malformed);
        }
        return new Fields(fields);
    }

    private static Response problem(Problem problem, ObjectNode more) {
        try {
            ObjectNode whole = (ObjectNode) JSON.readTree(problem.json());
            whole.setAll(more);
            return privately(Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(whole.toString()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Response privately(Response.ResponseBuilder response) {
        return response.header(HttpHeaders.CACHE_CONTROL, "no-store").build();
    }
}
