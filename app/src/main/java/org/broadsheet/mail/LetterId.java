package org.broadsheet.mail;

import org.broadsheet.kernel.Ids;

/** A letter to one recipient. */
public record LetterId(long value) {

    /** @throws IllegalArgumentException when it is none */
    public static LetterId parse(String text) {
        return new LetterId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return Ids.text(value);
    }
}
