package org.broadsheet.web;

/**
 * A field of a response's head (RFC 9110, section 5).
 *
 * @param name in lower case
 * @param value visible ASCII and spaces
 */
public record HeaderField(String name, String value) {

    public HeaderField {
        if (value.chars().anyMatch(c -> c < ' ' || c > '~')) {
            throw new IllegalArgumentException("a header field is visible ASCII: " + name + ": " + value);
        }
    }

    /** As it stands in an HTTP/1.1 message, with the line's end. */
    public String line() {
        return name + ": " + value + "\r\n";
    }
}
