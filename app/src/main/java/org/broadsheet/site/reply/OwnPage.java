package org.broadsheet.site.reply;

import java.util.Optional;
import org.broadsheet.kernel.Html;
import org.broadsheet.site.Frame;

/**
 * What became of one's own reply.
 *
 * @param state where it stands, in a sentence
 * @param until until when it can be changed; empty when that is over
 * @param link its place among the others; empty while it is not public
 * @param editing the text to change; empty when it is only shown
 * @param error what is wrong with the text; empty for nothing
 * @param watch what is said about answers by mail; empty when it is offered
 */
public record OwnPage(
        Frame frame,
        ReplyWords words,
        String storyHref,
        String state,
        Html body,
        String until,
        String link,
        String self,
        Optional<String> editing,
        String error,
        boolean isWatchOffered,
        String watch) {

    public boolean isFresh() {
        return !until.isEmpty();
    }

    public boolean isWrong() {
        return !error.isEmpty();
    }
}
