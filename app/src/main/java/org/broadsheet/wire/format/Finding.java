package org.broadsheet.wire.format;

/**
 * Something in a message that could not be read or is against its specification, and did not stop it from being read.
 *
 * @param code stable, listed in docs/errors.md, e.g. {@code wire-date}
 * @param where the place in the message: an element path or JSON pointer
 * @param sentence what is wrong with it
 */
public record Finding(String code, String where, String sentence) {}
