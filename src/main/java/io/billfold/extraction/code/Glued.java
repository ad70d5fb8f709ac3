package io.billfold.extraction.code;

import java.util.Arrays;

/** A text with the spaces and points inside a code left out ({@code DE 232 446 240}), and the way back to the printed place. */
@SuppressWarnings("ArrayRecordComponent") // read by position, never compared
record Glued(String text, int[] positions) {
    static Glued of(String printed) {
        StringBuilder glued = new StringBuilder();
        int[] positions = new int[printed.length()];
        for (int i = 0; i < printed.length(); i++) {
            char c = printed.charAt(i);
            boolean inside = (c == ' ' || (c == '.' && beforeFigures(printed, i)))
                    && i > 0
                    && i + 1 < printed.length()
                    && Character.isDigit(printed.charAt(i + 1))
                    && (Character.isDigit(printed.charAt(i - 1)) || afterCountry(printed, i));
            if (!inside) {
                positions[glued.length()] = i;
                glued.append(c);
            }
        }
        return new Glued(glued.toString(), Arrays.copyOf(positions, glued.length()));
    }

    /** {@code 0441.772.048}, {@code 8514.41.889}. */
    private static boolean beforeFigures(String printed, int point) {
        return point + 2 < printed.length()
                && printed.substring(point + 1, point + 3).chars().allMatch(Character::isDigit);
    }

    private static boolean afterCountry(String printed, int space) {
        return space >= 2
                && Character.isUpperCase(printed.charAt(space - 1))
                && Character.isUpperCase(printed.charAt(space - 2))
                && (space == 2 || !Character.isLetterOrDigit(printed.charAt(space - 3)));
    }

    int position(int letter) {
        return positions[letter];
    }
}
