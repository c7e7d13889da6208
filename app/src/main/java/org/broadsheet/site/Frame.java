package org.broadsheet.site;

import java.util.List;
import org.broadsheet.kernel.Language;

/**
 * What every page has around its matter.
 *
 * @param kind of page, for the style sheet: {@code front}, {@code list}, {@code item}, {@code notice}
 * @param today printed on the front page alone
 * @param more links of the head beside the sections
 * @param foot links of the foot
 * @param newsletter that the foot asks to join; empty for none
 * @param language of the words around the matter
 */
public record Frame(
        String kind,
        Language language,
        Words words,
        String siteName,
        String tagline,
        Moment today,
        List<Link> sections,
        List<Link> more,
        List<Link> foot,
        String newsletter,
        Head head,
        Look look) {

    /** Whether the paper's name is the page's heading. */
    public boolean isFront() {
        return kind.equals("front");
    }
}
