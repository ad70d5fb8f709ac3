package io.billfold.reading;

import java.util.List;
import java.util.Locale;

/**
 * Recognises a text layer that does not say what the page shows: fonts whose codes stand for no known letters, or for others than they
 * show. Such a page is read as a picture.
 */
final class GarbledText {
    /** On real pages more than nine in ten characters are letters, figures and ordinary signs. */
    private static final double MOST_UNKNOWN = 0.15;

    private static final double FEWEST_LETTERS = 0.5;

    /** In Latin scripts vowels are 35 to 50 % of the letters; codes shifted by a constant make fewer. Figures and abbreviations too. */
    private static final double FEWEST_VOWELS = 0.12;

    private static final int ENOUGH = 60;
    private static final String VOWELS = "aeiouyäöüéèêàáíìóòúùâîôûæøåãõëï";

    private GarbledText() {}

    static boolean isGarbled(List<Glyph> glyphs) {
        int all = 0;
        int unknown = 0;
        int lettersAndFigures = 0;
        int latin = 0;
        int vowels = 0;
        for (Glyph glyph : glyphs) {
            for (int letter :
                    glyph.text().strip().toLowerCase(Locale.ROOT).codePoints().toArray()) {
                all++;
                if (isUnknown(letter)) {
                    unknown++;
                }
                if (Character.isLetterOrDigit(letter)) {
                    lettersAndFigures++;
                }
                if (Character.isLetter(letter) && Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN) {
                    latin++;
                    vowels += VOWELS.indexOf(letter) >= 0 ? 1 : 0;
                }
            }
        }
        if (all < ENOUGH) {
            return unknown * 2 > all;
        }
        return unknown > MOST_UNKNOWN * all
                || lettersAndFigures < FEWEST_LETTERS * all
                || (latin >= ENOUGH && vowels < FEWEST_VOWELS * latin);
    }

    private static boolean isUnknown(int letter) {
        int type = Character.getType(letter);
        return letter == 0xFFFD
                || type == Character.PRIVATE_USE
                || type == Character.CONTROL
                || type == Character.UNASSIGNED;
    }
}
