package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the detection network says of every pixel: how probably it belongs to the core of a text line. Cores are the lines shrunk by a
 * fixed measure, so that neighbours do not touch; they are grown back here.
 */
final class ProbabilityMap {
    /** A pixel above this belongs to text; a core whose mean is below the second is noise.  */
    private static final float PIXEL = 0.3f;

    private static final float CORE = 0.5f;

    private static final int FEWEST_PIXELS = 10;
    private static final double THINNEST = 2.5;

    /** How far cores grow: this × area / circumference. PaddleOCR takes 1.5 to 2. */
    private static final double GROWTH = 1.6;

    /** A core so much higher than wide holds text that runs upwards or downwards. */
    private static final double VERTICAL = 1.5;

    private final float[] probability;
    private final int width;
    private final int height;
    private final boolean[] seen;
    private final int[] left;
    private final int[] right;
    private int[] stack = new int[4096];

    ProbabilityMap(float[] probability, int width, int height) {
        this.probability = probability;
        this.width = width;
        this.height = height;
        this.seen = new boolean[width * height];
        this.left = new int[height];
        this.right = new int[height];
        Arrays.fill(left, Integer.MAX_VALUE);
        Arrays.fill(right, -1);
    }

    /** The boxes of all cores, scaled by the given factors. */
    List<TextBox> boxes(double scaleX, double scaleY) {
        List<TextBox> boxes = new ArrayList<>();
        for (int pixel = 0; pixel < seen.length; pixel++) {
            if (!seen[pixel] && probability[pixel] > PIXEL) {
                Core core = collect(pixel);
                if (core.isText()) {
                    TextBox box = MinimumRectangle.around(core.outline(scaleX, scaleY));
                    if (Math.min(box.width(), box.height()) >= THINNEST * Math.min(scaleX, scaleY)) {
                        boxes.add(readable(grown(box)));
                    }
                }
                core.forget();
            }
        }
        return boxes;
    }

    /** The pixels connected with this one, sideways or up and down. */
    private Core collect(int first) {
        Core core = new Core();
        int size = 0;
        stack[size++] = first;
        seen[first] = true;
        while (size > 0) {
            int pixel = stack[--size];
            int x = pixel % width;
            int y = pixel / width;
            core.add(x, y, probability[pixel]);
            if (size + 4 > stack.length) {
                stack = Arrays.copyOf(stack, stack.length * 2);
            }
            size = push(pixel - 1, x > 0, size);
            size = push(pixel + 1, x < width - 1, size);
            size = push(pixel - width, y > 0, size);
            size = push(pixel + width, y < height - 1, size);
        }
        return core;
    }

    private int push(int pixel, boolean inside, int size) {
        if (!inside || seen[pixel] || probability[pixel] <= PIXEL) {
            return size;
        }
        seen[pixel] = true;
        stack[size] = pixel;
        return size + 1;
    }

    private static TextBox grown(TextBox core) {
        double by = core.width() * core.height() * GROWTH / (2 * (core.width() + core.height()));
        return new TextBox(core.centerX(), core.centerY(), core.width() + 2 * by, core.height() + 2 * by, core.angle());
    }

    /** With the long side along the text, which then runs to the right or upwards; short boxes are taken as upright. */
    private static TextBox readable(TextBox box) {
        if (box.height() < VERTICAL * box.width()) {
            return box;
        }
        double angle = box.angle() > 0 ? box.angle() - Math.PI / 2 : box.angle() + Math.PI / 2;
        return new TextBox(box.centerX(), box.centerY(), /* width= */ box.height(), /* height= */ box.width(), angle);
    }

    /** A connected piece, kept as the leftmost and rightmost pixel of every row, which is all that a convex hull needs. */
    private final class Core {
        private int top = height;
        private int bottom = -1;
        private int pixels;
        private double sum;

        private void add(int x, int y, float probability) {
            left[y] = Math.min(left[y], x);
            right[y] = Math.max(right[y], x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            pixels++;
            sum += probability;
        }

        private boolean isText() {
            return pixels >= FEWEST_PIXELS && sum / pixels >= CORE;
        }

        private List<double[]> outline(double scaleX, double scaleY) {
            List<double[]> points = new ArrayList<>();
            for (int y = top; y <= bottom; y++) {
                for (int edge = y; edge <= y + 1; edge++) {
                    points.add(new double[] {left[y] * scaleX, edge * scaleY});
                    points.add(new double[] {(right[y] + 1) * scaleX, edge * scaleY});
                }
            }
            return points;
        }

        private void forget() {
            Arrays.fill(left, top, bottom + 1, Integer.MAX_VALUE);
            Arrays.fill(right, top, bottom + 1, -1);
        }
    }
}
