package org.broadsheet.related;

import java.util.List;
import java.util.Optional;
import org.broadsheet.story.StoryId;

/** What pages ask about related items. None of it says that a story may be shown. */
public interface Boxes {
    /** There are none. */
    Boxes NONE = new Boxes() {
        @Override
        public Box box(StoryId story) {
            return new Box(List.of(), Optional.empty());
        }

        @Override
        public List<StoryId> line(StoryId first) {
            return List.of();
        }
    };

    /**
     * A story's list.
     *
     * @param line the first story of its story line; empty for none
     */
    record Box(List<Item> items, Optional<StoryId> line) {}

    Box box(StoryId story);

    /** The stories of a story line, by its first. */
    List<StoryId> line(StoryId first);
}
