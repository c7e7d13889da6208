package org.broadsheet.desk;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.broadsheet.account.Act;
import org.broadsheet.kernel.Fault;
import org.broadsheet.web.FormGuard;
import org.broadsheet.web.Problem;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Stands before every method below {@code /desk}, after it was found and before a byte of the body was read by it. In this
 * order: a method without {@link Allowed} or {@link Open} is closed; strangers are led to the log-in; a role that may not is
 * refused; and whatever is not GET or HEAD has to show that one of our own pages sent it, by the word in the form's field
 * {@code form} or in the header field {@code X-Form}. Safe for any thread.
 */
@Singleton
public final class Gate {
    /** The header field in which our scripts send the word of the page's forms. */
    public static final String HEADER = "X-Form";

    private static final Set<String> SAFE = Set.of("GET", "HEAD");

    private final Door door;
    private final Screens screens;
    private final Map<Method, Rule> rules = new ConcurrentHashMap<>();

    public Gate(Door door, Screens screens) {
        this.door = door;
        this.screens = screens;
    }

    /** Who may call a method. */
    sealed interface Rule {
        /** Not ours to say. */
        record Elsewhere() implements Rule {}

        record Closed() implements Rule {}

        record OpenToAll() implements Rule {}

        record For(Act act, boolean isEarly) implements Rule {}

        static Rule of(Method method) {
            if (!path(method).matches("desk(/.*)?")) {
                return new Elsewhere();
            }
            var allowed = method.getAnnotation(Allowed.class);
            if (allowed != null) {
                return new For(allowed.value(), allowed.early());
            }
            return method.isAnnotationPresent(Open.class) ? new OpenToAll() : new Closed();
        }

        private static String path(Method method) {
            var outer = method.getDeclaringClass().getAnnotation(Path.class);
            var inner = method.getAnnotation(Path.class);
            String joined = (outer == null ? "" : outer.value()) + "/" + (inner == null ? "" : inner.value());
            return joined.replaceAll("/+", "/").replaceAll("^/|/$", "");
        }
    }

    /** Empty to let the request pass. */
    @ServerRequestFilter
    public Optional<Response> check(
            ContainerRequestContext request, ResourceInfo called, HttpHeaders headers, HttpServerRequest http) {
        return switch (rules.computeIfAbsent(called.getResourceMethod(), Rule::of)) {
            case Rule.Elsewhere() -> Optional.empty();
            case Rule.Closed() -> Optional.of(notAllowed(request, Optional.empty()));
            case Rule.OpenToAll() -> {
                var guest = door.guest(headers, request.getUriInfo(), from(http));
                guest.ifPresent(known -> known.enter(request));
                yield ownForm(request, headers, guest);
            }
            case Rule.For(Act act, boolean isEarly) -> {
                var guest = door.guest(headers, request.getUriInfo(), from(http));
                if (guest.isEmpty()) {
                    yield Optional.of(toLogin(request));
                }
                if (guest.get().isFactorMissing() && !isEarly) {
                    yield Optional.of(toSecondFactor(request));
                }
                if (!guest.get().account().role().may(act)) {
                    yield Optional.of(
                            isHome(request) ? toRoom(guest.get()) : notAllowed(request, guest));
                }
                guest.get().enter(request);
                yield ownForm(request, headers, guest);
            }
        };
    }

    private Optional<Response> ownForm(ContainerRequestContext request, HttpHeaders headers, Optional<Guest> guest) {
        if (SAFE.contains(request.getMethod())) {
            return Optional.empty();
        }
        try {
            door.check(headers, request.getUriInfo(), guest, SentWord.of(request));
            return Optional.empty();
        } catch (Fault foreign) {
            return Optional.of(
                    isScript(request)
                            ? problem(Problem.of(foreign))
                            : screens.notice(403, guest, screens.words().tryAgain(), screens.words().formForeign()));
        }
    }

    private Response notAllowed(ContainerRequestContext request, Optional<Guest> guest) {
        return isScript(request)
                ? problem(Problem.of(new Fault("role-not-allowed", Fault.Kind.USER, "your role does not allow this")))
                : screens.notice(403, guest, screens.words().notAllowed(), screens.words().roleNotAllowed());
    }

    /** Whether somebody comes to the desk itself, as everybody does after the log-in. */
    private static boolean isHome(ContainerRequestContext request) {
        return SAFE.contains(request.getMethod())
                && !isScript(request)
                && request.getUriInfo().getPath().replaceAll("/", "").equals("desk");
    }

    private Response toRoom(Guest guest) {
        return Response.seeOther(URI.create(screens.home(guest)))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static String from(HttpServerRequest http) {
        var address = http.remoteAddress();
        return address == null || address.hostAddress() == null ? "" : address.hostAddress();
    }

    private static Response toSecondFactor(ContainerRequestContext request) {
        return isScript(request)
                ? problem(Problem.of(new Fault(
                        "second-factor-missing", Fault.Kind.USER, "set up your second factor first: /desk/account/second-factor")))
                : Response.seeOther(URI.create("/desk/account/second-factor"))
                        .header(HttpHeaders.CACHE_CONTROL, "no-store")
                        .build();
    }

    private static Response toLogin(ContainerRequestContext request) {
        boolean isRead = SAFE.contains(request.getMethod());
        if (isScript(request) || !isRead && !SentWord.isForm(request)) {
            return problem(Problem.of(new Fault("session-missing", Fault.Kind.USER, "nobody is logged in here: log in again")));
        }
        String asked = request.getUriInfo().getRequestUri().getRawPath();
        String query = request.getUriInfo().getRequestUri().getRawQuery();
        String to = query == null ? asked : asked + "?" + query;
        return Response.seeOther(URI.create("/desk/login" + (isRead ? Target.query(to) : "")))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Whether a script of ours asks, which wants a problem and not a page. */
    private static boolean isScript(ContainerRequestContext request) {
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        return request.getHeaderString(HEADER) != null
                || accept != null && (accept.contains("json") || accept.startsWith("text/event-stream"));
    }

    private static Response problem(Problem problem) {
        return Response.status(problem.status())
                .entity(problem.json())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
