package org.broadsheet.desk.settings;

import java.util.List;
import org.broadsheet.desk.DeskPage.At;

/**
 * One page of the paper's own, to be written.
 *
 * @param action where its form goes
 * @param id empty for a new one
 * @param base the version that the form was made from
 * @param href of the page on the site; empty while the public does not see it
 */
public record PageScreen(
        Around around,
        String action,
        String id,
        int base,
        String title,
        String word,
        List<SiteScreen.Choice> languages,
        String text,
        String direction,
        boolean isInFoot,
        String href,
        List<Version> versions) {

    public boolean isNew() {
        return id.isEmpty();
    }

    /** A state of its text. */
    public record Version(int number, String label, String title, At at, String by, boolean isLive) {}
}
