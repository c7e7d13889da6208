package org.broadsheet.desk.settings;

import java.util.List;
import org.broadsheet.desk.Shell;

/** What every screen of the settings has around its matter. */
public record Around(Shell shell, SettingsWords words, List<Tab> tabs, Told told) {

    /** The way to another part. */
    public record Tab(String href, String text, boolean isHere) {}

    /** The word of this page's forms. */
    public String form() {
        return shell.form();
    }
}
