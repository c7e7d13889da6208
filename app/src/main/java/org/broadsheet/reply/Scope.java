package org.broadsheet.reply;

import org.broadsheet.story.StoryId;

/** For what a {@link Rule} is. The nearest counts: a story's own, its section's, the site's. */
public sealed interface Scope {
    /** Every story. */
    record Site() implements Scope {
        @Override
        public String key() {
            return "site";
        }
    }

    /** Stories of one section. */
    record OfSection(String section) implements Scope {
        @Override
        public String key() {
            return "section:" + section;
        }
    }

    /** One story. */
    record OfStory(StoryId story) implements Scope {
        @Override
        public String key() {
            return "story:" + story;
        }
    }

    /** As kept. */
    String key();
}
