package org.broadsheet.story;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.broadsheet.log.Entry;
import org.broadsheet.log.Subject;

/**
 * What can happen to a story. Each entry names the story; those that the public can notice also name every list that the
 * story is or was in.
 */
public sealed interface StoryEntry extends Entry {

    /** Which story. */
    StoryId story();

    /** The subject of a story's own pages. */
    static Subject subject(StoryId story) {
        return Subject.of("story", story.toString());
    }

    /** The subjects of the lists that a story is in. */
    static Set<Subject> lists(Story story, Content content) {
        var lists = new HashSet<Subject>();
        lists.add(Subject.FRONT);
        lists.add(Subject.of("section", content.section()));
        lists.add(Subject.of("day", story.path().day().toString()));
        content.topics().forEach(topic -> lists.add(Subject.of("topic", topic.slug())));
        String author = Authors.slug(content.byline());
        if (!author.isEmpty()) {
            lists.add(Subject.of("author", author));
        }
        return lists;
    }

    /** A new story, not public. */
    record StoryFiled(StoryId story) implements StoryEntry, Unseen {
        @Override
        public String kind() {
            return "story-filed";
        }
    }

    /** A version that the public does not see. */
    record StoryEdited(StoryId story, int version) implements StoryEntry, Unseen {
        @Override
        public String kind() {
            return "story-edited";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("story", story.toString(), "version", Integer.toString(version));
        }
    }

    /** Handed in. */
    record StoryHandedIn(StoryId story) implements StoryEntry, Unseen {
        @Override
        public String kind() {
            return "story-handed-in";
        }
    }

    /** Back from a kill or an expiry, as a draft; its page no longer says that it is gone. */
    record StoryRestored(StoryId story) implements StoryEntry, Unseen {
        @Override
        public String kind() {
            return "story-restored";
        }
    }

    /** It goes out by itself later, or waits for a person to lift its embargo. */
    record StoryScheduled(StoryId story, String until) implements StoryEntry, Unseen {
        @Override
        public String kind() {
            return "story-scheduled";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("story", story.toString(), "until", until);
        }
    }

    /** A version went out; {@code version.kind} says whether it was the first, an update, a correction or a restoration. */
    record StoryPublished(StoryId story, int version, Version.Kind why, Set<Subject> lists) implements StoryEntry, Seen {
        @Override
        public String kind() {
            return why == Version.Kind.CORRECTION ? "story-corrected" : "story-published";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("story", story.toString(), "version", Integer.toString(version), "why", why.word());
        }
    }

    /** Taken off until released. */
    record StoryWithheld(StoryId story, String reason, Set<Subject> lists) implements StoryEntry, Seen {
        @Override
        public String kind() {
            return "story-withheld";
        }
    }

    /** Never to be used again. */
    record StoryKilled(StoryId story, String reason, Set<Subject> lists) implements StoryEntry, Seen {
        @Override
        public String kind() {
            return "story-killed";
        }
    }

    /** Its time is over. */
    record StoryExpired(StoryId story, String reason, Set<Subject> lists) implements StoryEntry, Seen {
        @Override
        public String kind() {
            return "story-expired";
        }
    }

    /** It has a new address; the old one redirects. */
    record StoryMoved(StoryId story, String address, Set<Subject> lists) implements StoryEntry, Seen {
        @Override
        public String kind() {
            return "story-moved";
        }

        @Override
        public Map<String, String> fields() {
            return Map.of("story", story.toString(), "address", address);
        }
    }

    /** The public notices nothing. */
    sealed interface Unseen extends Entry 
            permits StoryFiled, StoryEdited, StoryHandedIn, StoryRestored, StoryScheduled {
        StoryId story();

        @Override
        default Set<Subject> subjects() {
            return Set.of(subject(story()));
        }

        @Override
        default Map<String, String> fields() {
            return Map.of("story", story().toString());
        }
    }

    /** The public can notice it. */
    sealed interface Seen extends Entry
            permits StoryPublished, StoryWithheld, StoryKilled, StoryExpired, StoryMoved {
        StoryId story();

        Set<Subject> lists();

        default String reason() {
            return "";
        }

        @Override
        default Set<Subject> subjects() {
            var subjects = new HashSet<>(lists());
            subjects.add(subject(story()));
            return subjects;
        }

        @Override
        default Map<String, String> fields() {
            var fields = new HashMap<String, String>();
            fields.put("story", story().toString());
            if (!reason().isEmpty()) {
                fields.put("reason", reason());
            }
            return fields;
        }
    }
}
