package org.broadsheet.web;

import java.util.ArrayList;
import java.util.List;

/** The fields that keep a reader's browser safe. Every response carries them; a page may set a stricter or other value. */
public final class SafetyHeaders {
    /** Content Security Policy Level 3: our own files only, no inline script or style, no frame around us. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "font-src 'self'; media-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

    private SafetyHeaders() {}

    /** @param isHsts whether browsers are told to come by https only (RFC 6797) */
    public static List<HeaderField> of(boolean isHsts) {
        var fields = new ArrayList<>(List.of(
                new HeaderField("content-security-policy", POLICY),
                new HeaderField("x-content-type-options", "nosniff"),
                new HeaderField("referrer-policy", "strict-origin-when-cross-origin"),
                new HeaderField("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
                new HeaderField("cross-origin-opener-policy", "same-origin")));
        if (isHsts) {
            fields.add(new HeaderField("strict-transport-security", ONE_YEAR));
        }
        return List.copyOf(fields);
    }
}
