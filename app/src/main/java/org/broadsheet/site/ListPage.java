package org.broadsheet.site;

import java.util.List;
import java.util.Optional;

/**
 * A list of stories, newest first: of a section, a topic, an author or a day.
 *
 * @param kicker what kind of list it is; may be empty
 * @param isMixed whether its stories are of several sections
 * @param newestHref the list's first page; empty on it
 * @param olderHref where the list goes on; empty at its end
 * @param author what stands over an author's stories
 */
public record ListPage(
        Frame frame,
        String kicker,
        String title,
        List<Teaser> stories,
        boolean isMixed,
        String newestHref,
        String olderHref,
        Optional<AuthorHead> author) {

    /** One that is nobody's. */
    ListPage(
            Frame frame,
            String kicker,
            String title,
            List<Teaser> stories,
            boolean isMixed,
            String newestHref,
            String olderHref) {
        this(frame, kicker, title, stories, isMixed, newestHref, olderHref, Optional.empty());
    }
}
