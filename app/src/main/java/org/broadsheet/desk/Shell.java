package org.broadsheet.desk;

import java.util.List;
import org.broadsheet.kernel.Language;

/**
 * What every screen has around its matter.
 *
 * @param language of the words
 * @param styles addresses of style sheets, in order
 * @param scripts addresses of modules, in order
 * @param nav the rooms that this guest may enter; empty for strangers
 * @param form the word that shows that a form is ours
 * @param who is logged in; empty for a stranger
 */
public record Shell(
        DeskWords words,
        Language language,
        String title,
        String siteName,
        List<String> styles,
        List<String> scripts,
        List<Nav> nav,
        String form,
        String who) {

    public Shell {
        styles = List.copyOf(styles);
        scripts = List.copyOf(scripts);
        nav = List.copyOf(nav);
    }

    /** Whether somebody is logged in. */
    public boolean isIn() {
        return !who.isEmpty();
    }

    /**
     * One room.
     *
     * @param key see {@link NavLink#key}
     */
    public record Nav(String href, String label, String key) {}
}
