package org.broadsheet.search;

import java.util.List;
import java.util.Optional;
import org.broadsheet.story.StoryId;

/**
 * What the index has to say to a question.
 *
 * @param total how many stories there are; at least so many when {@code isMore}
 * @param isWhole false when the time ran out: there may be more
 * @param spelling what may have been meant, where little was found
 */
public record Findings(
        long total,
        boolean isMore,
        boolean isWhole,
        List<Hit> hits,
        List<Count> sections,
        List<Count> topics,
        List<Count> years,
        Optional<String> spelling) {
    public static final Findings NONE =
            new Findings(0, false, true, List.of(), List.of(), List.of(), List.of(), Optional.empty());

    /**
     * @param headline with what was asked for marked
     * @param snippet the place of the text where most of what was asked for is
     */
    public record Hit(StoryId story, List<Run> headline, List<Run> snippet) {}

    /** A stretch of text. */
    public record Run(String text, boolean isMarked) {}

    /** How many of the stories found have a value; 0 where there are too many to count. */
    public record Count(String value, int stories) {}
}
