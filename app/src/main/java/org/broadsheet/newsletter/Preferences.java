package org.broadsheet.newsletter;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Language;

/**
 * What a reader gets.
 *
 * @param pausedUntil empty for no pause
 */
public record Preferences(List<String> lists, Language language, Optional<Instant> pausedUntil) {
    public Preferences {
        lists = List.copyOf(lists);
    }
}
