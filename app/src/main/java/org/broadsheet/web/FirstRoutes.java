package org.broadsheet.web;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.broadsheet.config.Configuration;
import org.broadsheet.kernel.ByteCount;

/** What every request meets before any route that answers: the header fields of all responses, and the bound of its body. */
@Singleton
final class FirstRoutes {
    /** Before the press. */
    private static final int FIRST = -200_000;

    /** Behind Quarkus' own check (-2), whose bound is the widest, and before all that reads bodies. */
    private static final int BEFORE_BODIES = -1;

    private static final ByteCount BODY_MAX = ByteCount.mebibytes(1);
    private static final ByteCount BODY_OF_API_MAX = ByteCount.mebibytes(16);

    /** Where Quarkus looks for the bound of a body that it reads. */
    private static final String BOUND_KEY = "io.quarkus.max-request-size";

    /** IMF-fixdate (RFC 9110, section 5.6.7). */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final List<HeaderField> everywhere;
    private final Clock clock;

    FirstRoutes(Configuration configuration, Clock clock) {
        this.everywhere = SafetyHeaders.of(WebConfig.of(configuration).isHsts());
        this.clock = clock;
    }

    void install(@Observes Router router) {
        router.route().order(FIRST).handler(this::head);
        router.route().order(BEFORE_BODIES).handler(FirstRoutes::bound);
    }

    private void head(RoutingContext routing) {
        for (HeaderField field : everywhere) {
            routing.response().putHeader(field.name(), field.value());
        }
        routing.response().putHeader("date", DATE.format(clock.instant()));
        routing.addHeadersEndHandler(end -> onceEach(routing.response().headers()));
        routing.next();
    }

    /** What a page sets for itself takes the place of ours: browsers obey every policy that they are sent, the narrowest wins. */
    private void onceEach(MultiMap headers) {
        for (HeaderField field : everywhere) {
            var values = headers.getAll(field.name());
            if (values.size() > 1) {
                headers.set(field.name(), values.getLast());
            }
        }
    }

    private static void bound(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String path = routing.normalizedPath();
        ByteCount bound = path.startsWith("/api/") ? BODY_OF_API_MAX : BODY_MAX;
        String length = request.getHeader("content-length");
        // The codec has checked that it is a number.
        if (length != null && Long.parseLong(length) > bound.bytes()) {
            routing.response()
                    .setStatusCode(413)
                    .putHeader("content-type", "text/plain; charset=utf-8")
                    .putHeader("connection", "close")
                    .end("The request's body is larger than " + bound + ".\n");
            return;
        }
        routing.put(BOUND_KEY, bound.bytes());
        routing.next();
    }
}
