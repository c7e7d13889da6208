package org.broadsheet.site;

import java.util.List;
import org.broadsheet.kernel.Language;

/** What changed in a story, version by version, the newest first. */
public record HistoryPage(
        Frame frame,
        Language language,
        boolean isForeign,
        String headline,
        String storyHref,
        List<ChangedVersion> versions) {

    /**
     * A version against the one before.
     *
     * @param isUnchanged whether it says the same, word for word; false for the first
     */
    public record ChangedVersion(
            String kind, Moment moment, String note, List<ShownChange> changes, boolean isUnchanged) {}

    /** A changed paragraph. */
    public record ShownChange(String label, List<WordDiff.Run> runs) {}
}
