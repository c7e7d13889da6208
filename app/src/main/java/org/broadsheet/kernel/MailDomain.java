package org.broadsheet.kernel;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The part of an address behind the at sign: its one way of writing, and what may have been meant by a mistyped one. */
final class MailDomain {
    private static final int OCTETS_MAX = 255;
    private static final int LABEL_OCTETS_MAX = 63;

    /** Where many readers have their mail. Only hints are made of it: whoever writes another name is believed. */
    private static final List<String> COMMON = List.of(
            "gmail.com", "googlemail.com", "hotmail.com", "hotmail.co.uk", "hotmail.fr", "outlook.com", "outlook.fr", "live.com",
            "live.fr", "msn.com", "yahoo.com", "yahoo.co.uk", "yahoo.fr", "yahoo.de", "ymail.com", "icloud.com", "me.com", "mac.com",
            "aol.com", "proton.me", "protonmail.com", "gmx.com", "gmx.de", "gmx.net", "gmx.fr", "web.de", "t-online.de", "freenet.de",
            "orange.fr", "wanadoo.fr", "free.fr", "laposte.net", "sfr.fr", "bbox.fr", "btinternet.com", "comcast.net", "verizon.net",
            "libero.it", "virgilio.it", "terra.es", "telefonica.net", "uol.com.br", "mail.ru", "yandex.ru", "qq.com", "163.com",
            "fastmail.com", "zoho.com", "mail.com", "email.com", "gmx.at", "gmx.ch");

    private static final List<String> MISTYPED_ENDS = List.of("con", "cmo", "ocm", "comm", "vom", "xom", "cim", "nett", "ogr", "rog");
    private static final List<String> MEANT_ENDS = List.of("com", "com", "com", "com", "com", "com", "com", "net", "org", "org");

    private MailDomain() {}

    /** In small letters, each part in ASCII (RFC 5890), or an address in brackets (RFC 5321, section 4.1.3); empty for none. */
    static Optional<String> canonical(String written) {
        if (written.startsWith("[")) {
            return isLiteral(written) ? Optional.of(written.toLowerCase(Locale.ROOT).replace("[ipv6", "[IPv6")) : Optional.empty();
        }
        var labels = new ArrayList<String>();
        for (String label : written.replaceAll("[\u3002\uFF0E\uFF61]", ".").split("\\.", -1)) {
            var ascii = asciiLabel(label);
            if (ascii.isEmpty()) {
                return Optional.empty();
            }
            labels.add(ascii.get());
        }
        return Optional.of(String.join(".", labels)).filter(domain -> domain.length() <= OCTETS_MAX);
    }

    static boolean isCanonical(String domain) {
        return canonical(domain).filter(domain::equals).isPresent();
    }

    private static Optional<String> asciiLabel(String label) {
        String small = Normalizer.normalize(label.toLowerCase(Locale.ROOT), Normalizer.Form.NFKC);
        boolean isAscii = small.chars().allMatch(c -> c < 128);
        if (small.isEmpty() || small.startsWith("-") || small.endsWith("-") || !small.codePoints().allMatch(MailDomain::isOfName)) {
            return Optional.empty();
        }
        if (!isAscii && (isMark(small.codePointAt(0)) || small.startsWith("--", 2))) {
            return Optional.empty();
        }
        return Optional.of(isAscii ? small : "xn--" + Punycode.encode(small)).filter(text -> text.length() <= LABEL_OCTETS_MAX);
    }

    private static boolean isOfName(int c) {
        if (c < 128) {
            return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-';
        }
        return Character.isLetterOrDigit(c) || isMark(c) || c == 0x200C || c == 0x200D || c == 0xB7 || c == 0x30FB;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /** {@code [192.0.2.1]} or {@code [IPv6:2001:db8::1]}; no other kind is registered. */
    private static boolean isLiteral(String text) {
        if (!text.endsWith("]")) {
            return false;
        }
        String inside = text.substring(1, text.length() - 1);
        return inside.regionMatches(true, 0, "IPv6:", 0, 5) ? isSix(inside.substring(5)) : isFour(inside);
    }

    private static boolean isFour(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!part.matches("[0-9]{1,3}") || Integer.parseInt(part) > 255) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSix(String text) {
        String groups = text;
        int room = 8;
        int lastColon = text.lastIndexOf(':');
        if (text.indexOf('.') >= 0) {
            if (lastColon < 0 || !isFour(text.substring(lastColon + 1))) {
                return false;
            }
            room = 6;
            groups = text.startsWith("::", lastColon - 1) ? text.substring(0, lastColon + 1) : text.substring(0, lastColon);
        }
        int gap = groups.indexOf("::");
        if (gap < 0) {
            return count(groups) == room;
        }
        int before = gap == 0 ? 0 : count(groups.substring(0, gap));
        int after = gap + 2 == groups.length() ? 0 : count(groups.substring(gap + 2));
        return before >= 0 && after >= 0 && before + after < room;
    }

    /** How many groups of hexadecimal digits; a negative number when it is something else. */
    private static int count(String groups) {
        String[] parts = groups.split(":", -1);
        for (String part : parts) {
            if (!part.matches("[0-9A-Fa-f]{1,4}")) {
                return -100;
            }
        }
        return parts.length;
    }

    /** A common name that differs by one slip of the finger, or the same with an end that exists. */
    static Optional<String> meant(String domain) {
        if (COMMON.contains(domain)) {
            return Optional.empty();
        }
        for (String common : COMMON) {
            if (common.length() > 6 && isOneSlip(domain, common)) {
                return Optional.of(common);
            }
        }
        int dot = domain.lastIndexOf('.');
        int end = dot < 1 ? -1 : MISTYPED_ENDS.indexOf(domain.substring(dot + 1));
        return end < 0 ? Optional.empty() : Optional.of(domain.substring(0, dot + 1) + MEANT_ENDS.get(end)).map(better -> meant(better).orElse(better));
    }

    /** One letter too many, one missing, one wrong, or two that changed places. */
    private static boolean isOneSlip(String typed, String right) {
        int shorter = Math.min(typed.length(), right.length());
        int from = 0;
        while (from < shorter && typed.charAt(from) == right.charAt(from)) {
            from++;
        }
        String restTyped = typed.substring(from);
        String restRight = right.substring(from);
        if (restTyped.length() == restRight.length()) {
            boolean isSwapped = restTyped.length() > 1
                    && restTyped.charAt(0) == restRight.charAt(1)
                    && restTyped.charAt(1) == restRight.charAt(0)
                    && restTyped.substring(2).equals(restRight.substring(2));
            return isSwapped || restTyped.substring(1).equals(restRight.substring(1));
        }
        return restTyped.length() == restRight.length() + 1
                ? restTyped.substring(1).equals(restRight)
                : restRight.length() == restTyped.length() + 1 && restRight.substring(1).equals(restTyped);
    }
}
