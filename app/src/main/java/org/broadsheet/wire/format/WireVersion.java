package org.broadsheet.wire.format;

import java.time.Instant;
import java.util.Optional;

/**
 * Which version of an item a message is. Senders count 1, 2, 3, or 1, 7, 12, or by time, or not at all: two versions
 * are compared by number when both have one, else by the time they were made, else they are the same.
 *
 * @param number the sender's number; empty when it gave none or one that is no number
 * @param created versionCreated, or the best that the format has in its place
 */
public record WireVersion(Optional<Long> number, Optional<Instant> created) implements Comparable<WireVersion> {
    public static final WireVersion NONE = new WireVersion(Optional.empty(), Optional.empty());

    @Override
    public int compareTo(WireVersion other) {
        if (number.isPresent() && other.number.isPresent()) {
            return Long.compare(number.get(), other.number.get());
        }
        if (created.isPresent() && other.created.isPresent()) {
            return created.get().compareTo(other.created.get());
        }
        return 0;
    }
}
