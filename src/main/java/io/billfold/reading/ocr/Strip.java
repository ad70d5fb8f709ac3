package io.billfold.reading.ocr;

import java.lang.foreign.Arena;
import java.nio.FloatBuffer;

/** A line of text cut out for recognition, {@link #HEIGHT} pixels high. Knows where its columns are free of ink. */
final class Strip {
    /** What the recognition network was trained with. */
    static final int HEIGHT = 48;

    private static final int NARROWEST = 16;

    /** Longer lines do not occur on paper; shorter steps than 8 pixels are not told apart by the network. */
    private static final int WIDEST = 2400;

    private static final int STEP = 8;

    /** Rows at the edges may show the neighbouring lines. */
    private static final int EDGE = 4;

    /** A column is free of ink if its darkest pixel is lighter than this share of the way from the darkest to the lightest. */
    private static final float FREE = 0.55f;

    private final int width;
    private final int stride;
    private final FloatBuffer planes;

    /** @param memory that holds the planes, which are gone when it is closed */
    Strip(Raster raster, TextBox box, Arena memory) {
        this.width = Math.clamp(Math.round(HEIGHT * box.width() / box.height()), NARROWEST, WIDEST);
        this.stride = (width + STEP - 1) / STEP * STEP;
        this.planes = Sampler.FOR_RECOGNITION.sample(raster, box, width, HEIGHT, stride, memory);
    }

    /** The width with the empty pixels at the end that the network wants. */
    int stride() {
        return stride;
    }

    FloatBuffer planes() {
        return planes;
    }

    /** For every column whether it is free of ink. Judged by the green plane, which is nearest to what eyes see. */
    boolean[] freeColumns() {
        float[] darkest = new float[width];
        float black = Float.POSITIVE_INFINITY;
        float white = Float.NEGATIVE_INFINITY;
        for (int x = 0; x < width; x++) {
            darkest[x] = Float.POSITIVE_INFINITY;
            for (int y = EDGE; y < HEIGHT - EDGE; y++) {
                float value = planes.get((HEIGHT + y) * stride + x);
                darkest[x] = Math.min(darkest[x], value);
                white = Math.max(white, value);
            }
            black = Math.min(black, darkest[x]);
        }
        float threshold = black + (white - black) * FREE;
        boolean[] free = new boolean[width];
        for (int x = 0; x < width; x++) {
            free[x] = darkest[x] > threshold;
        }
        return free;
    }
}
