package io.billfold.extraction;

import io.billfold.reading.Page;
import io.billfold.reading.Word;
import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** How well the letters of pages can be read at all: handwriting, blur and foreign scripts give words that nobody should rely on. */
final class Legibility {
    /** Printed receipts that are creased and faded stay above it. */
    private static final double FAIR = 0.72;

    private static final int ENOUGH_LETTERS = 20;
    private static final Set<UnicodeScript> OURS =
            EnumSet.of(UnicodeScript.LATIN, UnicodeScript.COMMON, UnicodeScript.INHERITED);

    private Legibility() {}

    /** Whether a recogniser guessed more than it read. */
    static boolean isPoor(List<Page> pages) {
        return pages.stream()
                        .filter(page -> page.reader() != Page.Reader.TEXT_LAYER)
                        .flatMap(page -> page.words().stream())
                        .mapToDouble(Word::confidence)
                        .average()
                        .orElse(1)
                < FAIR;
    }

    /** Whether most letters belong to a script whose labels we do not know. */
    static boolean isForeign(List<Page> pages) {
        int letters = 0;
        int foreign = 0;
        for (Page page : pages) {
            for (Word word : page.words()) {
                for (int i = 0; i < word.text().length(); i++) {
                    char c = word.text().charAt(i);
                    letters += Character.isLetter(c) ? 1 : 0;
                    foreign += Character.isLetter(c) && !OURS.contains(UnicodeScript.of(c)) ? 1 : 0;
                }
            }
        }
        return letters >= ENOUGH_LETTERS && foreign * 2 > letters;
    }
}
