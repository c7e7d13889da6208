package org.broadsheet.understanding;

/**
 * A story as a point: how much of it is each term.
 *
 * @param terms in rising order
 * @param weights of the same length; their squares add up to one, or there is none
 */
public record Vector(int[] terms, float[] weights) {

    /** The cosine of the angle between two: 0 for nothing in common, 1 for the same. */
    public double times(Vector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                sum += weights[i++] * other.weights[j++];
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }
}
