package org.broadsheet.site.press;

import java.util.Optional;
import java.util.Set;

/** Makes the pages of one part of the site. Safe for many threads. */
public interface Printer {

    /**
     * Whether addresses of this path are this printer's, judged by its shape alone: called for requests that no kept page
     * answers, on an event loop, so it must not block. What no printer wants goes on to the other handlers (API, desk).
     *
     * @param path canonical, see {@link Address}
     */
    boolean prints(String path);

    /** Names of the query parameters that pages at this path depend on; all others are cut off. */
    default Set<String> parameters(String path) {
        return Set.of();
    }

    /**
     * Prints the page, on a virtual thread; may block. It must read the news after it was called, never from a state read
     * before, or a drop could be missed.
     *
     * @return empty where there is nothing at this address and another handler shall answer; a page of status 404 where
     *     this printer wants to say so itself
     */
    Optional<Sheet> print(Address address);
}
