package org.broadsheet.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.kernel.Language;
import org.broadsheet.kernel.Remark;
import org.broadsheet.reader.ReaderId;
import org.broadsheet.story.StoryId;

/**
 * What a reader answered.
 *
 * @param parent what it answers; empty for the story itself
 * @param depth 1 to {@link #DEPTH_MAX}; what answers a reply of the last depth stands beside it
 * @param reader empty when nobody knows any more who it was
 * @param revision counts up with each change of its words
 * @param decidedBy the name of an {@link org.broadsheet.log.Actor}; empty for the rules
 */
public record Reply(
        ReplyId id,
        StoryId story,
        Optional<ReplyId> parent,
        ReplyId root,
        int depth,
        ReplyState state,
        boolean isShown,
        Optional<ReaderId> reader,
        String name,
        String website,
        Remark body,
        Language language,
        List<Reason> reasons,
        double spam,
        double rudeness,
        int reports,
        int revision,
        Instant madeAt,
        Optional<Instant> approvedAt,
        Optional<Instant> editedAt,
        String decidedBy,
        Optional<Instant> decidedAt) {
    /** Deeper answers are flattened. */
    public static final int DEPTH_MAX = 4;

    public Reply {
        reasons = List.copyOf(reasons);
    }

    /** Without what was written and by whom. */
    @Override
    public String toString() {
        return "Reply[" + id + " " + state.word() + "]";
    }
}
