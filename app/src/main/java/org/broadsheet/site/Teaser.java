package org.broadsheet.site;

import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.story.StoryId;

/**
 * A story as a list shows it.
 *
 * @param isForeign whether it is in another language than the page
 * @param replies how many readers replied, in words; empty for none
 * @param isLong whether its headline needs a smaller size to stay a headline
 */
public record Teaser(
        StoryId id,
        String href,
        Language language,
        boolean isForeign,
        Link section,
        String headline,
        boolean isLong,
        String standfirst,
        String source,
        Moment moment,
        Optional<Image> picture,
        boolean isBreaking,
        boolean isCorrected,
        String replies) {
    /** Characters from which on a headline is long. */
    static final int LONG_HEADLINE = 95;
}
