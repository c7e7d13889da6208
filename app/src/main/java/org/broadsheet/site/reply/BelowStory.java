package org.broadsheet.site.reply;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Language;

/**
 * What stands below a story.
 *
 * @param orders links to the other orders; empty while there is nothing to order
 * @param more address of the next page; empty when all stand here
 * @param form empty when none are taken
 * @param feed address of the feed
 */
public record BelowStory(
        ReplyWords words,
        Language language,
        String heading,
        boolean isEmpty,
        List<ShownReply> posts,
        List<Choice> orders,
        String more,
        String moreText,
        Optional<FormView> form,
        String feed,
        String script) {

    /** One way to read. */
    public record Choice(String href, String text, boolean isCurrent) {}
}
