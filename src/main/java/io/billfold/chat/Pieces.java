package io.billfold.chat;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into pieces that a service takes, at line ends where there are some. */
public final class Pieces {
    private Pieces() {}

    /** @return at least one piece */
    public static List<String> of(String text, int longest) {
        List<String> pieces = new ArrayList<>();
        String rest = text;
        while (rest.length() > longest) {
            int end = rest.lastIndexOf('\n', longest);
            if (end < longest / 2) {
                end = Character.isHighSurrogate(rest.charAt(longest - 1)) ? longest - 1 : longest;
            }
            pieces.add(rest.substring(0, end));
            rest = rest.substring(end).strip();
        }
        pieces.add(rest);
        return pieces;
    }
}
