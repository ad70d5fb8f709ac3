package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.List;

/** Reads the letters of a strip. */
final class Recogniser {
    /** What is less probable is not thought of. */
    private static final float POSSIBLE = 0.002f;

    private final Network network;
    private final Alphabet alphabet;

    Recogniser(Network network, Alphabet alphabet) {
        this.network = network;
        this.alphabet = alphabet;
    }

    /** The letters from left to right, without spaces; empty if there are none. */
    List<Letter> read(Strip strip) {
        Network.Output output = network.run(strip.planes(), strip.stride(), Strip.HEIGHT);
        int steps = (int) output.shape()[1];
        int classes = (int) output.shape()[2];
        if (classes != alphabet.size()) {
            throw new IllegalStateException(
                    "The OCR model tells " + classes + " letters apart, its list of letters has " + alphabet.size());
        }
        double stepWidth = (double) strip.stride() / steps;
        List<Letter> letters = new ArrayList<>();
        FaintPoints faintPoints = new FaintPoints(alphabet);
        int previous = Alphabet.BLANK;
        double space = 0;
        for (int step = 0; step < steps; step++) {
            int row = step * classes;
            int best = alphabet.best(output.values(), row);
            double center = (step + 0.5) * stepWidth;
            faintPoints.look(output.values(), row, center);
            space = Math.max(space, output.values()[row + alphabet.space()]);
            if (best != Alphabet.BLANK && best != alphabet.space() && best != previous) {
                letters.add(new Letter(
                        alphabet.letter(best),
                        center,
                        output.values()[row + best],
                        space,
                        others(output.values(), row, best)));
                faintPoints.letterFound();
                space = 0;
            }
            previous = best;
        }
        return faintPoints.restored(letters);
    }

    private List<Letter.Other> others(float[] probabilities, int row, int best) {
        return alphabet.letters(probabilities, row, POSSIBLE)
                .filter(index -> index != best)
                .mapToObj(index -> new Letter.Other(alphabet.letter(index), probabilities[row + index]))
                .toList();
    }
}
