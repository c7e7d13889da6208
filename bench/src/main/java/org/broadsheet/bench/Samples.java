package org.broadsheet.bench;

import java.util.Arrays;
import java.util.Locale;

/** Measured values in one unit. */
final class Samples {
    private double[] values = new double[0];

    void add(double value) {
        values = Arrays.copyOf(values, values.length + 1);
        values[values.length - 1] = value;
    }

    int size() {
        return values.length;
    }

    double median() {
        return quantile(0.5);
    }

    double p99() {
        return quantile(0.99);
    }

    /** The nearest value at or above the rank. */
    double quantile(double share) {
        if (values.length == 0) {
            return Double.NaN;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1)];
    }

    String medianAndP99() {
        return String.format(Locale.ROOT, "median %.1f ms, p99 %.1f ms", median(), p99());
    }
}
