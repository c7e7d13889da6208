package org.broadsheet.wire;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.story.StoryId;

/**
 * An item that was read, for the desk.
 *
 * @param hash of the raw bytes; see {@link RawCopy}
 * @param findings one a line; empty for a clean message
 */
public record Received(
        String source,
        String guid,
        String version,
        String hash,
        String headline,
        int urgency,
        Instant arrivedAt,
        Fate.Kind fate,
        String reason,
        String findings,
        Optional<StoryId> story) {}
