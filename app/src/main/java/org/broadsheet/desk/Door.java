package org.broadsheet.desk;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.account.AccountConfig;
import org.broadsheet.account.Device;
import org.broadsheet.account.LogIns;
import org.broadsheet.account.Role;
import org.broadsheet.account.Sessions;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Ids;
import org.broadsheet.kernel.Secret;
import org.broadsheet.web.FormGuard;
import org.broadsheet.web.Throttle;
import org.broadsheet.web.WebConfig;

/** Who comes in, by their cookies: the session, the half of a log-in, the known browser, and forms that are ours. Safe for any thread. */
@Singleton
public final class Door {
    private static final String SESSION = "desk";
    private static final String STRANGER = "form";
    private static final String HALF = "half";
    private static final String DEVICE = "device";

    private final Sessions sessions;
    private final LogIns logIns;
    private final AccountConfig config;
    private final FormGuard guard;
    private final Throttle byAddress;
    private final Throttle byAccount;

    public Door(
            Sessions sessions, LogIns logIns, AccountConfig config, WebConfig web, Clock clock, RandomGenerator random) {
        this.sessions = sessions;
        this.logIns = logIns;
        this.config = config;
        this.guard = new FormGuard(web.publicUrl(), random);
        this.byAddress = new Throttle(20, Duration.ofSeconds(15), clock);
        this.byAccount = new Throttle(10, Duration.ofSeconds(30), clock);
    }

    /** @param from the network address of the request */
    Optional<Guest> guest(HttpHeaders headers, UriInfo uri, String from) {
        return guard.secret(headers, uri, SESSION)
                .flatMap(secret -> sessions.logIn(secret)
                        .map(logIn -> new Guest(logIn.account(), secret, from, isFactorMissing(logIn.hasSecondFactor(), logIn.account().role()))));
    }

    private boolean isFactorMissing(boolean hasSecondFactor, Role role) {
        return config.isTotpForAdministrators() && role == Role.ADMINISTRATOR && !hasSecondFactor;
    }

    /**
     * Whether what was sent comes from a page that we gave to this guest, or to this stranger.
     *
     * @throws Fault {@code form-foreign}
     */
    void check(HttpHeaders headers, UriInfo uri, Optional<Guest> guest, String word) {
        var secret = guest.map(Guest::session).or(() -> guard.secret(headers, uri, STRANGER));
        guard.check(headers, uri, secret, word);
    }

    /** What ties a form to a browser that nobody is logged in with. */
    public record Stranger(String word, NewCookie cookie) {}

    /** For a page with a form for strangers. */
    public Stranger stranger(HttpHeaders headers, UriInfo uri) {
        var secret = guard.secretOrNew(headers, uri, STRANGER);
        return new Stranger(FormGuard.word(secret), guard.cookie(uri, STRANGER, secret));
    }

    /**
     * Counts an attempt with a link.
     *
     * @throws Fault {@code request-too-often}
     */
    public void count(String address) {
        if (byAddress.take(address).isPresent()) {
            throw LogIns.tooOften();
        }
    }

    /**
     * Counts an attempt of somebody who is in, at what asks for the password or a code again: a session that was left open is not
     * to be a place to guess at.
     *
     * @throws Fault {@code request-too-often}
     */
    public void countOf(Guest guest) {
        if (byAccount.take(Ids.text(guest.account().id())).isPresent()) {
            throw LogIns.tooOften();
        }
    }

    /** Where a log-in comes from. */
    public static Sessions.Place place(HttpHeaders headers, String from) {
        String agent = headers.getHeaderString(HttpHeaders.USER_AGENT);
        return new Sessions.Place(from, Device.of(agent == null ? "" : agent));
    }

    Optional<Secret> half(HttpHeaders headers, UriInfo uri) {
        return guard.secret(headers, uri, HALF).filter(logIns::isHalf);
    }

    Optional<Secret> device(HttpHeaders headers, UriInfo uri) {
        return guard.secret(headers, uri, DEVICE);
    }

    /** Lets somebody in, and sends the browser on. */
    public Response enter(LogIns.Answer.In in, UriInfo uri, String to) {
        var response = Response.seeOther(URI.create(to))
                .cookie(
                        guard.cookieForLinks(uri, SESSION, in.session()),
                        guard.noCookie(uri, STRANGER),
                        guard.noCookie(uri, HALF));
        in.device().ifPresent(device -> response.cookie(guard.lasting(uri, DEVICE, device, LogIns.DEVICE_VALID)));
        return response.build();
    }

    /** Asks for the second factor. */
    public Response askForCode(Secret half, UriInfo uri, String to) {
        return Response.seeOther(URI.create("/desk/login/code" + Target.query(to)))
                .cookie(guard.cookie(uri, HALF, half))
                .build();
    }

    /** Goes on with the same session under another secret. */
    public NewCookie renew(Guest guest, UriInfo uri) {
        return guard.cookieForLinks(uri, SESSION, sessions.renew(guest.session()));
    }

    Response leave(Guest guest, UriInfo uri, String to) {
        logIns.leave(guest.account(), guest.session(), guest.actor());
        return Response.seeOther(URI.create(to)).cookie(guard.noCookie(uri, SESSION)).build();
    }
}
