package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * One detected box, read. Where its words stand follows from where its letters stand in the strip that was read.
 *
 * @param free for every column of the strip whether it is free of ink
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ReadLine(TextBox box, boolean[] free, List<Letter> letters) {
    /** Below this mean probability what was read is noise: edges of paper, pictures, stains. */
    private static final double NOISE = 0.5;

    boolean isText() {
        return !letters.isEmpty() && confidence() >= NOISE;
    }

    double confidence() {
        return letters.stream().mapToDouble(Letter::probability).average().orElse(0);
    }

    List<PlacedWord> words(Wording wording) {
        double scale = box.width() / free.length;
        List<PlacedWord> words = new ArrayList<>();
        for (List<Letter> word : wording.words(letters, free)) {
            int left = edge((int) word.getFirst().center(), -1);
            int right = edge((int) word.getLast().center(), 1);
            words.add(new PlacedWord(word, box, left * scale, right * scale));
        }
        return words;
    }

    /** Where the ink around a letter ends, looking in one direction. A letter may begin beside its centre and contain gaps itself. */
    private int edge(int center, int direction) {
        int half = Strip.HEIGHT / 4;
        int x = Math.clamp(center, 0, free.length - 1);
        int edge = x;
        for (int step = 0; step < half && x >= 0 && x < free.length; step++, x += direction) {
            if (!free[x]) {
                edge = x;
            }
        }
        while (x >= 0 && x < free.length && !free[x] && Math.abs(x - center) < Strip.HEIGHT / 2) {
            edge = x;
            x += direction;
        }
        return edge;
    }
}
