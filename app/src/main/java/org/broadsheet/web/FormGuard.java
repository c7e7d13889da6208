package org.broadsheet.web;

import jakarta.ws.rs.core.Cookie;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.broadsheet.kernel.Fault;
import org.broadsheet.kernel.Secret;

/**
 * Cookies that only we can set and read, and forms that only our own pages can send: a form holds a word that is derived from
 * the secret in a cookie, and the browser's own word on where it comes from must not speak against it (OWASP Cross-Site
 * Request Forgery Prevention Cheat Sheet; Fetch Metadata, section 2).
 */
public final class FormGuard {
    /** The field of a form that holds the word. */
    public static final String FIELD = "form";

    private static final String PURPOSE = "form";
    private static final int SECRET_LENGTH_MAX = 200;

    private final Optional<URI> publicUrl;
    private final RandomGenerator random;

    /**
     * @param publicUrl as configured: tells whether a proxy in front speaks https
     * @param random unforeseeable: a {@code SecureRandom} outside of tests
     */
    public FormGuard(Optional<URI> publicUrl, RandomGenerator random) {
        this.publicUrl = publicUrl;
        this.random = random;
    }

    /** The secret of a cookie, if the browser sent one. */
    public Optional<Secret> secret(HttpHeaders headers, UriInfo uri, String name) {
        return Optional.ofNullable(headers.getCookies().get(cookieName(uri, name)))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty() && value.length() <= SECRET_LENGTH_MAX)
                .map(Secret::new);
    }

    /** The secret of a cookie, or a new one that is yet to be set. */
    public Secret secretOrNew(HttpHeaders headers, UriInfo uri, String name) {
        return secret(headers, uri, name).orElseGet(() -> Secret.make("", random));
    }

    /** For this site only, out of reach of scripts, and never sent along from another site (RFC 6265bis, section 4.1). */
    public NewCookie cookie(UriInfo uri, String name, Secret secret) {
        return cookie(uri, name, secret.text(), NewCookie.SameSite.STRICT, NewCookie.DEFAULT_MAX_AGE);
    }

    /**
     * The same, but sent along when somebody follows a link from elsewhere to a page of ours ({@code SameSite=Lax}): for a log-in,
     * which a link in a message should not lose. Changes are guarded by {@link #check} anyway.
     */
    public NewCookie cookieForLinks(UriInfo uri, String name, Secret secret) {
        return cookie(uri, name, secret.text(), NewCookie.SameSite.LAX, NewCookie.DEFAULT_MAX_AGE);
    }

    /** The same as {@link #cookie}, kept when the browser closes. */
    public NewCookie lasting(UriInfo uri, String name, Secret secret, Duration kept) {
        return cookie(uri, name, secret.text(), NewCookie.SameSite.STRICT, Math.toIntExact(kept.toSeconds()));
    }

    /** Takes the cookie back. */
    public NewCookie noCookie(UriInfo uri, String name) {
        return cookie(uri, name, "", NewCookie.SameSite.STRICT, 0);
    }

    private NewCookie cookie(UriInfo uri, String name, String value, NewCookie.SameSite sameSite, int maxAge) {
        return new NewCookie.Builder(cookieName(uri, name))
                .value(value)
                .path("/")
                .httpOnly(true)
                .secure(isSecure(uri))
                .sameSite(sameSite)
                .maxAge(maxAge)
                .build();
    }

    /** The word for a form of a page that goes to who holds the secret. */
    public static String word(Secret secret) {
        return secret.derived(PURPOSE).text();
    }

    /**
     * @param word what the form had
     * @throws Fault {@code form-foreign}
     */
    public void check(HttpHeaders headers, UriInfo uri, Optional<Secret> secret, String word) {
        boolean isOurs = secret.filter(known -> known.derived(PURPOSE).isSame(new Secret(word))).isPresent();
        if (!isOurs || comesFromElsewhere(headers, uri)) {
            throw new Fault(
                    "form-foreign",
                    Fault.Kind.USER,
                    "this form was not sent from our own page, or the page was open for too long: load it again");
        }
    }

    private boolean comesFromElsewhere(HttpHeaders headers, UriInfo uri) {
        String site = headers.getHeaderString("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = headers.getHeaderString("Origin");
        return origin != null
                && !origin.equals(originOf(uri.getBaseUri()))
                && publicUrl.filter(known -> origin.equals(originOf(known))).isEmpty();
    }

    private static String originOf(URI address) {
        return address.getScheme() + "://" + address.getAuthority();
    }

    /** {@code __Host-} makes a browser hold on to what {@link #cookie} asks for, and needs https. */
    private String cookieName(UriInfo uri, String name) {
        return isSecure(uri) ? "__Host-" + name : name;
    }

    private boolean isSecure(UriInfo uri) {
        URI asked = uri.getBaseUri();
        boolean isBehindProxy = publicUrl
                .filter(known -> "https".equals(known.getScheme()))
                .filter(known -> String.valueOf(known.getAuthority()).equals(asked.getAuthority()))
                .isPresent();
        return "https".equals(asked.getScheme()) || isBehindProxy;
    }
}
