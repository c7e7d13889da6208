package org.broadsheet.mail;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of handing one letter over. What a server says is kept as numbers alone, since servers repeat the address in their
 * sentences.
 */
sealed interface Answer {
    /** Kept where no server was asked. */
    String SUPPRESSED = "suppressed";

    String EXPIRED = "expired";
    String LOST = "lost";

    /** As kept: {@code 250}, {@code 550 5.1.1}, or a word of ours. */
    String code();

    /** A server took it. */
    record Taken(String code) implements Answer {}

    /** Not now (4xx): later perhaps. */
    record PutOff(String code) implements Answer {}

    /**
     * Never (5xx).
     *
     * @param isNobody whether the address itself is at fault: nobody is there
     */
    record Refused(String code, boolean isNobody) implements Answer {}

    /** The connection ended after everything was sent and before the answer: it may have been taken. */
    record Unsure(String code) implements Answer {}

    /** The letter did not leave: the way itself is shut (no connection, no log-in, 421, a sender that is not allowed). */
    record NoWay(String code) implements Answer {}

    /** The reply's number, and the enhanced one (RFC 3463) if there is one: {@code 550 5.1.1}. */
    static String numbers(int reply, String sentence) {
        Matcher enhanced = Enhanced.PATTERN.matcher(sentence);
        return enhanced.find() ? reply + " " + enhanced.group(1) : Integer.toString(reply);
    }

    /** Which 5xx say that nobody is there: bad mailbox or system (X.1.1, X.1.2, X.1.3, X.1.6, X.1.10) or closed (X.2.1). */
    static boolean isNobody(int reply, String numbers) {
        int blank = numbers.indexOf(' ');
        if (blank < 0) {
            return reply == 550 || reply == 551 || reply == 553;
        }
        return numbers.substring(blank + 1).matches("5\\.1\\.([1236]|10)|5\\.2\\.1");
    }

    /** Kept apart: an interface has no private constants. */
    final class Enhanced {
        private static final Pattern PATTERN = Pattern.compile("^\\s*(?:[245]\\d\\d[ -])?([245]\\.\\d{1,3}\\.\\d{1,3})\\b");

        private Enhanced() {}
    }
}
