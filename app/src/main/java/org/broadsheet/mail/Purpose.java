package org.broadsheet.mail;

import java.time.Duration;
import java.util.Locale;

/** Why somebody is written to: says which letters go first, and which an address that is to be left alone still gets. */
public enum Purpose {
    /** To staff, about their account: the log-in waits for it. */
    ACCOUNT(1, Duration.ofDays(2), true),
    /** To a reader who is asked whether it was really them, or gets a link to what is theirs. */
    CONFIRMATION(2, Duration.ofDays(1), false),
    /** To a reader, about something that happened. */
    NOTICE(5, Duration.ofDays(2), false),
    /** One of many. */
    EDITION(9, Duration.ofDays(2), false);

    private final int priority;
    private final Duration useful;
    private final boolean isAlways;

    Purpose(int priority, Duration useful, boolean isAlways) {
        this.priority = priority;
        this.useful = useful;
        this.isAlways = isAlways;
    }

    /** 1 goes first. */
    int priority() {
        return priority;
    }

    /** How long it is tried. RFC 5321, section 4.5.4.1, asks for four to five days from relays; whoever waits for a link asks anew. */
    Duration useful() {
        return useful;
    }

    /** Whether the list of those who get no mail does not count. */
    boolean isAlways() {
        return isAlways;
    }

    /** As kept. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Purpose of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
