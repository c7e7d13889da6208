package org.broadsheet.desk.settings;

import java.util.List;

/**
 * Who sends.
 *
 * @param name as typed for a new one
 */
public record SourcesScreen(Around around, List<Row> rows, String name) {

    /**
     * A source.
     *
     * @param title whom pages name; may be empty
     * @param last when its newest item came, for people; empty when none did
     * @param rejected files that nobody could read
     */
    public record Row(
            String name, String title, boolean isPublishing, String section, int items, String last, int rejected) {}
}
