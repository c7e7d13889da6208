package org.broadsheet.mail;

import java.util.Locale;

/** How far a letter to one recipient has come. */
public enum State {
    /** It goes out when its turn comes. */
    WAITING,
    /** A server has been asked to take it, and has not answered yet. */
    HANDING,
    /** A server took it. */
    HANDED,
    /** Nobody takes it, or nobody is to get it. */
    REFUSED,
    /** A server may have taken it: the answer was lost. A person decides whether it goes out again. */
    UNSURE;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
