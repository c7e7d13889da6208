package org.broadsheet.api;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.broadsheet.account.Scope;
import org.broadsheet.account.Token;
import org.broadsheet.account.Tokens;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;
import org.broadsheet.web.Throttle;
import org.jspecify.annotations.Nullable;

/** Lets in who shows a token in force (RFC 6750, section 2.1), and each not more often than is good for the others. */
final class Doorkeeper {
    static final int BURST = 200;
    static final Duration EACH = Duration.ofMillis(20);

    private static final Pattern BEARER = Pattern.compile("Bearer +([A-Za-z0-9._~+/=-]+) *", Pattern.CASE_INSENSITIVE);

    private final Tokens tokens;
    private final Throttle throttle;

    Doorkeeper(Tokens tokens, InstantSource clock) {
        this.tokens = tokens;
        this.throttle = new Throttle(BURST, EACH, clock);
    }

    /**
     * @param authorization the header field
     * @param scope what the token has to allow
     * @throws Fault {@code token-missing}, {@code token-invalid}, {@code token-scope}, {@code request-too-often}
     */
    Token admit(@Nullable String authorization, Scope scope) {
        var token = admitAlways(authorization, scope);
        Optional<Duration> wait = throttle.take(token.name());
        if (wait.isPresent()) {
            throw new Fault(
                    "request-too-often",
                    Fault.Kind.USER,
                    "token " + token.name() + " asked more than " + BURST + " times at once: wait a second");
        }
        return token;
    }

    /** The same, however often: a kill is never refused. */
    Token admitAlways(@Nullable String authorization, Scope scope) {
        var token = known(authorization);
        if (!token.scopes().contains(scope)) {
            throw new Fault(
                    "token-scope",
                    Fault.Kind.USER,
                    "token " + token.name() + " is not for this: it would need the scope " + scope.word());
        }
        return token;
    }

    private Token known(@Nullable String authorization) {
        if (authorization == null) {
            throw new Fault(
                    "token-missing",
                    Fault.Kind.USER,
                    "this needs a token, as Authorization: Bearer TOKEN; the operator makes one with broadsheet token add");
        }
        var bearer = BEARER.matcher(authorization);
        return Optional.of(bearer)
                .filter(java.util.regex.Matcher::matches)
                .flatMap(given -> tokens.check(new Secret(given.group(1))))
                .orElseThrow(() -> new Fault(
                        "token-invalid", Fault.Kind.USER, "the token is not known here, was revoked or has expired"));
    }
}
