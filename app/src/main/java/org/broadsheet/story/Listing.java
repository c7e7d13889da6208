package org.broadsheet.story;

import java.time.LocalDate;
import java.util.List;

/** Which published stories a list shows; always newest first. */
public sealed interface Listing {
    /** All of them. */
    record Everything() implements Listing {}

    /** Of one section, by slug. */
    record InSection(String section) implements Listing {}

    /** About one topic, by slug. */
    record About(String topic) implements Listing {}

    /** By one author, by slug. */
    record By(String author) implements Listing {}

    /** Of one day of the newsroom's zone. */
    record On(LocalDate day) implements Listing {}

    /** Those of these that are public. */
    record Chosen(List<StoryId> stories) implements Listing {
        public Chosen {
            stories = List.copyOf(stories);
        }
    }

    /** Urgency 1 and 2. */
    record Breaking() implements Listing {}
}
