package io.billfold.extraction.rank;

import java.util.Arrays;

/** The features of one candidate, a row under construction. */
public final class FeatureRow {
    private float[] values = new float[96];
    private int size;

    public void add(double value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = (float) value;
    }

    public void add(long value) {
        add((double) value);
    }

    public void add(boolean value) {
        add(value ? 1 : 0);
    }

    public float[] toArray() {
        return Arrays.copyOf(values, size);
    }
}
