package org.broadsheet.kernel;

import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * Where mail goes: a {@code Mailbox} of RFC 5321, section 4.1.2, with the letters of every script (RFC 6531, section 3.3).
 * Comments and folding white space, which RFC 5322 allows in a header, are no part of an address and refused. Prints itself
 * masked, so that no log line can show it by accident.
 *
 * @param local what stands before the at sign, in Unicode's form C, with its quotes if it has any; at most 64 octets
 * @param domain in lower case and in its ASCII form (RFC 5890), or an address in brackets; at most 255 octets
 */
public record EmailAddress(String local, String domain) {
    private static final int LOCAL_OCTETS_MAX = 64;
    private static final int OCTETS_MAX = 254;
    private static final String ATEXT = "!#$%&'*+-/=?^_`{|}~";

    public EmailAddress {
        boolean isLong = octets(local) > LOCAL_OCTETS_MAX || octets(local) + 1 + octets(domain) > OCTETS_MAX;
        if (isLong || !isDotString(local) && !isQuoted(local) || !MailDomain.isCanonical(domain)) {
            throw new IllegalArgumentException("this is no e-mail address");
        }
    }

    /** As somebody typed it into a form: blanks around it are no part of it. */
    public static Optional<EmailAddress> typed(String written) {
        return parse(written.strip());
    }

    /** Empty for what is none, to the letter. */
    public static Optional<EmailAddress> parse(String written) {
        String text = Normalizer.normalize(written, Normalizer.Form.NFC);
        int at = text.lastIndexOf('@');
        if (at < 1 || text.length() > OCTETS_MAX * 2) {
            return Optional.empty();
        }
        String local = text.substring(0, at);
        return MailDomain.canonical(text.substring(at + 1)).flatMap(domain -> {
            try {
                return Optional.of(new EmailAddress(local, domain));
            } catch (IllegalArgumentException none) {
                return Optional.empty();
            }
        });
    }

    /** As it goes to a mail server: the domain in ASCII, the local part as it was written. */
    public String text() {
        return local + "@" + domain;
    }

    /** As people read it: the domain in its own script. */
    public String shown() {
        return local + "@" + IDN.toUnicode(domain);
    }

    /**
     * The same for every way of writing what is, in practice, one mailbox: without quotes that are not needed and in small
     * letters. A server may tell capitals apart (RFC 5321, section 2.4), and none of note does. For comparing and for marks, not
     * for sending.
     */
    public String canonical() {
        String bare = local;
        if (local.startsWith("\"")) {
            String inside = local.substring(1, local.length() - 1).replaceAll("\\\\(.)", "$1");
            bare = isDotString(inside) ? inside : "\"" + inside.replaceAll("([\"\\\\])", "\\\\$1") + "\"";
        }
        return bare.toLowerCase(Locale.ROOT) + "@" + domain;
    }

    /** Whether only a server with SMTPUTF8 (RFC 6531) takes it. */
    public boolean needsUtf8() {
        return local.chars().anyMatch(c -> c > 126);
    }

    /** Whether its domain can be one of the public network: a name of several parts that does not end in a number. */
    public boolean isPublic() {
        int dot = domain.lastIndexOf('.');
        return !domain.startsWith("[") && dot > 0 && domain.substring(dot + 1).chars().anyMatch(c -> c < '0' || c > '9');
    }

    /** What was probably meant, when the domain looks like a mistyped one that many people use. */
    public Optional<EmailAddress> meant() {
        return MailDomain.meant(domain).map(better -> new EmailAddress(local, better));
    }

    private static int octets(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static boolean isDotString(String local) {
        if (local.isEmpty() || local.startsWith(".") || local.endsWith(".") || local.contains("..")) {
            return false;
        }
        return local.codePoints().allMatch(c -> c == '.' || isAtext(c));
    }

    private static boolean isAtext(int c) {
        boolean isAscii = c < 128;
        boolean isPlain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
        return isAscii ? isPlain || ATEXT.indexOf(c) >= 0 : isVisible(c);
    }

    /** Letters and signs, and no controls, blanks, halves of pairs or marks that turn the direction of a line. */
    private static boolean isVisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            case Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            case Character.FORMAT -> c == 0x200C || c == 0x200D;
            default -> true;
        };
    }

    /** {@code Quoted-string} of RFC 5321: printable characters, each of the two that need it behind a backslash. */
    private static boolean isQuoted(String local) {
        if (local.length() < 2 || !local.startsWith("\"") || !local.endsWith("\"")) {
            return false;
        }
        int end = local.length() - 1;
        for (int i = 1; i < end; i++) {
            char c = local.charAt(i);
            if (c == '\\') {
                i++;
                if (i >= end || local.charAt(i) < ' ' || local.charAt(i) > '~') {
                    return false;
                }
            } else if (c == '"' || c < ' ' || c == 127 || c > 127 && !Character.isSurrogate(c) && !isVisible(c)) {
                return false;
            }
        }
        return true;
    }

    /** Masked. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
