package org.broadsheet.site.reply;

import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.site.Frame;

/**
 * A page of a story's replies, or of one of them.
 *
 * @param storyLanguage of the headline
 * @param pageText where in the thread it is; empty for a single page
 * @param previous address; empty for none
 * @param next address; empty for none
 */
public record ThreadPage(
        Frame frame,
        ReplyWords words,
        String kicker,
        String headline,
        Language storyLanguage,
        String storyHref,
        String heading,
        List<BelowStory.Choice> orders,
        List<ShownReply> posts,
        String pageText,
        String previous,
        String next,
        String all,
        Optional<FormView> form,
        String feed,
        String script) {}
