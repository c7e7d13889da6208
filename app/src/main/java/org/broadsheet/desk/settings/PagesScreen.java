package org.broadsheet.desk.settings;

import java.util.List;
import org.broadsheet.desk.DeskPage.At;

/** The paper's own pages. */
public record PagesScreen(Around around, List<Row> rows) {

    /** One of them, by its newest title. */
    public record Row(
            String id, String title, String word, boolean isPublic, boolean hasDraft, At at, String by) {}
}
