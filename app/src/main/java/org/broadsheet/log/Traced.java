package org.broadsheet.log;

/**
 * An entry with where it came from.
 *
 * @param address the network address; empty when there was none, or when it was forgotten
 */
public record Traced(Logged entry, String address) {}
