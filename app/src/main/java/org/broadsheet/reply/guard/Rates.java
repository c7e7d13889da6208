package org.broadsheet.reply.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many came from one place lately: two counters of neighbouring spans of time each, the older one counted by the part of it that
 * still lies within the span, so that nobody gains by waiting for a full minute. Bounded; safe for any thread.
 */
final class Rates {
    private static final int PLACES = 20_000;

    private final long span;
    private final Map<String, Count> places = new LinkedHashMap<>(64, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Count> eldest) {
            return size() > PLACES;
        }
    };

    private record Count(long slot, int now, int before) {}

    Rates(Duration span) {
        this.span = span.toMillis();
    }

    /** Counts one more, and tells how many there were within the span, with this one. */
    synchronized int count(String place, Instant at) {
        long slot = Math.floorDiv(at.toEpochMilli(), span);
        var old = places.getOrDefault(place, new Count(slot, 0, 0));
        int before = old.slot == slot ? old.before : old.slot == slot - 1 ? old.now : 0;
        int now = (old.slot == slot ? old.now : 0) + 1;
        places.put(place, new Count(slot, now, before));
        double left = 1 - (double) Math.floorMod(at.toEpochMilli(), span) / span;
        return (int) (now + before * left);
    }
}
