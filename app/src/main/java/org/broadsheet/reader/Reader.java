package org.broadsheet.reader;

import java.time.Instant;

/**
 * Somebody who gave an address, without it.
 *
 * @param approved how many replies of theirs were approved
 */
public record Reader(ReaderId id, int approved, Instant madeAt, Instant seenAt) {}
