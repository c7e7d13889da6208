package org.broadsheet.api;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Log;
import org.broadsheet.log.Logged;
import org.broadsheet.story.Published;
import org.broadsheet.story.Stories;
import org.broadsheet.story.Story;
import org.broadsheet.story.StoryId;

/**
 * What the public could notice since a position of the log, so that a client can keep a copy of the site: each story once, in
 * the order of its newest change, as it stands now.
 */
final class Changes {
    /** Kinds of entries that the public can notice; a test holds them against the log's own. */
    static final Set<String> KINDS = Set.of(
            "story-published", "story-corrected", "story-withheld", "story-killed", "story-expired", "story-moved");

    private static final int ENTRIES_MAX = 1000;

    private final Log log;
    private final Stories stories;

    Changes(Log log, Stories stories) {
        this.log = log;
        this.stories = stories;
    }

    /** What became of a story. */
    sealed interface Change {
        /** It is public, so. */
        record Shown(Published published) implements Change {}

        /** It was public once and is not now. */
        record TakenOff(Story story, Instant since) implements Change {}
    }

    /**
     * A stretch of the log.
     *
     * @param position where the next one begins
     * @param hasMore whether there is more already
     */
    record Stretch(List<Change> changes, long position, boolean hasMore) {
        Stretch {
            changes = List.copyOf(changes);
        }
    }

    /**
     * @param limit of stories
     * @throws Fault {@code since-ahead}: the log was put back, so the client starts anew
     */
    Stretch since(long position, int limit) {
        List<Logged> entries = log.after(position, ENTRIES_MAX);
        if (entries.isEmpty()) {
            requireNotAhead(position);
            return new Stretch(List.of(), position, false);
        }
        var newest = new LinkedHashMap<StoryId, Instant>();
        long reached = position;
        for (Logged entry : entries) {
            Optional<StoryId> story = noticed(entry);
            if (story.isPresent()) {
                if (newest.size() == limit && !newest.containsKey(story.get())) {
                    break;
                }
                newest.remove(story.get());
                newest.put(story.get(), entry.madeAt());
            }
            reached = entry.position();
        }
        boolean hasMore = reached < entries.getLast().position() || entries.size() == ENTRIES_MAX;
        return new Stretch(asTheyStand(newest), reached, hasMore);
    }

    private static Optional<StoryId> noticed(Logged entry) {
        return KINDS.contains(entry.kind())
                ? Optional.of(StoryId.parse(entry.fields().getOrDefault("story", "")))
                : Optional.empty();
    }

    /** Read after the log, so never older than it says; a story that never was public is nobody's business. */
    private List<Change> asTheyStand(Map<StoryId, Instant> newest) {
        return stories.read(reading -> {
            var changes = new ArrayList<Change>();
            newest.forEach((id, since) -> reading.story(id)
                    .filter(story -> story.publishedAt().isPresent())
                    .map(story -> story.isPublic()
                            ? new Change.Shown(reading.published(id).orElseThrow())
                            : new Change.TakenOff(story, since))
                    .ifPresent(changes::add));
            return changes;
        });
    }

    private void requireNotAhead(long position) {
        long head = log.head();
        if (position > head) {
            throw new Fault(
                    "since-ahead",
                    Fault.Kind.USER,
                    "the log ends at " + head + ", before " + position
                            + ": the site was restored from a backup; start anew without since");
        }
    }
}
