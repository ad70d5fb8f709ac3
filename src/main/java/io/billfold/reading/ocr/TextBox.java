package io.billfold.reading.ocr;

/**
 * A slanted rectangle around a piece of text, in pixels.
 *
 * @param width along the text
 * @param angle of the text to the horizontal, in radians, growing clockwise
 */
record TextBox(double centerX, double centerY, double width, double height, double angle) {
    /** The horizontal pixel of a place in the box, given by its distances from the upper left corner along and across the text. */
    double x(double along, double across) {
        return centerX + (along - width / 2) * Math.cos(angle) - (across - height / 2) * Math.sin(angle);
    }

    double y(double along, double across) {
        return centerY + (along - width / 2) * Math.sin(angle) + (across - height / 2) * Math.cos(angle);
    }

    /** The same box with its text read from the other end. */
    TextBox upsideDown() {
        return new TextBox(centerX, centerY, width, height, angle + Math.PI);
    }

    boolean isVertical() {
        return Math.abs(Math.sin(angle)) > Math.sqrt(0.5);
    }
}
