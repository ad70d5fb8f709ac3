package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Parts the letters of a strip into words. The network swallows many spaces, so a word also ends where the gap free of ink between two
 * letters is wide, compared with the other gaps of the same strip.
 */
final class Spacing {
    /** A gap parts words from this on, in pixels of a strip: narrow ones are between the letters of condensed fonts. */
    private static final int NARROWEST = 7;

    /** and if it is wider than the usual gap by this. Found on receipts; ten points of word recall. */
    private static final double TIMES = 2;

    private static final int PLUS = 2;

    /** Signs that stand apart from their neighbours without parting words: 12.50, 01/02/2026. */
    private static final String JOINING = ".,:/-";

    private Spacing() {}

    /** The words of a strip, each with at least one letter and no space. */
    static List<List<Letter>> words(List<Letter> letters, Strip strip) {
        int[] gaps = gaps(letters, strip);
        int[] sorted = gaps.clone();
        Arrays.sort(sorted);
        double wide = sorted.length == 0 ? NARROWEST : Math.max(NARROWEST, sorted[sorted.length / 2] * TIMES + PLUS);
        List<List<Letter>> words = new ArrayList<>();
        List<Letter> word = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            Letter letter = letters.get(i);
            if (!letter.isSpace()) {
                word.add(letter);
            }
            boolean ends = i + 1 == letters.size() || letter.isSpace() || (gaps[i] >= wide && !joins(letters, i));
            if (ends && !word.isEmpty()) {
                words.add(word);
                word = new ArrayList<>();
            }
        }
        return words;
    }

    /** Whether the gap after this letter belongs to a sign within a number, or is before a sign, as no space is. */
    private static boolean joins(List<Letter> letters, int i) {
        if (JOINING.contains(letters.get(i + 1).text())) {
            return true;
        }
        boolean withinNumber = i > 0 && isDigit(letters.get(i - 1)) && isDigit(letters.get(i + 1));
        return JOINING.contains(letters.get(i).text()) && withinNumber;
    }

    private static boolean isDigit(Letter letter) {
        return Character.isDigit(letter.text().charAt(0));
    }

    /** Between every letter and the next, the longest run of columns free of ink. */
    private static int[] gaps(List<Letter> letters, Strip strip) {
        boolean[] free = strip.freeColumns();
        int[] gaps = new int[Math.max(0, letters.size() - 1)];
        for (int i = 0; i < gaps.length; i++) {
            int from = (int) letters.get(i).center();
            int to = Math.min(free.length, (int) letters.get(i + 1).center() + 6);
            int run = 0;
            for (int x = from; x < to; x++) {
                run = free[x] ? run + 1 : 0;
                gaps[i] = Math.max(gaps[i], run);
            }
        }
        return gaps;
    }
}
