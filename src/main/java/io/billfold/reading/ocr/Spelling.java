package io.billfold.reading.ocr;

import io.billfold.document.Box;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

/** Puts the marks of another reading's words on the same words of ours. */
final class Spelling {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final double SAME_PLACE = 0.4;

    private final List<OcrWord> others;

    Spelling(List<OcrWord> others) {
        this.others = others.stream().filter(word -> hasMark(word.text())).toList();
    }

    private static boolean hasMark(String text) {
        return text.chars().anyMatch(letter -> letter > 127 && Character.isLetter(letter)) || text.indexOf('€') >= 0;
    }

    OcrWord of(OcrWord word) {
        return others.stream()
                .filter(other -> overlap(word.box(), other.box()) > SAME_PLACE)
                .filter(other -> isSame(word.text(), other.text()))
                .findFirst()
                .map(other -> new OcrWord(other.text(), word.box(), word.confidence()))
                .orElse(word);
    }

    /** Intersection over union. */
    private static double overlap(Box one, Box other) {
        double width = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top());
        if (width <= 0 || height <= 0) {
            return 0;
        }
        double common = width * height;
        return common / (area(one) + area(other) - common);
    }

    private static double area(Box box) {
        return (box.right() - box.left()) * (box.bottom() - box.top());
    }

    /** Letter by letter the same but for marks, and for letters that PP-OCR takes for similar ones. */
    private static boolean isSame(String ours, String marked) {
        if (ours.length() != marked.length()) {
            return false;
        }
        for (int i = 0; i < ours.length(); i++) {
            if (ours.charAt(i) != marked.charAt(i) && !looksLike(marked.charAt(i), ours.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean looksLike(char marked, char plain) {
        return switch (marked) {
            case 'ß' -> "Bsf8".indexOf(plain) >= 0;
            case '€' -> "EeCc".indexOf(plain) >= 0;
            case 'ø' -> plain == 'o';
            case 'Ø' -> plain == 'O';
            default -> {
                String bare = MARKS.matcher(Normalizer.normalize(String.valueOf(marked), Normalizer.Form.NFD))
                        .replaceAll("");
                // An i with two dots is what is left of some umlauts; other languages have it as a letter.
                yield bare.length() == 1 && marked != bare.charAt(0) && bare.charAt(0) == plain;
            }
        };
    }
}
