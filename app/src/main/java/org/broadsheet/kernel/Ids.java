package org.broadsheet.kernel;

import java.time.Clock;
import java.util.concurrent.atomic.AtomicLong;
import java.util.random.RandomGenerator;

/**
 * Makes ids that sort by time and need no database: 63 bits, of which 43 are milliseconds since 2020-01-01T00:00Z and
 * 20 are a random start that counts up within the millisecond. Written as 13 characters of Crockford's base 32 (lower case),
 * which sort like the numbers. Safe for any thread; never gives the same id twice in one process, even when the clock
 * goes back.
 */
public final class Ids {
    private static final long EPOCH_MILLIS = 1_577_836_800_000L;
    private static final int RANDOM_BITS = 20;
    private static final String DIGITS = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int TEXT_LENGTH = 13;

    private final Clock clock;
    private final RandomGenerator random;
    private final AtomicLong last = new AtomicLong();

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next id, greater than any this object gave before. */
    public long next() {
        long fresh =
                ((clock.millis() - EPOCH_MILLIS) << RANDOM_BITS) | (random.nextLong() & ((1L << RANDOM_BITS - 1) - 1));
        return last.updateAndGet(before -> Math.max(before + 1, fresh));
    }

    /** An id as people and addresses show it. */
    public static String text(long id) {
        var text = new char[TEXT_LENGTH];
        long rest = id;
        for (int i = TEXT_LENGTH - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt((int) (rest & 31));
            rest >>>= 5;
        }
        return new String(text);
    }

    /** @throws IllegalArgumentException when {@code text} was never made by {@link #text} */
    public static long parse(String text) {
        if (text.length() != TEXT_LENGTH) {
            throw new IllegalArgumentException("an id has " + TEXT_LENGTH + " characters: " + text);
        }
        long id = 0;
        for (int i = 0; i < TEXT_LENGTH; i++) {
            int digit = DIGITS.indexOf(text.charAt(i));
            if (digit < 0) {
                throw new IllegalArgumentException("not an id: " + text);
            }
            id = id << 5 | digit;
        }
        if (id < 0) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return id;
    }
}
