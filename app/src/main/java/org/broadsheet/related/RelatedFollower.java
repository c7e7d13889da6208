package org.broadsheet.related;

import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.broadsheet.kernel.Fault;
import org.broadsheet.log.Follower;
import org.broadsheet.log.Logged;
import org.broadsheet.search.SearchIndex;
import org.broadsheet.story.StoryId;

/**
 * Looks for what belongs to stories when they are published or changed, on one node for all. What is long past when it is met, as
 * on the first start with an archive, is done at an easy pace and without telling others: each of them is met itself.
 */
public final class RelatedFollower implements Follower {
    private static final Duration FRESH = Duration.ofMinutes(10);
    private static final Duration WAIT = Duration.ofSeconds(20);
    private static final Duration PACE = Duration.ofMillis(40);

    private final Related related;
    private final SearchIndex index;
    private final Clock clock;

    public RelatedFollower(Related related, SearchIndex index, Clock clock) {
        this.related = related;
        this.index = index;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "related";
    }

    @Override
    public Memory memory() {
        return Memory.SHARED;
    }

    @Override
    public void follow(List<Logged> entries) {
        Map<StoryId, Boolean> published = new LinkedHashMap<>();
        for (Logged entry : entries) {
            if (entry.kind().equals("story-published") || entry.kind().equals("story-corrected")) {
                boolean isFresh = entry.madeAt().isAfter(clock.instant().minus(FRESH));
                published.put(StoryId.parse(entry.fields().getOrDefault("story", "")), isFresh);
            }
        }
        if (published.isEmpty()) {
            return;
        }
        try {
            if (!index.awaits(entries.getLast().position(), WAIT)) {
                throw new Fault(
                        "search-rebuilding", Fault.Kind.CAPACITY, "the search index is not ready: related items wait for it");
            }
            for (var story : published.entrySet()) {
                related.look(story.getKey(), story.getValue());
                if (!story.getValue()) {
                    Thread.sleep(PACE);
                }
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while related items were looked for", stop);
        }
    }
}
