package org.broadsheet.site.reply;

import org.broadsheet.kernel.Html;
import org.broadsheet.site.Moment;

/**
 * A reply as a page shows it.
 *
 * @param tint of its initial, 0 to 11, by the name alone
 * @param website empty for none
 * @param inReplyTo a line that names what it answers; empty where it stands right below it
 * @param gap what stands in place of words that are gone; empty for none
 * @param link its own page
 * @param answerLink where it can be answered; empty when none are taken
 * @param answers in words; empty when there are none below it on this page
 * @param closes how many folds end behind it
 */
public record ShownReply(
        String id,
        int depth,
        String initial,
        int tint,
        String name,
        String website,
        Moment moment,
        boolean isEdited,
        String inReplyTo,
        String parentLink,
        Html body,
        String gap,
        String link,
        String answerLink,
        String reportLink,
        String answers,
        int closes,
        boolean isMarked) {

    /** Whether answers stand below it on this page. */
    public boolean isAnswered() {
        return !answers.isEmpty();
    }

    public boolean isGap() {
        return !gap.isEmpty();
    }
}
