package org.broadsheet.desk.pictures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.Optional;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.desk.Fields;
import org.broadsheet.desk.Gate;
import org.broadsheet.desk.Guest;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Log;
import org.broadsheet.media.Described;
import org.broadsheet.media.Focus;
import org.broadsheet.media.LibraryPicture;
import org.broadsheet.media.LibraryPicture.Cursor;
import org.broadsheet.media.LibraryPicture.Origin;
import org.broadsheet.media.Media;
import org.broadsheet.media.MediaConfig;
import org.broadsheet.media.PictureLibrary;
import org.broadsheet.media.PictureLibrary.Added;
import org.broadsheet.media.PictureWords;
import org.broadsheet.web.Problem;

/** {@code /desk/pictures}: the library, upload, and one picture with its words. For all who write. */
@Singleton
@Path("/desk/pictures")
@RunOnVirtualThread
public final class PicturePages {
    private static final int QUERY_MAX = 200;

    private final PictureScreens screens;
    private final PictureLibrary library;
    private final Media media;
    private final MediaConfig config;
    private final Log log;

    public PicturePages(PictureScreens screens, PictureLibrary library, Media media, MediaConfig config, Log log) {
        this.screens = screens;
        this.library = library;
        this.media = media;
        this.config = config;
        this.log = log;
    }

    @GET
    @Allowed(Act.WRITE)
    public Response library(
            @QueryParam("q") String query, @QueryParam("before") String before, @Context ContainerRequestContext request) {
        return screens.library(Guest.of(request), query(query), cursor(before));
    }

    /** For scripts: see {@link PictureJson}. */
    @GET
    @Path("search")
    @Allowed(Act.WRITE)
    public Response search(@QueryParam("q") String query, @QueryParam("before") String before) {
        var found = library.search(query(query), cursor(before), PictureScreens.PAGE + 1);
        boolean isMore = found.size() > PictureScreens.PAGE;
        var shown = isMore ? found.subList(0, PictureScreens.PAGE) : found;
        return json(200, PictureJson.of(shown, isMore ? shown.getLast().cursor().text() : ""));
    }

    private static String query(@org.jspecify.annotations.Nullable String query) {
        String asked = query == null ? "" : query.strip();
        return asked.substring(0, Math.min(asked.length(), QUERY_MAX));
    }

    private static Optional<Cursor> cursor(@org.jspecify.annotations.Nullable String before) {
        return before == null ? Optional.empty() : Cursor.parse(before);
    }

    @GET
    @Path("new")
    @Allowed(Act.WRITE)
    public Response uploadPage(@Context ContainerRequestContext request) {
        return screens.upload(Guest.of(request), 200, "");
    }

    /** Takes a picture in: from a form of ours, which is led to its page, or from a script, which gets JSON. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Allowed(Act.WRITE)
    public Response add(InputStream body, @Context HttpHeaders headers, @Context ContainerRequestContext request)
            throws IOException {
        var guest = Guest.of(request);
        boolean isScript = headers.getHeaderString(Gate.HEADER) != null;
        try {
            String type = String.valueOf(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
            var form = UploadedForm.read(body, type, media, config.uploadMax());
            if (form.taken().isEmpty()) {
                throw new Fault("picture-missing", Fault.Kind.USER, "the form has no file in its field file");
            }
            Added added = log.write(t ->
                    library.add(t, form.taken().get(), form.words(), Origin.UPLOAD, form.name(), guest.actor()));
            var picture = added.picture();
            return isScript
                    ? json(added.isNew() ? 201 : 200, PictureJson.of(picture, form.taken().get().stored().widths(), added.isNew()))
                    : seeOther("/desk/pictures/" + picture.hash() + (added.isNew() ? "?is=in" : "?was=here"));
        } catch (Fault fault) {
            return refused(guest, fault, isScript);
        }
    }

    private Response refused(Guest guest, Fault fault, boolean isScript) {
        if (fault.kind() == Fault.Kind.OURS) {
            throw fault;
        }
        var problem = Problem.of(fault);
        String sentence = sentence(fault);
        return isScript
                ? Response.status(problem.status())
                        .entity(new Problem(problem.status(), problem.code(), sentence).json())
                        .type(Problem.MEDIA_TYPE)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build()
                : screens.upload(guest, problem.status(), sentence);
    }

    /** In the language of the desk. */
    private String sentence(Fault fault) {
        var words = screens.words();
        return switch (fault.code()) {
            case "picture-missing" -> words.noFile();
            case "picture-too-large" -> words.tooLarge(config.uploadMax().toString());
            case "picture-type" -> words.wrongType();
            case "picture-animated" -> words.animated();
            case "picture-too-many-pixels" -> words.tooManyPixels();
            case "picture-unreadable", "request-malformed" -> words.unreadable();
            case "picture-words-missing" -> words.giveWords();
            case "picture-not-yours" -> words.notYours();
            case "picture-unwritable" -> words.noRoom();
            default -> fault.sentence();
        };
    }

    @GET
    @Path("{hash: [0-9a-f]+}")
    @Allowed(Act.WRITE)
    public Response picture(
            @PathParam("hash") String hash,
            @QueryParam("is") String is,
            @QueryParam("was") String was,
            @Context ContainerRequestContext request) {
        var words = screens.words();
        String done = "here".equals(was)
                ? words.wasHere()
                : "in".equals(is) ? words.isIn() : "saved".equals(is) ? words.saved() : "";
        return screens.picture(Guest.of(request), find(hash), done);
    }

    private LibraryPicture find(String hash) {
        return library.picture(hash).orElseThrow(NotFoundException::new);
    }

    /** Says what a picture shows, whom it is from, and where its focal point is. */
    @POST
    @Path("{hash: [0-9a-f]+}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Allowed(Act.WRITE)
    public Response describe(
            @PathParam("hash") String hash, MultivaluedMap<String, String> form, @Context ContainerRequestContext request) {
        var guest = Guest.of(request);
        var picture = find(hash);
        var fields = new Fields(form);
        var words = new PictureWords(fields.text("alt"), fields.text("credit"), fields.text("caption"));
        var focus = new Focus(
                thousandths(fields.text("focus-x"), picture.focus().x()), thousandths(fields.text("focus-y"), picture.focus().y()));
        var outcome = log.write(t -> library.describe(t, hash, words, focus, guest.actor(), guest.may(Act.EDIT)));
        return switch (outcome) {
            case Described.Done(var described) -> seeOther("/desk/pictures/" + described.hash() + "?is=saved");
            case Described.Refused(String code, String sentence) -> {
                var fault = new Fault(code, Fault.Kind.USER, sentence);
                yield screens.refused(guest, picture, words, focus, Problem.of(fault).status(), sentence(fault));
            }
        };
    }

    /** Per cent as typed; what is none leaves the point where it was. */
    private static int thousandths(String percent, int before) {
        return percent.matches("[0-9]{1,3}") ? Integer.parseInt(percent) * 10 : before;
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }

    private static Response json(int status, String json) {
        return Response.status(status)
                .entity(json)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
