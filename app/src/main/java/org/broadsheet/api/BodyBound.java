package org.broadsheet.api;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.broadsheet.web.Problem;

/**
 * Refuses a body that is too large by what its header says, before a byte of it is read. It stands before the server's own bound,
 * which would refuse without a word.
 */
@Singleton
final class BodyBound {
    private static final int BEFORE_THE_SERVERS_OWN = -50_000;

    void install(@Observes Router router) {
        router.route("/api/*").order(BEFORE_THE_SERVERS_OWN).handler(BodyBound::look);
    }

    private static void look(RoutingContext routing) {
        String length = routing.request().getHeader("content-length");
        if (length == null || !isTooLarge(length)) {
            routing.next();
            return;
        }
        var problem = Problem.ofStatus(413);
        routing.response()
                .setStatusCode(problem.status())
                .putHeader("content-type", Problem.MEDIA_TYPE)
                .putHeader("connection", "close")
                .end(problem.json());
    }

    private static boolean isTooLarge(String length) {
        try {
            return Long.parseLong(length) > JsonObject.BYTES_MAX.bytes();
        } catch (NumberFormatException unreadable) {
            return false;
        }
    }
}
