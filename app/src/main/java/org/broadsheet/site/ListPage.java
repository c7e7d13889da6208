package org.broadsheet.site;

import java.util.List;

/**
 * A list of stories, newest first: of a section, a topic, an author or a day.
 *
 * @param kicker what kind of list it is; may be empty
 * @param isMixed whether its stories are of several sections
 * @param newestHref the list's first page; empty on it
 * @param olderHref where the list goes on; empty at its end
 */
public record ListPage(
        Frame frame,
        String kicker,
        String title,
        List<Teaser> stories,
        boolean isMixed,
        String newestHref,
        String olderHref) {}
