package io.billfold.reading.ocr;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;

/**
 * Cuts a slanted rectangle out of a raster, scales it, and writes it as three planes of numbers (blue, green, red), as the models take
 * their input. Bilinear; where the picture shrinks, several samples are averaged, lest thin strokes get lost.
 */
final class Sampler {
    /** Mean and deviation of the detection model's training pictures (ImageNet), per plane. */
    static final Sampler FOR_DETECTION = new Sampler(
            new float[] {1 / (255 * .229f), 1 / (255 * .224f), 1 / (255 * .225f)},
            new float[] {-.485f / .229f, -.456f / .224f, -.406f / .225f});

    /** From −1 for black to 1 for white. */
    static final Sampler FOR_RECOGNITION =
            new Sampler(new float[] {2 / 255f, 2 / 255f, 2 / 255f}, new float[] {-1, -1, -1});

    /** As it is, 0 to 255. */
    static final Sampler PLAIN = new Sampler(new float[] {1, 1, 1}, new float[] {0, 0, 0});

    private final float[] factor;
    private final float[] offset;

    private Sampler(float[] factor, float[] offset) {
        this.factor = factor;
        this.offset = offset;
    }

    /**
     * @param width of the result; the box is scaled to it
     * @param stride width of the planes, at least {@code width}; what is beyond stays 0, which both models take as nothing
     * @param memory where the planes are until it is closed: megabytes, too many to wait for a collection of the heap
     */
    FloatBuffer sample(Raster raster, TextBox box, int width, int height, int stride, Arena memory) {
        MemorySegment numbers = memory.allocate(ValueLayout.JAVA_FLOAT, 3L * stride * height);
        FloatBuffer planes =
                numbers.asByteBuffer().order(ByteOrder.nativeOrder()).asFloatBuffer();
        double scaleX = box.width() / width;
        double scaleY = box.height() / height;
        int samplesX = Math.max(1, (int) Math.ceil(scaleX - 0.25));
        int samplesY = Math.max(1, (int) Math.ceil(scaleY - 0.25));
        float share = 1f / (samplesX * samplesY);
        double cos = Math.cos(box.angle());
        double sin = Math.sin(box.angle());
        float[] blue = new float[width];
        float[] green = new float[width];
        float[] red = new float[width];
        Bilinear bilinear = new Bilinear(raster);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                bilinear.clear();
                for (int j = 0; j < samplesY; j++) {
                    double across = (y + (j + 0.5) / samplesY) * scaleY - box.height() / 2;
                    for (int i = 0; i < samplesX; i++) {
                        double along = (x + (i + 0.5) / samplesX) * scaleX - box.width() / 2;
                        bilinear.add((float) (box.centerX() + along * cos - across * sin - 0.5), (float)
                                (box.centerY() + along * sin + across * cos - 0.5));
                    }
                }
                blue[x] = bilinear.blue * share * factor[0] + offset[0];
                green[x] = bilinear.green * share * factor[1] + offset[1];
                red[x] = bilinear.red * share * factor[2] + offset[2];
            }
            planes.put(y * stride, blue);
            planes.put((height + y) * stride, green);
            planes.put((2 * height + y) * stride, red);
        }
        return planes;
    }

    /** The sum of interpolated samples. */
    private static final class Bilinear {
        private final byte[] bgr;
        private final int width;
        private final int height;
        private float blue;
        private float green;
        private float red;

        private Bilinear(Raster raster) {
            bgr = raster.bgr();
            width = raster.width();
            height = raster.height();
        }

        private void clear() {
            blue = 0;
            green = 0;
            red = 0;
        }

        private void add(float x, float y) {
            float insideX = Math.clamp(x, 0, width - 1);
            float insideY = Math.clamp(y, 0, height - 1);
            int left = (int) insideX;
            int top = (int) insideY;
            float right = insideX - left;
            float down = insideY - top;
            int at = (top * width + left) * 3;
            int toRight = left + 1 < width ? 3 : 0;
            int toBottom = top + 1 < height ? width * 3 : 0;
            float topLeft = (1 - right) * (1 - down);
            float topRight = right * (1 - down);
            float bottomLeft = (1 - right) * down;
            float bottomRight = right * down;
            int across = at + toRight;
            int below = at + toBottom;
            int diagonal = below + toRight;
            blue += topLeft * (bgr[at] & 0xFF)
                    + topRight * (bgr[across] & 0xFF)
                    + bottomLeft * (bgr[below] & 0xFF)
                    + bottomRight * (bgr[diagonal] & 0xFF);
            green += topLeft * (bgr[at + 1] & 0xFF)
                    + topRight * (bgr[across + 1] & 0xFF)
                    + bottomLeft * (bgr[below + 1] & 0xFF)
                    + bottomRight * (bgr[diagonal + 1] & 0xFF);
            red += topLeft * (bgr[at + 2] & 0xFF)
                    + topRight * (bgr[across + 2] & 0xFF)
                    + bottomLeft * (bgr[below + 2] & 0xFF)
                    + bottomRight * (bgr[diagonal + 2] & 0xFF);
        }
    }
}
