package io.billfold.reading.ocr;

import java.lang.foreign.Arena;
import java.nio.FloatBuffer;
import java.util.Comparator;
import java.util.List;

/** Finds out how a picture is turned, and turns it: first by quarters, then by the few degrees that paper lies askew. */
final class Upright {
    /** So many lines decide which way is up. */
    private static final int VOTERS = 5;

    /** Above this mean probability the lines are taken to be upright without trying the other way. Chosen, not measured. */
    private static final double SURE = 0.85;

    /** Boxes follow a line that is askew by less than this, in radians, without any turning. */
    private static final double STRAIGHT = Math.toRadians(0.6);

    private static final double LARGEST_SKEW = Math.toRadians(20);

    /** Rows that are levelled at once: a whole sheet of numbers is a hundred megabytes and more. */
    private static final int BAND = 64;

    private Upright() {}

    /** Whether the text runs mostly up- or downwards. Long boxes count more; nearly square ones tell nothing. */
    static boolean isSideways(List<TextBox> boxes) {
        double horizontal = 0;
        for (TextBox box : boxes) {
            double weight = Math.min(8, box.width() / box.height()) - 1.5;
            if (weight > 0) {
                horizontal += box.isVertical() ? -weight : weight;
            }
        }
        return horizontal < 0;
    }

    /** Whether the text stands on its head, by how well a few lines can be read either way. */
    static boolean isUpsideDown(LineReader reader, List<TextBox> boxes) {
        List<TextBox> voters = boxes.stream()
                .filter(box -> box.width() > 2 * box.height())
                .sorted(Comparator.comparingDouble(box -> Math.abs(box.width() / box.height() - 6)))
                .limit(VOTERS)
                .toList();
        if (voters.isEmpty()) {
            return false;
        }
        double upright = confidence(reader, voters);
        if (upright > SURE) {
            return false;
        }
        return confidence(reader, voters.stream().map(TextBox::upsideDown).toList()) > upright;
    }

    private static double confidence(LineReader reader, List<TextBox> boxes) {
        return boxes.stream()
                .mapToDouble(box -> reader.read(box).confidence())
                .average()
                .orElse(0);
    }

    /** By how much the lines of an otherwise upright picture rise (negative) or fall, in radians; 0 if they are straight enough. */
    static double skew(List<TextBox> boxes) {
        double[] angles = boxes.stream()
                .filter(box -> box.width() > 4 * box.height() && !box.isVertical())
                .mapToDouble(TextBox::angle)
                .sorted()
                .toArray();
        if (angles.length < 3) {
            return 0;
        }
        double median = angles[angles.length / 2];
        return Math.abs(median) < STRAIGHT || Math.abs(median) > LARGEST_SKEW ? 0 : median;
    }

    /** The raster with its lines made level, on a sheet just large enough, with the corners filled from the edges. */
    static Raster level(Raster raster, double skew) {
        TextBox sheet = sheet(raster, skew);
        int width = (int) Math.round(sheet.width());
        int height = (int) Math.round(sheet.height());
        byte[] bgr = new byte[width * height * 3];
        for (int top = 0; top < height; top += BAND) {
            int rows = Math.min(BAND, height - top);
            TextBox band = band(sheet, (double) top / height, (double) rows / height);
            try (Arena memory = Arena.ofConfined()) {
                copy(Sampler.PLAIN.sample(raster, band, width, rows, width, memory), bgr, top * width, rows * width);
            }
        }
        return new Raster(width, height, bgr);
    }

    /**
     * A stripe across a box.
     *
     * @param top its upper edge, as a share of the box's height, like {@code height}
     */
    private static TextBox band(TextBox box, double top, double height) {
        double across = (top + height / 2 - 0.5) * box.height();
        return new TextBox(
                box.centerX() - across * Math.sin(box.angle()),
                box.centerY() + across * Math.cos(box.angle()),
                box.width(),
                height * box.height(),
                box.angle());
    }

    private static void copy(FloatBuffer planes, byte[] bgr, int first, int pixels) {
        for (int i = 0; i < pixels; i++) {
            int to = 3 * (first + i);
            bgr[to] = (byte) Math.round(planes.get(i));
            bgr[to + 1] = (byte) Math.round(planes.get(pixels + i));
            bgr[to + 2] = (byte) Math.round(planes.get(2 * pixels + i));
        }
    }

    /** Where a box of the raster is on the levelled sheet. */
    static TextBox level(TextBox box, Raster raster, double skew) {
        TextBox sheet = sheet(raster, skew);
        double dx = box.centerX() - sheet.centerX();
        double dy = box.centerY() - sheet.centerY();
        return new TextBox(
                sheet.width() / 2 + dx * Math.cos(skew) + dy * Math.sin(skew),
                sheet.height() / 2 + dy * Math.cos(skew) - dx * Math.sin(skew),
                box.width(),
                box.height(),
                box.angle() - skew);
    }

    private static TextBox sheet(Raster raster, double skew) {
        double cos = Math.abs(Math.cos(skew));
        double sin = Math.abs(Math.sin(skew));
        return new TextBox(
                raster.width() / 2.0,
                raster.height() / 2.0,
                raster.width() * cos + raster.height() * sin,
                raster.width() * sin + raster.height() * cos,
                skew);
    }
}
