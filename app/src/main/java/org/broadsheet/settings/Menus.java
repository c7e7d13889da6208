package org.broadsheet.settings;

import java.util.List;

/** What the menus have besides the sections, in order. */
public record Menus(List<Entry> head, List<Entry> foot) {
    public static final Menus EMPTY = new Menus(List.of(), List.of());

    public Menus {
        head = List.copyOf(head);
        foot = List.copyOf(foot);
    }

    /** A link: a path of the site, or an http or https address. */
    public record Entry(String title, String href) {}
}
