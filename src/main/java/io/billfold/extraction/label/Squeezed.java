package io.billfold.extraction.label;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** A text without spaces, punctuation, case and accents, with letters that recognisers confuse made one, and the way back to the original. */
final class Squeezed {
    private final String letters;
    private final int[] positions;
    private final boolean[] starts;
    private final boolean[] ends;

    private Squeezed(String letters, int[] positions, boolean[] starts, boolean[] ends) {
        this.letters = letters;
        this.positions = positions;
        this.starts = starts;
        this.ends = ends;
    }

    static Squeezed of(String text) {
        StringBuilder letters = new StringBuilder(text.length());
        int[] positions = new int[text.length() * 3];
        boolean[] starts = new boolean[text.length() * 3];
        boolean[] ends = new boolean[text.length() * 3];
        boolean wordBefore = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isLetterOrDigit(c) && c != '%' && c != '#') {
                wordBefore = false;
                if (!letters.isEmpty()) {
                    ends[letters.length() - 1] = true;
                }
                continue;
            }
            for (char plain : plain(c)) {
                boolean changesKind = !letters.isEmpty()
                        && Character.isDigit(text.charAt(positions[letters.length() - 1])) != Character.isDigit(c);
                starts[letters.length()] = !wordBefore || changesKind;
                if (changesKind) {
                    ends[letters.length() - 1] = true;
                }
                positions[letters.length()] = i;
                letters.append(plain);
                wordBefore = true;
            }
        }
        if (!letters.isEmpty()) {
            ends[letters.length() - 1] = true;
        }
        int length = letters.length();
        return new Squeezed(
                letters.toString(),
                Arrays.copyOf(positions, length),
                Arrays.copyOf(starts, length),
                Arrays.copyOf(ends, length));
    }

    private static char[] plain(char c) {
        char lower = Character.toLowerCase(c);
        String folded = switch (lower) {
            case '0' -> "o";
            case '1', '|', 'ı', 'i', 'í', 'ì', 'î', 'ï' -> "l";
            case '5' -> "s";
            case '8' -> "b";
            case 'ß' -> "ss";
            case 'ø' -> "o";
            case 'æ' -> "ae";
            case 'œ' -> "oe";
            case 'º', '°', 'ª' -> "o";
            default -> lower < 128 ? String.valueOf(lower) : withoutAccents(lower);
        };
        return folded.toCharArray();
    }

    private static String withoutAccents(char c) {
        String folded =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        return folded.substring(0, Math.min(folded.length(), Character.isLetterOrDigit(folded.charAt(0)) ? 1 : 0));
    }

    String letters() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    /** The place in the original text. */
    int position(int letter) {
        return positions[letter];
    }

    boolean startsWord(int letter) {
        return starts[letter];
    }

    boolean endsWord(int letter) {
        return ends[letter];
    }
}
