package org.broadsheet.desk.settings;

import java.util.List;

/**
 * The topics.
 *
 * @param asked what is looked for; empty for those with the most stories
 * @param note that there are more; empty when there are none
 */
public record TopicsScreen(Around around, String asked, List<Row> rows, String note) {

    /**
     * One of them.
     *
     * @param typedName what the form of its change begins with
     * @param typedWord what the form of its change begins with
     */
    public record Row(
            String key,
            String name,
            String word,
            int stories,
            boolean isHidden,
            boolean isOpen,
            String typedName,
            String typedWord) {}
}
