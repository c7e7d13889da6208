package org.broadsheet.kernel;

import java.util.Locale;
import java.util.Optional;

/**
 * Which addresses may stand in a body. Browsers drop white space and control characters inside an address and read a
 * backslash as a slash, so that {@code java\nscript:} runs and {@code /\host} leaves the site (WHATWG URL Standard,
 * section 4.4): an address is cleaned the same way before it is judged, and characters that HTML does not allow in one
 * are percent-encoded.
 */
final class Addresses {
    private static final int LENGTH_MAX = 4096;
    private static final String ENCODED = " \"<>\\^`{|}";

    private Addresses() {}

    /** For a link: http, https, mailto or a path of this site; empty for everything else. */
    static Optional<String> link(String href) {
        return cleaned(href).filter(address -> hasHost(address) || isPath(address) || isMailto(address));
    }

    /** For a picture: http, https, a path of this site or a file name beside the message; empty for everything else. */
    static Optional<String> picture(String src) {
        return cleaned(src).filter(address -> hasHost(address) || isPath(address) || isFileName(address));
    }

    /** For somebody else's content: http and https alone. */
    static Optional<String> web(String url) {
        return cleaned(url).filter(Addresses::hasHost);
    }

    private static Optional<String> cleaned(String raw) {
        if (raw.length() > LENGTH_MAX) {
            return Optional.empty();
        }
        String address = withoutControls(raw).strip();
        if (address.startsWith("//")) {
            address = "https:" + address;
        }
        return address.isEmpty() ? Optional.empty() : Optional.of(encoded(address));
    }

    private static String withoutControls(String raw) {
        var kept = new StringBuilder(raw.length());
        raw.codePoints()
                .filter(c -> !Character.isISOControl(c) && !(c >= 0xD800 && c <= 0xDFFF))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static String encoded(String address) {
        var encoded = new StringBuilder(address.length() + 8);
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if (ENCODED.indexOf(c) >= 0) {
                encoded.append('%').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
            } else {
                encoded.append(c);
            }
        }
        return encoded.toString();
    }

    private static boolean hasHost(String address) {
        String lower = address.substring(0, Math.min(address.length(), 8)).toLowerCase(Locale.ROOT);
        int start = lower.startsWith("https://") ? 8 : lower.startsWith("http://") ? 7 : -1;
        return start > 0 && address.length() > start && "/?#:@".indexOf(address.charAt(start)) < 0;
    }

    private static boolean isPath(String address) {
        return address.startsWith("/") && !address.startsWith("//") && !address.startsWith("/%5C");
    }

    private static boolean isMailto(String address) {
        return address.regionMatches(true, 0, "mailto:", 0, 7) && address.indexOf('@') > 7;
    }

    private static boolean isFileName(String address) {
        char first = address.charAt(0);
        return address.indexOf(':') < 0 && first != '#' && first != '?' && first != '%' && first != '/';
    }
}
