package org.broadsheet.site;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.media.Media;
import org.broadsheet.media.Rendition;
import org.broadsheet.settings.Profiles;
import org.broadsheet.story.Reading;
import org.broadsheet.story.Stories;

/**
 * {@code GET /media/HASH/WIDTH.jpg} and {@code .webp}: from the disk to the socket, while a story that the public sees, or an author's page, shows the picture. With
 * its last story it is gone too: what was killed leaves by no door, and what is under embargo comes in by none.
 */
@Singleton
public final class PictureRoute {
    /** Its bytes never change; but it may have to go, so browsers ask again after an hour and a CDN is told by its key. */
    private static final String AN_HOUR = "public, max-age=3600";

    /** It stands in for one that is being made. */
    private static final String A_MOMENT = "public, max-age=10";

    private final Media media;
    private final Stories stories;
    private final Profiles profiles;

    public PictureRoute(Media media, Stories stories, Profiles profiles) {
        this.profiles = profiles;
        this.media = media;
        this.stories = stories;
    }

    void add(@Observes Router router) {
        router.route("/media/:hash/:name")
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .blockingHandler(this::send, false);
    }

    private boolean isShown(String hash) {
        return stories.read((Reading reading) -> reading.isPictureShown(hash)) || profiles.shows(hash);
    }

    private void send(RoutingContext context) {
        String hash = Objects.requireNonNull(context.pathParam("hash"));
        String name = Objects.requireNonNull(context.pathParam("name"));
        Optional<Rendition> found = media.rendition(hash, name)
                .filter(rendition -> isShown(hash));
        if (found.isEmpty()) {
            context.next();
            return;
        }
        var rendition = found.get();
        String tag = "\"" + hash + "-" + rendition.file().getFileName() + "\"";
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, rendition.type())
                .putHeader(HttpHeaders.CACHE_CONTROL, rendition.isFinal() ? AN_HOUR : A_MOMENT)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader("Surrogate-Key", "picture:" + hash)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'");
        if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.sendFile(rendition.file().toString()).onFailure(thrown -> context.fail(500, thrown));
    }
}
