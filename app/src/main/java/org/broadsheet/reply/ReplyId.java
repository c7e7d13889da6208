package org.broadsheet.reply;

import java.util.Optional;
import org.broadsheet.kernel.Ids;

/** A reply's id. Sorts by the time it came in. Written as 13 characters (see {@link Ids#text}). */
public record ReplyId(long value) implements Comparable<ReplyId> {

    /** @throws IllegalArgumentException when it is none */
    public static ReplyId parse(String text) {
        return new ReplyId(Ids.parse(text));
    }

    /** Empty when it is none. */
    public static Optional<ReplyId> find(String text) {
        try {
            return Optional.of(parse(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    @Override
    public int compareTo(ReplyId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
