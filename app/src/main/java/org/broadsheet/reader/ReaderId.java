package org.broadsheet.reader;

import org.broadsheet.kernel.Ids;

/** A reader's id; tells nothing about who it is. */
public record ReaderId(long value) {

    /** @throws IllegalArgumentException when it is none */
    public static ReaderId parse(String text) {
        return new ReaderId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
