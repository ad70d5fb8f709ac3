package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The classes of a recognition network: class 0 is the blank between letters, then the letters of the model's list, then the space.
 * Only Latin letters, figures and signs are looked for; the model knows thousands of Chinese ones, which on a Latin page are mistakes.
 */
final class Alphabet {
    static final int BLANK = 0;

    private static final String SIGNS = "–—‘’“”•…‰€™←→";

    private final List<String> letters;
    private final int[] allowed;
    private final int[] decimalPoints;

    Alphabet(List<String> modelLetters) {
        letters = new ArrayList<>(modelLetters.size() + 2);
        letters.add("");
        letters.addAll(modelLetters);
        letters.add(" ");
        allowed = IntStream.range(0, letters.size())
                .filter(index -> index == BLANK || isLatin(letters.get(index)))
                .toArray();
        decimalPoints = Arrays.stream(allowed)
                .filter(index -> index != BLANK && ".,".contains(letters.get(index)))
                .toArray();
    }

    private static boolean isLatin(String letter) {
        return letter.length() == 1 && (letter.charAt(0) < 0x250 || SIGNS.contains(letter));
    }

    /** How many classes the network must have. */
    int size() {
        return letters.size();
    }

    /** The class of the space. */
    int space() {
        return letters.size() - 1;
    }

    /** The classes of the signs that part decimals. */
    IntStream decimalPoints() {
        return Arrays.stream(decimalPoints);
    }

    /** The letter of a class. */
    String letter(int index) {
        return letters.get(index);
    }

    /** The most probable class among the allowed ones of the row that starts at {@code offset}. */
    int best(float[] probabilities, int offset) {
        int best = BLANK;
        for (int index : allowed) {
            if (probabilities[offset + index] > probabilities[offset + best]) {
                best = index;
            }
        }
        return best;
    }

    /** The letters, without blank and space, that are more probable than {@code least} in the row that starts at {@code offset}. */
    IntStream letters(float[] probabilities, int offset, float least) {
        return Arrays.stream(allowed)
                .filter(index -> index != BLANK && index != space() && probabilities[offset + index] > least);
    }
}
