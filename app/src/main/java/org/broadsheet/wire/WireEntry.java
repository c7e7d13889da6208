package org.broadsheet.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What can happen on the wire. */
public sealed interface WireEntry extends Entry {

    /** An item was read, and this became of it. What became of its story has an entry of its own. */
    record WireItemReceived(String source, String guid, Fate fate) implements WireEntry {
        @Override
        public String kind() {
            return "wire-item-received";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(Subject.of("wire", source));
        }

        @Override
        public Map<String, String> fields() {
            var fields = new HashMap<>(Map.of("source", source, "guid", guid, "fate", fate.kind().word()));
            fate.story().ifPresent(story -> fields.put("story", story.toString()));
            if (!fate.reason().isEmpty()) {
                fields.put("reason", fate.reason());
            }
            return fields;
        }
    }
}
