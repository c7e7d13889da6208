package org.broadsheet.reply;

import java.time.Duration;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Remark;
import org.broadsheet.story.StoryId;

/**
 * A reply as the filters see it: checked and tidied, with where it came from as marks only.
 *
 * @param parent what it answers; empty for the story itself
 * @param website empty for none
 * @param reader mark of the address
 * @param block mark of the part of the network
 * @param isTrapped whether a field was filled that no person sees
 * @param taken from when the challenge was asked; empty for an edit
 */
public record Submission(
        StoryId story,
        Optional<ReplyId> parent,
        Language language,
        String name,
        String website,
        Remark body,
        String reader,
        String block,
        boolean isTrapped,
        Optional<Duration> taken) {

    /** Without what was written and by whom. */
    @Override
    public String toString() {
        return "Submission[" + story + "]";
    }
}
