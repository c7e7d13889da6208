package org.broadsheet.site.press;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Objects;
import java.util.Optional;
import org.broadsheet.kernel.Fault;
import org.broadsheet.site.press.FinishedPage.Encoded;
import org.broadsheet.web.HeaderField;
import org.jspecify.annotations.Nullable;

/** Puts the press in front of everything else that answers HTTP. Knows GET and HEAD (RFC 9110); the rest passes by. */
@Singleton
final class PressRoute {
    private static final int BEFORE_ALL_OTHERS = -100_000;

    private final Press press;

    PressRoute(Press press) {
        this.press = press;
    }

    void install(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::answer);
    }

    private void answer(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            routing.next();
            return;
        }
        FinishedPage page = press.hit(request.uri());
        if (page != null) {
            send(page, request);
        } else {
            look(routing);
        }
    }

    /** Not kept under the words of the request: finds the one spelling of the address, and prints if need be. */
    private void look(RoutingContext routing) {
        HttpServerRequest request = routing.request();
        String path = request.path();
        if (path == null || request.uri().length() > Address.CHARS_MAX) {
            routing.next();
            return;
        }
        String canonical = CanonicalPath.of(path);
        Optional<Printer> printer = press.printerOf(canonical);
        if (printer.isEmpty()) {
            routing.next();
            return;
        }
        String query = Optional.ofNullable(request.query()).orElse("");
        Address address = Address.of(canonical, query, printer.get().parameters(canonical));
        if (isOtherShape(path, canonical)) {
            request.response().setStatusCode(301).putHeader("location", address.target()).end();
            return;
        }
        Context context = Objects.requireNonNull(Vertx.currentContext(), "called on an event loop");
        press.serve(printer.get(), address)
                .whenComplete((page, failure) -> context.runOnContext(nothing -> finish(routing, page, failure)));
    }

    private static void finish(RoutingContext routing, @Nullable Optional<FinishedPage> page, @Nullable Throwable failure) {
        if (page != null && page.isPresent()) {
            send(page.get(), routing.request());
        } else if (page != null) {
            routing.next();
        } else if (failure instanceof Fault fault && fault.kind() == Fault.Kind.CAPACITY) {
            routing.response().setStatusCode(503).putHeader("retry-after", "1").end(fault.sentence());
        } else {
            routing.fail(failure);
        }
    }

    private static void send(FinishedPage page, HttpServerRequest request) {
        String accepted = request.getHeader("accept-encoding");
        Encoded encoded = page.in(accepted == null ? Encoding.IDENTITY : Encoding.accepted(accepted));
        HttpServerResponse response = request.response();
        for (HeaderField field : page.fields) {
            response.putHeader(field.name(), field.value());
        }
        response.putHeader("etag", encoded.etag());
        String known = request.getHeader("if-none-match");
        if (known != null && page.isKnownAs(encoded, known)) {
            response.setStatusCode(304).end();
            return;
        }
        response.setStatusCode(page.status)
                .putHeader("content-type", page.contentType)
                .putHeader("content-length", String.valueOf(encoded.body().length));
        if (encoded.encoding() != Encoding.IDENTITY) {
            response.putHeader("content-encoding", encoded.encoding().token);
        }
        if (request.method() == HttpMethod.HEAD) {
            response.end();
        } else {
            response.end(Buffer.buffer(encoded.body()));
        }
    }

    /** Extra slashes and dot segments are sent to the right address; another spelling of the same octets is not. */
    private static boolean isOtherShape(String path, String canonical) {
        return !path.equals(canonical) && (path.endsWith("/") || path.contains("//") || path.contains("/."));
    }
}
