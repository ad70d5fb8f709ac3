package io.billfold.reading.ocr;

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
        Network.Output output =
                network.run(Sampler.FOR_DETECTION.sample(raster, whole, width, height, width), width, height);
        return new ProbabilityMap(output.values(), width, height)
                .boxes((double) raster.width() / width, (double) raster.height() / height);
    }

    private static int side(double pixels) {
        return Math.max(SIDE_MULTIPLE, (int) Math.round(pixels / SIDE_MULTIPLE) * SIDE_MULTIPLE);
    }
}
