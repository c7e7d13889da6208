package org.broadsheet.media;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/**
 * {@code GET /media/HASH/WIDTH.jpg}: straight from the disk to the socket. The address holds the hash of the picture, so its
 * bytes never change and anyone may keep them.
 */
@Singleton
public final class MediaRoute {
    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    private final Media media;

    public MediaRoute(Media media) {
        this.media = media;
    }

    void add(@Observes Router router) {
        router.get("/media/:hash/:name").handler(this::send);
        router.head("/media/:hash/:name").handler(this::send);
    }

    private void send(RoutingContext context) {
        Optional<Path> file = media.rendition(context.pathParam("hash"), context.pathParam("name"));
        if (file.isEmpty()) {
            context.next();
            return;
        }
        String tag = "\"" + context.pathParam("hash") + "-" + context.pathParam("name") + "\"";
        var response = context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, "image/jpeg")
                .putHeader(HttpHeaders.CACHE_CONTROL, FOR_EVER)
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Content-Security-Policy", "default-src 'none'");
        if (tag.equals(context.request().getHeader(HttpHeaders.IF_NONE_MATCH))) {
            response.setStatusCode(304).end();
            return;
        }
        response.sendFile(file.get().toString()).onFailure(thrown -> context.fail(500, thrown));
    }
}
