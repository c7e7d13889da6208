package org.broadsheet.settings;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Body;

/**
 * What an author's page says besides the stories.
 *
 * @param slug the last part of the page's address: what a byline with this name leads to
 * @param roleLine one line under the name; may be empty
 * @param picture the hash of one in the library; empty for none
 * @param account who it is of those who work here, for the desk alone
 */
public record Profile(
        String slug,
        String name,
        String roleLine,
        Body biography,
        String picture,
        List<Link> links,
        Optional<Long> account) {
    public static final int NAME_LENGTH_MAX = 80;
    public static final int ROLE_LENGTH_MAX = 160;
    public static final int LINKS_MAX = 10;

    /** Nothing but a name. */
    public static Profile empty(String slug, String name) {
        return new Profile(slug, name, "", Body.EMPTY, "", List.of(), Optional.empty());
    }

    public Profile {
        links = List.copyOf(links);
    }

    /** @param href http or https */
    public record Link(String title, String href) {}
}
