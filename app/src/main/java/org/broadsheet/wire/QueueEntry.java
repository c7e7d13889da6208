package org.broadsheet.wire;

import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What somebody did in the queue. What became of a story has an entry of its own. */
public sealed interface QueueEntry extends Entry {
    QueueId item();

    @Override
    default Set<Subject> subjects() {
        return Set.of(Subject.of("queue", item().toString()));
    }

    @Override
    default Map<String, String> fields() {
        return Map.of("item", item().toString());
    }

    /** Somebody works on it now. */
    record QueueItemTaken(QueueId item) implements QueueEntry {
        @Override
        public String kind() {
            return "queue-item-taken";
        }
    }

    /** Nobody does any more. */
    record QueueItemReleased(QueueId item) implements QueueEntry {
        @Override
        public String kind() {
            return "queue-item-released";
        }
    }

    /** The desk does not want it. */
    record QueueItemSpiked(QueueId item, String reason) implements QueueEntry {
        @Override
        public String kind() {
            return "queue-item-spiked";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("item", item.toString(), "reason", reason);
        }
    }

    /** It does after all. */
    record QueueItemUnspiked(QueueId item) implements QueueEntry {
        @Override
        public String kind() {
            return "queue-item-unspiked";
        }
    }

    /** The text that waited is in the story, or was left out by an editor. */
    record QueueItemMerged(QueueId item, String story) implements QueueEntry {
        @Override
        public String kind() {
            return "queue-item-merged";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("item", item.toString(), "story", story);
        }
    }
}
