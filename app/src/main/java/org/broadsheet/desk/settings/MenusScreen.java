package org.broadsheet.desk.settings;

import java.util.List;

/** The menus. */
public record MenusScreen(Around around, List<Menu> menus) {

    /**
     * One of them.
     *
     * @param title as typed for a new link
     * @param href as typed for a new link
     */
    public record Menu(
            String key, String heading, List<Row> rows, List<SiteScreen.Choice> pages, String title, String href) {}

    /** One entry. */
    public record Row(String id, String title, String href, boolean isShown, boolean isFirst, boolean isLast) {}
}
