package org.broadsheet.wire.format;

/**
 * Something an item is about.
 *
 * @param code without scheme: {@code 20000639}, {@code 04011002}; empty for a literal
 * @param scheme where the code is from: {@code medtop}, {@code subj}, or the sender's alias or URI; empty for none
 * @param name in words; may be empty
 */
public record WireSubject(Kind kind, String code, String scheme, String name) {
    /** Which sort of thing. */
    public enum Kind {
        TOPIC,
        PERSON,
        ORGANISATION,
        PLACE,
        EVENT,
        OBJECT
    }
}
