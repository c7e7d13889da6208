package org.broadsheet.wire;

import org.broadsheet.kernel.Ids;

/** The desk's name of an item of the queue, the same through all its versions. Written as 13 characters (see {@link Ids#text}). */
public record QueueId(long value) {

    /** @throws IllegalArgumentException when it is none */
    public static QueueId parse(String text) {
        return new QueueId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
