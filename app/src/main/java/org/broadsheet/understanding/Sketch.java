package org.broadsheet.understanding;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in 128 bytes, by which copies of it are known: for each of 64 orders of all its runs of four words, the first (MinHash;
 * Broder, "On the resemblance and containment of documents", 1997), of which sixteen bits are kept.
 */
public record Sketch(byte[] bytes) {
    /** From this resemblance on, two texts are versions of the same copy. */
    public static final double SAME_COPY = 0.5;

    private static final int ORDERS = 64;
    private static final int RUN = 4;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}]+");

    public static Sketch of(String text) {
        int[] first = new int[ORDERS];
        Arrays.fill(first, Integer.MAX_VALUE);
        int[] run = new int[RUN];
        int count = 0;
        Matcher words = WORD.matcher(text);
        while (words.find()) {
            run[count++ % RUN] = Terms.hash(words.group().toLowerCase(Locale.ROOT));
            if (count >= RUN) {
                note(first, hash(run, count));
            }
        }
        var bytes = ByteBuffer.allocate(ORDERS * Short.BYTES);
        for (int least : first) {
            bytes.putShort((short) (count < RUN ? 0 : least >>> 8));
        }
        return new Sketch(bytes.array());
    }

    private static int hash(int[] run, int count) {
        int hash = 17;
        for (int i = 0; i < RUN; i++) {
            hash = hash * 31 + run[(count + i) % RUN];
        }
        return hash;
    }

    private static void note(int[] first, int run) {
        int mixed = run;
        for (int order = 0; order < ORDERS; order++) {
            mixed = mix(mixed + 0x9E3779B9);
            first[order] = Math.min(first[order], mixed >>> 1);
        }
    }

    /** Steele, Lea and Flood's finisher (OOPSLA 2014), for 32 bits. */
    private static int mix(int value) {
        int z = (value ^ value >>> 16) * 0x85EBCA6B;
        z = (z ^ z >>> 13) * 0xC2B2AE35;
        return z ^ z >>> 16;
    }

    /** The share of their runs of words that two texts have in common, about. */
    public double resemblance(Sketch other) {
        int same = 0;
        for (int i = 0; i < bytes.length; i += Short.BYTES) {
            if (bytes[i] == other.bytes[i] && bytes[i + 1] == other.bytes[i + 1]) {
                same++;
            }
        }
        return same / (double) ORDERS;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Sketch sketch && Arrays.equals(bytes, sketch.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
