package io.billfold.reading.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes words of a strip's letters: parts them by what is between them, chooses between letters that look alike by how such words are
 * spelled, and parts the chosen ones again, now that spelling can tell where words end.
 */
final class Wording {
    /** So many letters after a possible space tell whether a word begins there. */
    private static final int AHEAD = 3;

    /** Spelling can be surer than this, in natural logarithms; the picture counts too. */
    private static final double SUREST = 12;

    private final Orthography orthography;
    private final LookAlikes lookAlikes;

    Wording(Orthography orthography) {
        this.orthography = orthography;
        this.lookAlikes = new LookAlikes(orthography);
    }

    /**
     * The words, each with at least one letter.
     *
     * @param free for every column of the strip whether it is free of ink
     */
    List<List<Letter>> words(List<Letter> letters, boolean[] free) {
        boolean[] spaces = new boolean[letters.size()];
        Spacing seen = new Spacing(letters, free);
        for (int i = 0; i + 1 < spaces.length; i++) {
            spaces[i] = seen.evidence(i) > 0;
        }
        List<Letter> chosen = parted(letters, spaces).stream()
                .flatMap(word -> lookAlikes.choose(word).stream())
                .toList();
        Spacing meant = new Spacing(chosen, free);
        boolean[] spelled = new boolean[spaces.length];
        for (int i = 0; i + 1 < spaces.length; i++) {
            spelled[i] = meant.evidence(i) + Spacing.PER_SPELLING * spelling(chosen, spaces, i) > 0;
        }
        return parted(chosen, spelled);
    }

    private static List<List<Letter>> parted(List<Letter> letters, boolean[] spaces) {
        List<List<Letter>> words = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i < spaces.length; i++) {
            if (spaces[i] || i + 1 == spaces.length) {
                words.add(letters.subList(begin, i + 1));
                begin = i + 1;
            }
        }
        return words;
    }

    /** How much more probable the next letters are at the beginning of a word than within this one, as a natural logarithm. */
    private double spelling(List<Letter> letters, boolean[] spaces, int i) {
        StringBuilder within = new StringBuilder().append(Orthography.BEGIN);
        int begin = i;
        while (begin > 0 && !spaces[begin - 1]) {
            begin--;
        }
        letters.subList(begin, i + 1).forEach(letter -> within.append(letter.sign()));
        StringBuilder apart = new StringBuilder().append(Orthography.BEGIN);
        double evidence = orthography.log(within, Orthography.END);
        for (int next = i + 1; next < letters.size() && next <= i + AHEAD; next++) {
            char sign = letters.get(next).sign();
            evidence += orthography.log(apart, sign) - orthography.log(within, sign);
            apart.append(sign);
            within.append(sign);
            if (spaces[next]) {
                evidence += orthography.log(apart, Orthography.END) - orthography.log(within, Orthography.END);
                break;
            }
        }
        return Math.clamp(evidence, -SUREST, SUREST);
    }
}
