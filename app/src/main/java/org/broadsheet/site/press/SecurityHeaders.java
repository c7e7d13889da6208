package org.broadsheet.site.press;

import java.util.List;
import org.broadsheet.site.press.FinishedPage.Header;

/** The header fields that keep a reader's browser safe, on every page. */
final class SecurityHeaders {
    /** Content Security Policy Level 3: our own files only, no inline script or style, no frame around us. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    static List<Header> ofPages() {
        return List.of(
                new Header("content-security-policy", POLICY),
                new Header("x-content-type-options", "nosniff"),
                new Header("referrer-policy", "strict-origin-when-cross-origin"),
                new Header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                new Header("cross-origin-opener-policy", "same-origin"));
    }
}
