package org.broadsheet.wire.format;

import java.time.Instant;

/** Not before: what the sender says of the time from which an item may be used. Fails closed. */
public sealed interface Embargo {

    /** There is none; an element that is empty, in a comment or in year 1 is none either. */
    record None() implements Embargo {}

    /** Not a byte before this moment. */
    record Until(Instant moment) implements Embargo {}

    /** The sender gave one that cannot be read or has no zone: nothing goes out until a person decides. */
    record Unreadable(String text) implements Embargo {}
}
