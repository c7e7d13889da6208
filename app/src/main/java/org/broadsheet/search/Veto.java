package org.broadsheet.search;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.broadsheet.story.StoryId;

/**
 * Stories that have changed since the index last looked: they are in no answer until it has looked again, which is a moment. Told
 * before a write returns, so that what an editor took down is down. Ask first, then take the index: what was forgotten by then
 * is in the index that is taken.
 */
final class Veto {
    private final Map<StoryId, Long> changed = new ConcurrentHashMap<>();

    void add(StoryId story, long position) {
        changed.merge(story, position, Math::max);
    }

    Set<StoryId> now() {
        return Set.copyOf(changed.keySet());
    }

    /** The index that answers from now on has all entries up to a position. */
    void forget(long position) {
        changed.values().removeIf(at -> at <= position);
    }

    static Set<String> texts(Set<StoryId> stories) {
        return stories.stream().map(StoryId::toString).collect(Collectors.toSet());
    }
}
