package org.broadsheet.site;

/**
 * Words that lead to a page of this site.
 *
 * @param isCurrent whether it is the page it stands on
 */
public record Link(String href, String text, boolean isCurrent) {
    Link(String href, String text) {
        this(href, text, false);
    }
}
