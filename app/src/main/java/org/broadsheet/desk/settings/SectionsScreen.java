package org.broadsheet.desk.settings;

import java.util.List;

/**
 * The sections, in order.
 *
 * @param locked why they cannot be changed here; empty when they can
 * @param title as typed for a new one
 * @param word as typed for a new one
 */
public record SectionsScreen(Around around, String locked, List<Row> rows, String title, String word) {

    /**
     * One of them.
     *
     * @param typed what the form of its change begins with
     * @param others that its stories can go to
     */
    public record Row(
            String key,
            String title,
            String word,
            int stories,
            boolean isHiddenWhenEmpty,
            boolean isShown,
            boolean isTitleLocked,
            boolean isFirst,
            boolean isLast,
            boolean isOpen,
            Typed typed,
            List<SiteScreen.Choice> others) {}

    /** What stands in a form. */
    public record Typed(String title, String word, boolean isHiddenWhenEmpty) {}
}
