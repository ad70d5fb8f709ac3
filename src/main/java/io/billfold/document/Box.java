package io.billfold.document;

/**
 * A place on an upright page, in fractions of its width and height: (0, 0) is the upper left corner, (1, 1) the lower right.
 */
public record Box(double left, double top, double right, double bottom) {
    public Box {
        left = clamp(left);
        top = clamp(top);
        right = clamp(right);
        bottom = clamp(bottom);
        if (left > right || top > bottom) {
            throw new IllegalArgumentException("a box has its left before its right and its top above its bottom");
        }
    }

    private static double clamp(double fraction) {
        if (Double.isNaN(fraction)) {
            throw new IllegalArgumentException("a box is made of numbers");
        }
        return Math.clamp(fraction, 0.0, 1.0);
    }

    public double width() {
        return right - left;
    }

    public double height() {
        return bottom - top;
    }

    public double centerX() {
        return (left + right) / 2;
    }

    public double centerY() {
        return (top + bottom) / 2;
    }

    /** The smallest box around both. */
    public Box union(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }
}
