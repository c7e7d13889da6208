package org.broadsheet.desk.people;

/**
 * What became of the last form.
 *
 * @param text empty for none
 * @param isRefusal whether nothing was done
 */
public record Notice(String text, boolean isRefusal) {
    static final Notice NONE = new Notice("", false);

    static Notice done(String text) {
        return new Notice(text, false);
    }

    static Notice refused(String text) {
        return new Notice(text, true);
    }
}
