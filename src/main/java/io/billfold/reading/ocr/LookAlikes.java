package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between letters that look alike (O and 0, M and N, P and F in dot-matrix print) by how words are spelled. Only what the network
 * itself holds possible is chosen from. A figure never changes into another figure, and a sign such as & or $ into nothing else: how words
 * are spelled says little about them. But of rates ({@code @6%}) it says enough to see a sign where a figure was read, {@code 06%}.
 */
final class LookAlikes {
    /**
     * How much spelling counts against the picture. Higher, rare names and codes turn into common words; lower, fewer misread letters are
     * mended.
     */
    private static final double SPELLING = 0.35;

    /** What a figure for a letter, or a letter for a figure, must be more probable by: codes and house numbers mix both freely. */
    private static final double OTHER_KIND = 0.5;

    /** Half-read words that are followed up side by side. */
    private static final int BEAM = 40;

    private final Orthography orthography;

    LookAlikes(Orthography orthography) {
        this.orthography = orthography;
    }

    /** The letters of a word as they are most probably meant. */
    List<Letter> choose(List<Letter> word) {
        if (word.stream().allMatch(letter -> letter.others().isEmpty())) {
            return word;
        }
        List<Guess> guesses = List.of(new Guess(0, String.valueOf(Orthography.BEGIN), List.of()));
        for (int i = 0; i < word.size(); i++) {
            Letter seen = word.get(i);
            List<Letter> choices = choices(seen, i == 0 ? null : word.get(i - 1));
            guesses = guesses.stream()
                    .flatMap(guess -> choices.stream().map(choice -> next(guess, seen, choice)))
                    .sorted(Comparator.comparingDouble(Guess::score).reversed())
                    .limit(BEAM)
                    .toList();
        }
        return guesses.stream()
                .max(Comparator.comparingDouble(
                        guess -> guess.score + SPELLING * orthography.log(guess.signs, Orthography.END)))
                .orElseThrow()
                .letters;
    }

    /** Of each sign the most probable letter: between upper and lower case, and between figures, the picture decides. */
    private static List<Letter> choices(Letter seen, @Nullable Letter before) {
        Map<Character, Letter> choices = new LinkedHashMap<>();
        choices.put(seen.sign(), seen);
        for (Letter.Other other : seen.others()) {
            Letter choice = seen.as(other);
            if (isOfRates(choice) || isLikeIt(choice, seen, before)) {
                choices.merge(choice.sign(), choice, (one, two) -> two.probability() > one.probability() ? two : one);
            }
        }
        return List.copyOf(choices.values());
    }

    private static boolean isLikeIt(Letter choice, Letter seen, @Nullable Letter before) {
        return isWritten(seen) && isWritten(choice) && (isSmall(choice) == isSmall(seen) || fits(choice, before));
    }

    /** Whether a letter of another case may stand here: a small one only after a small one, a large one not after one. */
    private static boolean fits(Letter choice, @Nullable Letter before) {
        return isFigure(choice) || isSmall(choice) == (before != null && isSmall(before));
    }

    private static boolean isOfRates(Letter letter) {
        return "@%".contains(letter.text());
    }

    private static boolean isWritten(Letter letter) {
        return Character.isLetterOrDigit(letter.text().charAt(0));
    }

    private static boolean isSmall(Letter letter) {
        return Character.isLowerCase(letter.text().charAt(0));
    }

    private static boolean isFigure(Letter letter) {
        return Character.isDigit(letter.text().charAt(0));
    }

    private Guess next(Guess guess, Letter seen, Letter choice) {
        List<Letter> letters = new ArrayList<>(guess.letters);
        letters.add(choice);
        double score = guess.score
                + Math.log(choice.probability())
                + SPELLING * orthography.log(guess.signs, choice.sign())
                - (isFigure(seen) == isFigure(choice) ? 0 : OTHER_KIND);
        return new Guess(score, guess.signs + choice.sign(), letters);
    }

    /** The beginning of a word. */
    private record Guess(double score, String signs, List<Letter> letters) {}
}
