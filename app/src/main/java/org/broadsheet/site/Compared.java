package org.broadsheet.site;

import java.util.ArrayList;
import java.util.List;
import org.broadsheet.site.HistoryPage.ShownChange;
import org.broadsheet.story.Content;

/** Any two versions of a story, word by word, for the desk: as {@link History} shows them, and what is not text besides. */
public final class Compared {
    private Compared() {}

    /** In reading order; empty when they say the same. */
    public static List<ShownChange> changes(Content before, Content after, Words words) {
        return Changes.between(before, after).stream()
                .map(change -> new ShownChange(History.label(change, words), change.runs()))
                .toList();
    }

    /**
     * A line that is no part of the body.
     *
     * @param label what it is
     */
    public static List<ShownChange> line(String label, String before, String after) {
        var changes = new ArrayList<ShownChange>();
        if (!before.equals(after)) {
            changes.add(new ShownChange(label, WordDiff.of(before, after)));
        }
        return changes;
    }
}
