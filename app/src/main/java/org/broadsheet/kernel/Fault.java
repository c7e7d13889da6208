package org.broadsheet.kernel;

import org.jspecify.annotations.Nullable;

/**
 * A failure of the world, not a bug: it says what happened, to what, and what to do. The code is stable, listed in
 * docs/errors.md and never reused. Logged once, where it is turned into a page, a problem detail or an exit.
 */
public final class Fault extends RuntimeException {

    /** Who can do something about it. */
    public enum Kind {
        /** The one who asked: bad input. */
        USER,
        /** Another system. */
        EXTERNAL,
        /** A bound was reached: disk, memory, queue. */
        CAPACITY,
        /** Us. */
        OURS
    }

    private final String code;
    private final Kind kind;

    /** @param message one sentence for a person: what happened, to what, what to do; no reader's data */
    public Fault(String code, Kind kind, String message) {
        this(code, kind, message, null);
    }

    public Fault(String code, Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.kind = kind;
    }

    /** For example {@code wire-malformed}. */
    public String code() {
        return code;
    }

    public Kind kind() {
        return kind;
    }

    /** The sentence, never null. */
    public String sentence() {
        String message = getMessage();
        return message == null ? code : message;
    }
}
