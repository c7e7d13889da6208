package org.broadsheet.log;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * An entry as it stands in the log.
 *
 * @param position 1, 2, 3 …, without a gap
 */
public record Logged(
        long position,
        Instant madeAt,
        Actor madeBy,
        String kind,
        int kindVersion,
        Set<Subject> subjects,
        Map<String, String> fields) {
    public Logged {
        subjects = Set.copyOf(subjects);
        fields = Map.copyOf(fields);
    }
}
