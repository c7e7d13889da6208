package org.broadsheet.related;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;
import org.broadsheet.story.StoryEntry;
import org.broadsheet.story.StoryId;

/** What can happen to lists of related items. */
public sealed interface RelatedEntry extends Entry {

    /** The subject of a story line's page. */
    static Subject line(StoryId first) {
        return Subject.of("line", first.toString());
    }

    /** The lists of these stories are others now. */
    record RelatedFound(Set<StoryId> stories, Set<StoryId> lines) implements RelatedEntry {
        @Override
        public String kind() {
            return "related-found";
        }

        @Override
        public Set<Subject> subjects() {
            Set<Subject> all = stories.stream().map(StoryEntry::subject).collect(Collectors.toSet());
            lines.forEach(line -> all.add(line(line)));
            return all;
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("stories", Integer.toString(stories.size()));
        }
    }

    /** An editor pinned, banned or ordered items of a story's list. */
    record RelatedChosen(StoryId about) implements RelatedEntry {
        @Override
        public String kind() {
            return "related-chosen";
        }

        @Override
        public Set<Subject> subjects() {
            return Set.of(StoryEntry.subject(about));
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("about", about.toString());
        }
    }
}
