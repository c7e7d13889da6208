package org.broadsheet.site;

import java.util.List;
import java.util.Optional;
import org.broadsheet.search.Findings.Run;

/**
 * What a reader's search has found.
 *
 * @param query as typed
 * @param script that completes while one types; empty for none
 * @param count how many, in words; empty where nothing was asked or found
 * @param isAsked whether anything was asked for
 * @param isRebuilding whether nobody can say now
 * @param isCut whether the time ran out
 */
public record SearchPage(
        Frame frame,
        String query,
        String script,
        String count,
        boolean isAsked,
        boolean isRebuilding,
        boolean isCut,
        List<Result> results,
        List<Facets> facets,
        List<Link> orders,
        Optional<Link> meant,
        String previousHref,
        String nextHref,
        String feedHref) {

    /** A story, with what was asked for marked. */
    public record Result(Teaser story, List<Run> headline, List<Run> snippet) {}

    /** Ways to narrow a search, of one kind. */
    public record Facets(String title, List<Facet> values) {}

    /**
     * @param count of stories; empty where there are too many to count
     * @param isChosen whether the search is narrowed by it: then the link takes it away
     */
    public record Facet(String href, String text, String count, boolean isChosen) {}
}
