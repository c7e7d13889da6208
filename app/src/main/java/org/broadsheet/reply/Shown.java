package org.broadsheet.reply;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.broadsheet.log.Actor;
import org.broadsheet.log.Transaction;

/**
 * Moves replies from state to state, and keeps with it what hangs on it: whether they are shown, what they answer, the count of the
 * thread, and the entry. Within the caller's transaction.
 */
final class Shown {
    private final ReplyStore store = new ReplyStore();

    /** Moves one and tells of it; whether the public sees something else now. */
    boolean move(Transaction t, Reply reply, ReplyState to, ReplyEntry.What what, Actor by) {
        store.move(t.sql(), reply, to, by.name(), t.now());
        boolean isSeen = settle(t, reply.id(), to);
        int more = (to == ReplyState.APPROVED ? 1 : 0) - (reply.state() == ReplyState.APPROVED ? 1 : 0);
        if (more != 0 || isSeen) {
            store.count(t.sql(), reply.story(), more, t.now());
        }
        t.append(new ReplyEntry.Moved(what, reply.story(), List.of(reply.id()), isSeen || more != 0), by);
        return isSeen;
    }

    /** One that is approved is shown; one that is not, only while it holds an answer that is. Goes up as far as that changes things. */
    private boolean settle(Transaction t, ReplyId id, ReplyState state) {
        boolean isSeen = state == ReplyState.APPROVED
                ? store.show(t.sql(), id, true)
                : store.show(t.sql(), id, isGap(t, id));
        Optional<Reply> above = isSeen ? parent(t, id) : Optional.empty();
        while (above.isPresent() && above.get().state() != ReplyState.APPROVED) {
            var gap = above.get();
            boolean isChanged = store.show(t.sql(), gap.id(), isGap(t, gap.id()));
            above = isChanged ? parent(t, gap.id()) : Optional.empty();
        }
        return isSeen;
    }

    private boolean isGap(Transaction t, ReplyId id) {
        return store.hasShownAnswer(t.sql(), id);
    }

    private Optional<Reply> parent(Transaction t, ReplyId id) {
        return store.find(t.sql(), id).flatMap(Reply::parent).flatMap(up -> store.find(t.sql(), up));
    }

    /** Whether it may still be changed by who wrote it. */
    static boolean isFresh(Reply reply, Instant now) {
        return !reply.state().isOver() && now.isBefore(reply.madeAt().plus(ReplyConfig.EDIT_WITHIN));
    }
}
