package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;

/**
 * A new story as it is filed.
 *
 * @param source the wire source's name; empty for our own
 * @param guid the sender's name of it; without one we make our own
 */
public record Filing(
        Content content, String source, Optional<String> guid, Story.Hold hold, Optional<Instant> expiresAt) {

    /** A story of our own without conditions. */
    public static Filing own(Content content) {
        return new Filing(content, "", Optional.empty(), Story.Hold.NONE, Optional.empty());
    }
}
