package org.broadsheet.desk.pictures;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.broadsheet.account.Act;
import org.broadsheet.desk.Allowed;
import org.broadsheet.media.LibraryPicture;
import org.broadsheet.media.Media;
import org.broadsheet.media.PictureLibrary;

/**
 * The files of pictures for the desk, which shows what no reader may see yet: {@code /desk/pictures/HASH/WIDTH.jpg} is what
 * {@code /media/HASH/WIDTH.jpg} is on the site. No cache but the browser's own may keep them.
 */
@Singleton
@Path("/desk/pictures")
@RunOnVirtualThread
public final class PictureDeskFiles {
    private static final int NAME_HASH = 12;

    private final Media media;
    private final PictureLibrary library;

    public PictureDeskFiles(Media media, PictureLibrary library) {
        this.media = media;
        this.library = library;
    }

    @GET
    @Path("{hash: [0-9a-f]+}/{name: [0-9]+\\.(jpg|webp)}")
    @Allowed(Act.WRITE)
    public Response rendition(@PathParam("hash") String hash, @PathParam("name") String name) {
        var rendition = media.rendition(hash, name).orElseThrow(NotFoundException::new);
        return file(rendition.file(), rendition.type())
                .header(HttpHeaders.CACHE_CONTROL, rendition.isFinal() ? "private, max-age=86400" : "private, max-age=5")
                .build();
    }

    /** The file as it was delivered, with all that is in it. A stranger's bytes: to be saved, never to be shown from here. */
    @GET
    @Path("{hash: [0-9a-f]+}/original")
    @Allowed(Act.EDIT)
    public Response original(@PathParam("hash") String hash) {
        LibraryPicture picture = library.picture(hash).orElseThrow(NotFoundException::new);
        var file = media.original(hash).orElseThrow(NotFoundException::new);
        String ending = picture.type().substring(picture.type().indexOf('/') + 1).replaceAll("[^a-z]", "");
        return file(file, "application/octet-stream")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"picture-" + hash.substring(0, NAME_HASH) + "." + ending + "\"")
                .build();
    }

    private static Response.ResponseBuilder file(java.nio.file.Path file, String type) {
        return Response.ok(file.toFile())
                .type(type)
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
