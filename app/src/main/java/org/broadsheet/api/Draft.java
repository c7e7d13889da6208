package org.broadsheet.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.story.Content;
import org.broadsheet.wire.format.Finding;

/**
 * A story as a client sent it.
 *
 * @param guid the client's own name for it; empty when it gave none, or ours
 * @param embargoedUntil empty when it said nothing of an embargo
 * @param expires empty when it said nothing of an end
 * @param findings what could not be understood and was left out
 */
record Draft(
        Content content,
        Optional<String> guid,
        Optional<Instant> embargoedUntil,
        Optional<Instant> expires,
        List<Finding> findings) {
    Draft {
        findings = List.copyOf(findings);
    }
}
