package org.broadsheet.site;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Html;

/**
 * What stands over an author's stories.
 *
 * @param roleLine may be empty
 * @param biography may be empty
 */
public record AuthorHead(String roleLine, Html biography, Optional<Image> picture, List<Link> links) {

    /** For the template. */
    public boolean hasBiography() {
        return !biography.markup().isEmpty();
    }
}
