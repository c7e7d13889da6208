package org.broadsheet.understanding;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The words of a story that tell what it is about, as hashes with weights, before it is known how rare each is.
 *
 * @param terms in rising order
 * @param weights above zero, of the same length
 */
public record Profile(int[] terms, float[] weights) {
    public static final Profile EMPTY = new Profile(new int[0], new float[0]);

    private static final int ENTRY_BYTES = Integer.BYTES + Short.BYTES;
    private static final float STEP = 1 / 1024f;

    /** Made of a text by the scorer's own weights. */
    public static Profile of(Copy copy) {
        return Terms.of(copy, Weights.CHOSEN);
    }

    /** Compact, for an index: weights in steps of a thousandth. */
    public byte[] bytes() {
        var bytes = ByteBuffer.allocate(terms.length * ENTRY_BYTES);
        for (int i = 0; i < terms.length; i++) {
            bytes.putInt(terms[i]).putShort((short) Math.clamp(Math.round(weights[i] / STEP), 1, Short.MAX_VALUE));
        }
        return bytes.array();
    }

    /** Of {@link #bytes}; only the part of the array that is named is read. */
    public static Profile read(byte[] array, int offset, int length) {
        var bytes = ByteBuffer.wrap(array, offset, length);
        var terms = new int[length / ENTRY_BYTES];
        var weights = new float[terms.length];
        for (int i = 0; i < terms.length; i++) {
            terms[i] = bytes.getInt();
            weights[i] = bytes.getShort() * STEP;
        }
        return new Profile(terms, weights);
    }

    /** Its length one, each term weighed by how rare it is among all stories; what only one story has counts for nothing. */
    public Vector vector(Frequencies frequencies) {
        var kept = new int[terms.length];
        var values = new float[terms.length];
        int count = 0;
        double squares = 0;
        for (int i = 0; i < terms.length; i++) {
            double rarity = frequencies.rarity(terms[i]);
            if (rarity > 0) {
                kept[count] = terms[i];
                values[count] = (float) (weights[i] * rarity);
                squares += values[count] * values[count];
                count++;
            }
        }
        float length = (float) Math.sqrt(squares);
        for (int i = 0; i < count; i++) {
            values[i] /= length;
        }
        return new Vector(Arrays.copyOf(kept, count), Arrays.copyOf(values, count));
    }
}
