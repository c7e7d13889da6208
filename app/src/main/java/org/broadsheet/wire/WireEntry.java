package org.broadsheet.wire;

import java.util.HashMap;
import java.util.Locale;
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

    /** Something else is done with a source's items from the next file on. */
    record SourceSaved(Source source) implements WireEntry {
        @Override
        public String kind() {
            return "settings-source-saved";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of();
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(
                    "source", source.name(),
                    "rule", source.rule().name().toLowerCase(Locale.ROOT),
                    "section", source.section().orElse(""),
                    "days-online", source.online().map(online -> Long.toString(online.toDays())).orElse(""),
                    "licence", source.licence(),
                    "title", source.title(),
                    "section-rules", Integer.toString(source.rules().size()),
                    "never-breaking", Boolean.toString(source.isNeverBreaking()));
        }
    }

    /** A source is as the settings file says again. */
    record SourceReset(String source) implements WireEntry {
        @Override
        public String kind() {
            return "settings-source-removed";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of();
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("source", source);
        }
    }
}
