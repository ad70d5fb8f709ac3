package io.billfold.reading.ocr;

import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.util.List;

/** Finds where text stands on a picture. */
final class Detector {
    /** The network halves its input five times. */
    private static final int SIDE_MULTIPLE = 32;

    private final Network network;

    Detector(Network network) {
        this.network = network;
    }

    /**
     * The boxes around pieces of lines, in pixels of the raster.
     *
     * @param longestSide of the picture the network sees, in pixels: larger finds smaller print and takes longer
     */
    List<TextBox> detect(Raster raster, int longestSide) {
        double scale = Math.min(1, (double) longestSide / Math.max(raster.width(), raster.height()));
        int width = side(raster.width() * scale);
        int height = side(raster.height() * scale);
        TextBox whole = new TextBox(raster.width() / 2.0, raster.height() / 2.0, raster.width(), raster.height(), 0);
        float[] probabilities;
        try (Arena memory = Arena.ofConfined()) {
            FloatBuffer planes = Sampler.FOR_DETECTION.sample(raster, whole, width, height, width, memory);
            probabilities = network.run(planes, width, height).values();
        }
        return new ProbabilityMap(probabilities, width, height)
                .boxes((double) raster.width() / width, (double) raster.height() / height);
    }

    private static int side(double pixels) {
        return Math.max(SIDE_MULTIPLE, (int) Math.round(pixels / SIDE_MULTIPLE) * SIDE_MULTIPLE);
    }
}
