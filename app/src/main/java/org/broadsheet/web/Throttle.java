package org.broadsheet.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * How often somebody may do something: a token bucket for each key. A bucket that is full again is forgotten, and of more than
 * {@link #KEYS_MAX} the least used. Safe for any thread.
 */
public final class Throttle {
    static final int KEYS_MAX = 10_000;

    private final int burst;
    private final Duration each;
    private final InstantSource clock;
    private final Cache<String, Instant> fullAgain;

    /**
     * @param burst how many at once
     * @param each after which one more is allowed
     */
    public Throttle(int burst, Duration each, InstantSource clock) {
        this.burst = burst;
        this.each = each;
        this.clock = clock;
        this.fullAgain = Caffeine.newBuilder().maximumSize(KEYS_MAX).build();
    }

    /** Empty when it is allowed, and then it counts; else how long to wait. */
    public Optional<Duration> take(String key) {
        Instant now = clock.instant();
        Instant last = now.plus(each.multipliedBy(burst));
        var wait = new Duration[] {Duration.ZERO};
        fullAgain.asMap().compute(key, (k, full) -> {
            // A clock that was put back would otherwise lock everybody out until it has caught up.
            Instant from = full == null || full.isBefore(now) ? now : full.isAfter(last) ? last : full;
            Instant next = from.plus(each);
            if (next.isAfter(last)) {
                wait[0] = Duration.between(last, next);
                return from;
            }
            return next;
        });
        return wait[0].isZero() ? Optional.empty() : Optional.of(wait[0]);
    }

    /** Forgets what was counted for a key. */
    public void clear(String key) {
        fullAgain.invalidate(key);
    }
}
