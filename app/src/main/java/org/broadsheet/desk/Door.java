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
import org.broadsheet.account.Account;
import org.broadsheet.account.Accounts;
import org.broadsheet.account.Sessions;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.web.FormGuard;
import org.broadsheet.web.Throttle;
import org.broadsheet.web.WebConfig;

/** Who comes in: sessions, log-in attempts, and forms that are ours. Safe for any thread. */
@Singleton
public final class Door {
    private static final String SESSION = "desk";
    private static final String STRANGER = "form";

    private final Sessions sessions;
    private final Accounts accounts;
    private final FormGuard guard;
    private final Throttle byAddress;
    private final Throttle byName;

    public Door(Sessions sessions, Accounts accounts, WebConfig web, Clock clock, RandomGenerator random) {
        this.sessions = sessions;
        this.accounts = accounts;
        this.guard = new FormGuard(web.publicUrl(), random);
        this.byAddress = new Throttle(20, Duration.ofSeconds(15), clock);
        this.byName = new Throttle(60, Duration.ofSeconds(30), clock);
    }

    Optional<Guest> guest(HttpHeaders headers, UriInfo uri) {
        return guard.secret(headers, uri, SESSION)
                .flatMap(secret -> sessions.find(secret).map(account -> new Guest(account, secret)));
    }

    /** The word for a form of somebody who is logged in. */
    String word(Guest guest) {
        return FormGuard.word(guest.session());
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
    record Stranger(String word, NewCookie cookie) {}

    Stranger stranger(HttpHeaders headers, UriInfo uri) {
        var secret = guard.secretOrNew(headers, uri, STRANGER);
        return new Stranger(FormGuard.word(secret), guard.cookie(uri, STRANGER, secret));
    }

    /**
     * Counts an attempt. Many from one address and very many at one name are slowed down; a name alone is hard to block for its
     * owner that way.
     *
     * @throws Fault {@code request-too-often}
     */
    void count(String address, String name) {
        boolean isTooOften = byAddress.take(address).isPresent()
                || !name.isEmpty() && byName.take(new Secret(name).hash()).isPresent();
        if (isTooOften) {
            throw new Fault("request-too-often", Fault.Kind.USER, "too many attempts: wait a minute, then try again");
        }
    }

    Optional<Account> signIn(String email, String password) {
        return accounts.signIn(email, password);
    }

    /** Lets somebody in, and sends the browser on. */
    Response enter(Account account, UriInfo uri, String to) {
        return Response.seeOther(URI.create(to))
                .cookie(guard.cookie(uri, SESSION, sessions.open(account)), guard.noCookie(uri, STRANGER))
                .build();
    }

    Response leave(Guest guest, UriInfo uri, String to) {
        sessions.close(guest.session());
        return Response.seeOther(URI.create(to)).cookie(guard.noCookie(uri, SESSION)).build();
    }
}
