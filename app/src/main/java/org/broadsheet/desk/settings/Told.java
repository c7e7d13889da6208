package org.broadsheet.desk.settings;

/**
 * What became of the last form.
 *
 * @param text empty for none
 * @param isRefusal whether nothing was done
 */
public record Told(String text, boolean isRefusal) {
    static final Told NOTHING = new Told("", false);
}
