package org.broadsheet.reply;

import java.time.Instant;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Remark;

/**
 * A reply as the public may see it.
 *
 * @param inReplyTo the name of who wrote what it answers; empty for the story, and where that is gone
 * @param state anything but approved is a gap that holds its answers together: without name and words
 */
public record Posted(
        ReplyId id,
        Optional<ReplyId> parent,
        String inReplyTo,
        ReplyId root,
        int depth,
        ReplyState state,
        String name,
        String website,
        Remark body,
        Language language,
        Instant madeAt,
        Optional<Instant> editedAt) {

    public boolean isGap() {
        return state != ReplyState.APPROVED;
    }
}
