package org.broadsheet.web;

import io.quarkus.arc.All;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.ByteCount;

/**
 * How large a request's body may be: by what its header says before a byte is read, and by what comes while it is read.
 */
@Singleton
final class BodySizes {
    private static final ByteCount MAX = ByteCount.mebibytes(16);

    private final List<LargeBody> large;

    BodySizes(@All List<LargeBody> large) {
        this.large = large;
    }

    void install(@Observes Router router) {
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT - 1).handler(this::look);
        // The server's own handler between the two sets its bound, for all alike.
        router.route().order(RouteConstants.ROUTE_ORDER_UPLOAD_LIMIT + 1).handler(routing -> {
            routing.put(VertxHttpRecorder.MAX_REQUEST_SIZE_KEY, max(find(routing)).bytes());
            routing.next();
        });
    }

    private Optional<LargeBody> find(RoutingContext routing) {
        return large.stream().filter(body -> isFor(body, routing.request())).findFirst();
    }

    private static ByteCount max(Optional<LargeBody> known) {
        return known.map(LargeBody::max).orElse(MAX);
    }

    private void look(RoutingContext routing) {
        Optional<LargeBody> known = find(routing);
        if (length(routing.request()) <= max(known).bytes()) {
            routing.next();
            return;
        }
        var problem = known.map(LargeBody::tooLarge).orElseGet(() -> Problem.ofStatus(413));
        routing.response()
                .setStatusCode(problem.status())
                .putHeader("content-type", Problem.MEDIA_TYPE)
                .putHeader("connection", "close")
                .end(problem.json());
    }

    private static boolean isFor(LargeBody body, HttpServerRequest request) {
        boolean isBelow = body.path().endsWith("/") && String.valueOf(request.path()).startsWith(body.path());
        return request.method().equals(HttpMethod.POST) && (isBelow || body.path().equals(request.path()));
    }

    /** What the header says; nothing for a body that comes in chunks. */
    private static long length(HttpServerRequest request) {
        String length = request.getHeader("content-length");
        return length == null || !length.matches("[0-9]{1,18}") ? 0 : Long.parseLong(length);
    }
}
