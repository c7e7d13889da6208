package org.broadsheet.story;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.log.Actor;

/**
 * A story as the desk's lists show it: with the words that are being written, where there are any.
 *
 * @param headline may be empty while it is being written
 * @param isBegun whether there are words that are no version yet
 * @param changedAt when anything of its text was last saved
 * @param writer the name of who has it open to write; empty for nobody
 */
public record Slip(
        Story story,
        Language language,
        String headline,
        String byline,
        String section,
        int urgency,
        Actor filedBy,
        boolean isBegun,
        Instant changedAt,
        Optional<String> writer) {}
