package org.broadsheet.reply;

import java.util.Optional;
import java.util.Set;
import org.broadsheet.story.StoryId;

/**
 * Which replies a moderator looks at.
 *
 * @param states any of them
 * @param isReported those only that readers complained about
 * @param reason those only that have it, by its code; empty for all
 * @param words that stand in the name or the text; empty for all
 * @param before those only that came before; empty for the newest
 */
public record Wanted(Set<ReplyState> states, Optional<StoryId> story, boolean isReported, String reason, String words, Optional<ReplyId> before) {
    public Wanted {
        states = Set.copyOf(states);
    }

    /** The newest of some states. */
    public static Wanted newest(ReplyState... states) {
        return new Wanted(Set.of(states), Optional.empty(), false, "", "", Optional.empty());
    }
}
