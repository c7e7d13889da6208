package org.broadsheet.story;

import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/** What the desk does with topics. Their names stand on stories, so every page is touched. */
public sealed interface TopicEntry extends Entry {

    @Override
    default Set<Subject> subjects() {
        return Set.of(Subject.SITE);
    }

    /** A topic has another name or address, or is hidden or shown. */
    record TopicChanged(String topic, String name, String word, boolean isHidden, String nameBefore) implements TopicEntry {
        @Override
        public String kind() {
            return "settings-topic-changed";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of(
                    "topic", topic, "name", name, "word", word, "hidden", Boolean.toString(isHidden), "before", nameBefore);
        }
    }

    /** A topic is no more; its stories are another's. */
    record TopicJoined(String topic, String to) implements TopicEntry {
        @Override
        public String kind() {
            return "settings-topic-joined";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("topic", topic, "to", to);
        }
    }
}
