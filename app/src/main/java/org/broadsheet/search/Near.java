package org.broadsheet.search;

import java.time.Instant;
import java.util.List;
import org.broadsheet.story.StoryId;
import org.broadsheet.understanding.Sketch;
import org.broadsheet.understanding.Vector;

/**
 * A public story with what it takes to compare it.
 *
 * @param names the most frequent first
 */
public record Near(
        StoryId story,
        Vector vector,
        Sketch sketch,
        Instant publishedAt,
        String headline,
        List<String> names,
        List<String> topics,
        int chars) {

    /**
     * A story and the public stories whose words are nearest to its own.
     *
     * @param stories how many there are in all: among few, nobody can tell a rare word from a common one
     */
    public record Around(Near story, List<Near> others, int stories) {}
}
