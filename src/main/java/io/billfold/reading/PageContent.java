package io.billfold.reading;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a PDF page draws.
 *
 * @param glyphs its text layer, in the order of drawing
 * @param imageShare the part of the page that its largest picture covers, 0 to 1
 * @param squarePictures how many pictures are about as wide as high
 * @param shapes how many shapes are filled
 */
record PageContent(List<Glyph> glyphs, double imageShare, int squarePictures, int shapes) {
    /** A QR code drawn as shapes has at least 21 × 21 modules, of which half are black; neighbours may be one shape. */
    private static final int FEWEST_MODULES = 60;

    /** A picture of a whole payment slip holds its code too. */
    private static final double SLIP = 0.2;

    /** A scan covers its page; a letterhead or a photo of the goods rarely does. */
    private static final double SCAN = 0.5;

    /** What a scanner's or a shop's stamp adds to a scan is shorter than this. */
    private static final int STAMP = 150;

    /** Characters of hidden text that are told. */
    private static final int LONGEST_QUOTE = 120;

    /** Every text of that length has so many code points. */
    private static final int SURELY_WHOLE = LONGEST_QUOTE / 2;

    private static final Pattern UNPRINTED = Pattern.compile("[\\s\\p{Cc}\\p{Cf}\\p{Cs}]+");

    PageContent {
        glyphs = List.copyOf(glyphs);
    }

    List<Glyph> visible() {
        return glyphs.stream()
                .filter(glyph -> glyph.shown() != Glyph.Shown.NEVER)
                .toList();
    }

    /** The number of printed characters that nobody can see. */
    long hidden() {
        return glyphs.stream()
                .filter(glyph -> glyph.shown() == Glyph.Shown.NEVER && !glyph.isBlank())
                .count();
    }

    /** How the text begins that nobody can see: enough of it to tell a program's mark from an instruction. */
    String hiddenText() {
        StringBuilder text = new StringBuilder();
        double line = Double.NaN;
        for (Glyph glyph : glyphs) {
            if (glyph.shown() == Glyph.Shown.NEVER && text.length() < LONGEST_QUOTE) {
                boolean continues = glyph.startY() == line || text.isEmpty();
                text.append(continues ? "" : " ").append(glyph.text());
                line = glyph.startY();
            }
        }
        String quote = UNPRINTED.matcher(text).replaceAll(" ").strip();
        boolean isShort = quote.length() < LONGEST_QUOTE;
        // A hostile font can make a whole page of one character, and half of a pair, which no database takes.
        return isShort ? quote : quote.substring(0, quote.offsetByCodePoints(0, SURELY_WHOLE)) + "…";
    }

    /** Whether the text layer is what a person reads on the page. */
    boolean hasRealText() {
        long visible = visible().stream().filter(glyph -> !glyph.isBlank()).count();
        return visible > (imageShare > SCAN ? STAMP : 0) && !GarbledText.isGarbled(visible());
    }

    /** Whether it is worth looking for QR codes, which takes as long as reading the text does. */
    boolean mayHoldCode() {
        return squarePictures > 0 || imageShare > SLIP || shapes >= FEWEST_MODULES;
    }

    /** Whether hidden text is just what a scanner wrote behind its picture. */
    boolean isScanWithTextBehind() {
        return imageShare > SCAN && !hasRealText();
    }
}
