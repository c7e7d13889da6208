package org.broadsheet.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Where to go after the log-in: a place of the desk and nowhere else, whatever an address or a form says. */
final class Target {
    private static final int LENGTH_MAX = 1000;
    /** No scheme, no host, no backslash, which browsers read as a slash, no dots that lead out again. */
    private static final Pattern OURS =
            Pattern.compile("/desk(/[A-Za-z0-9_~%-][A-Za-z0-9._~%-]*)*/?(\\?[A-Za-z0-9._~%=&+:,/-]*)?");

    private Target() {}

    static boolean isOurs(String to) {
        return to.length() <= LENGTH_MAX && OURS.matcher(to).matches();
    }

    /** {@code to}, or the desk when it leads elsewhere. */
    static String orDesk(String to) {
        return isOurs(to) ? to : "/desk";
    }

    /** {@code to} as a query, empty for the desk itself. */
    static String query(String to) {
        return isOurs(to) && !to.equals("/desk") ? "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8) : "";
    }
}
