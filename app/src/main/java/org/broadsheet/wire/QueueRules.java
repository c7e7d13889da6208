package org.broadsheet.wire;

import java.util.Optional;
import org.broadsheet.story.State;
import org.broadsheet.story.Story;
import org.broadsheet.wire.QueueItem.Holder;

/** What an item's state follows from: pure, so that it can be worked out again at any time. */
final class QueueRules {

    /**
     * Where an item stands.
     *
     * @param story the one that the desk works on, see {@link QueueItem#target}
     * @param own the one that the wire filed: its kill and its end are the item's, whatever the desk made of it
     */
    static QueueItem.State state(QueueItem item, Optional<Story> story, Optional<Story> own) {
        if (item.isKilled() || isIn(own, State.KILLED) || isIn(story, State.KILLED)) {
            return QueueItem.State.KILLED;
        }
        if (isIn(own, State.EXPIRED) || isIn(story, State.EXPIRED)) {
            return QueueItem.State.EXPIRED;
        }
        if (item.isSpiked()) {
            return QueueItem.State.SPIKED;
        }
        if (item.hasTextWaiting()) {
            return QueueItem.State.WAITING;
        }
        return story.map(Story::state)
                .map(state -> of(state, item.holder()))
                .orElseGet(() -> atDesk(item.holder()));
    }

    private static QueueItem.State of(State state, Optional<Holder> holder) {
        return switch (state) {
            case PUBLISHED -> QueueItem.State.PUBLISHED;
            case SCHEDULED, WITHHELD -> QueueItem.State.HELD;
            case DRAFT, READY -> atDesk(holder);
            case KILLED -> QueueItem.State.KILLED;
            case EXPIRED -> QueueItem.State.EXPIRED;
        };
    }

    private static QueueItem.State atDesk(Optional<Holder> holder) {
        return holder.isPresent() ? QueueItem.State.TAKEN : QueueItem.State.NEW;
    }

    private static boolean isIn(Optional<Story> story, State state) {
        return story.filter(known -> known.state() == state).isPresent();
    }

    private QueueRules() {}
}
