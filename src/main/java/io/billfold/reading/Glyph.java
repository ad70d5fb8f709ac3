package io.billfold.reading;

/**
 * A printed character of a PDF's text layer, in points from the upper left corner of the page as shown.
 *
 * @param startX where its baseline starts
 * @param endX where the next character would start
 * @param size the height of the font
 * @param spaceWidth the width of a space in this font, 0 if the font does not tell
 * @param shown how the page shows it
 */
record Glyph(
        String text,
        double startX,
        double startY,
        double endX,
        double endY,
        double size,
        double spaceWidth,
        Shown shown) {
    /** Whether a person sees the character. */
    enum Shown {
        PLAINLY,
        /** In a colour so light that only a dark background would show it. */
        LIGHT,
        /** In no colour at all, outside the page, or too small to be seen. */
        NEVER
    }

    /** The direction of reading in degrees, −180 to 180; 0 is from left to right, 90 downwards. */
    double angle() {
        return Math.toDegrees(Math.atan2(endY - startY, endX - startX));
    }

    boolean isBlank() {
        return text.isBlank();
    }

    /** As seen after the page is turned by 90 degrees clockwise, for a page that was {@code height} points high. */
    Glyph turnedClockwise(double height) {
        return new Glyph(text, height - startY, startX, height - endY, endX, size, spaceWidth, shown);
    }
}
