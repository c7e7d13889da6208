package org.broadsheet.reply.guard;

import java.util.Arrays;
import java.util.List;

/**
 * What is left of a text to tell how much of another is in it: of its words and pairs of words the smallest under each of 32
 * orders. The share of equal ones estimates how much both texts have in common, of all that is in either (Broder, "On the
 * resemblance and containment of documents", 1997). The text cannot be had back from it.
 */
final class MinHash {
    static final int SIZE = 32;
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private MinHash() {}

    static int[] of(List<String> words) {
        var least = new long[SIZE];
        Arrays.fill(least, Long.MAX_VALUE);
        for (int i = 0; i < words.size(); i++) {
            take(hash(words.get(i)), least);
            if (i + 1 < words.size()) {
                take(hash(words.get(i) + " " + words.get(i + 1)), least);
            }
        }
        return Arrays.stream(least).mapToInt(Long::hashCode).toArray();
    }

    private static void take(long hash, long[] least) {
        for (int i = 0; i < SIZE; i++) {
            long order = stirred(hash + (i + 1) * ODD);
            least[i] = Math.min(least[i], order);
        }
    }

    /** From 0 to {@link #SIZE}. */
    static int alike(int[] a, int[] b, int from) {
        int alike = 0;
        for (int i = 0; i < SIZE; i++) {
            alike += a[i] == b[from + i] ? 1 : 0;
        }
        return alike;
    }

    /** FNV-1a with 64 bits. */
    private static long hash(String text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return h;
    }

    private static long stirred(long h) {
        long x = (h ^ h >>> 33) * 0xFF51AFD7ED558CCDL;
        x = (x ^ x >>> 33) * 0xC4CEB9FE1A85EC53L;
        return x ^ x >>> 33;
    }
}
