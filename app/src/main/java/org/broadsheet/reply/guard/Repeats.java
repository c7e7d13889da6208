package org.broadsheet.reply.guard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The latest texts, as numbers, to find the same or nearly the same again. Of a long text one is enough; short ones are said by many
 * people (<em>well done</em>), so only a crowd of them is noticed. Bounded; safe for any thread.
 */
final class Repeats {
    static final Duration REMEMBERED = Duration.ofHours(24);
    /** Fewer words are said by many. */
    static final int LONG_FROM = 8;

    static final int SHORT_MAX = 6;
    /** Of {@link MinHash#SIZE}: three fifths of both texts are the same. */
    private static final int NEAR = 20;
    private static final int KEPT = 4_096;
    private static final int WORDS_MAX = 500;

    private final int[] texts = new int[KEPT * MinHash.SIZE];
    private final long[] readers = new long[KEPT];
    private final long[] at = new long[KEPT];
    private int next;
    private int used;

    /**
     * Counts how often the text was written before, and remembers it.
     *
     * @param isEdit then what the same reader wrote does not count, since it is the text before the edit
     */
    synchronized int count(List<String> words, String reader, boolean isEdit, Instant now) {
        if (words.isEmpty()) {
            return 0;
        }
        int[] text = MinHash.of(words.subList(0, Math.min(words.size(), WORDS_MAX)));
        long who = reader.hashCode();
        long since = now.minus(REMEMBERED).toEpochMilli();
        int near = words.size() < LONG_FROM ? MinHash.SIZE : NEAR;
        int found = 0;
        for (int i = 0; i < used; i++) {
            boolean isOwn = isEdit && readers[i] == who;
            if (at[i] >= since && !isOwn && MinHash.alike(text, texts, i * MinHash.SIZE) >= near) {
                found++;
            }
        }
        System.arraycopy(text, 0, texts, next * MinHash.SIZE, MinHash.SIZE);
        readers[next] = who;
        at[next] = now.toEpochMilli();
        next = (next + 1) % KEPT;
        used = Math.min(KEPT, used + 1);
        return found;
    }

    /** Whether so many are too many. */
    static boolean isTooOften(int before, int words) {
        return words < LONG_FROM ? before >= SHORT_MAX : before >= 1;
    }
}
