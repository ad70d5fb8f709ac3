package io.billfold.reading.ocr;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How words are spelled on invoices and receipts: how probable a letter is after the ones before it in a word. Upper and lower case count
 * as one, so do letters with and without marks, and so do all figures: which figure it is, nothing but the picture tells.
 *
 * <p>An interpolated model of five letters after Witten and Bell, “The zero-frequency problem” (1991), counting in how many vendors' words
 * letters follow each other. Learned by {@code OrthographyTraining}.
 */
final class Orthography {
    /** The name of the table. */
    static final String FILE = "orthography.tsv";

    /** Before the first letter of a word, and after its last one. */
    static final char BEGIN = '⟨';

    static final char END = '⟩';

    /** Stands for every figure. */
    static final char FIGURE = 'ⁿ';

    /** Letters before one that are looked at. */
    static final int MEMORY = 4;

    /** How many different signs there are, roughly; one never seen has its share of what is left over. */
    private static final int SIGNS = 80;

    private final Map<String, Followers> followers;

    private Orthography(Map<String, Followers> followers) {
        this.followers = followers;
    }

    /** The one that comes with Billfold: words of receipts and invoices in English, Malay, German and French, labels in more languages. */
    static Orthography bundled() {
        try (InputStream table = Orthography.class.getResourceAsStream(FILE)) {
            if (table == null) {
                throw new IllegalStateException(FILE + " is missing");
            }
            return of(new String(table.readAllBytes(), UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** @param table a line for each run of letters: the letters, a tab, then every letter that follows and how often, as {@code a12b3} */
    static Orthography of(String table) {
        Map<String, Followers> followers = new HashMap<>();
        table.lines().forEach(line -> {
            int tab = line.indexOf('\t');
            followers.put(line.substring(0, tab), Followers.parse(line, tab + 1));
        });
        return new Orthography(followers);
    }

    /** The sign that stands for a letter. */
    static char fold(char letter) {
        if (Character.isDigit(letter)) {
            return FIGURE;
        }
        char plain = letter < 128
                ? letter
                : Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
                        .charAt(0);
        return Character.toLowerCase(plain);
    }

    /**
     * The natural logarithm of how probable a sign is.
     *
     * @param before the word's signs before it, with {@link #BEGIN}; only the last {@link #MEMORY} count
     */
    double log(CharSequence before, char sign) {
        int length = before.length();
        double probability = share(followers.get(""), sign, 1.0 / SIGNS);
        for (int memory = 1; memory <= Math.min(MEMORY, length); memory++) {
            Followers seen =
                    followers.get(before.subSequence(length - memory, length).toString());
            if (seen == null) {
                break;
            }
            probability = share(seen, sign, probability);
        }
        return Math.log(probability);
    }

    private static double share(@Nullable Followers seen, char sign, double shorter) {
        return seen == null ? shorter : (seen.count(sign) + seen.kinds() * shorter) / (seen.sum + seen.kinds());
    }

    /** What follows a run of letters. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Followers(String signs, int[] counts, int sum) {
        private static Followers parse(String line, int from) {
            StringBuilder signs = new StringBuilder();
            int[] counts = new int[(line.length() - from) / 2];
            int sum = 0;
            int at = from;
            while (at < line.length()) {
                char sign = line.charAt(at++);
                int count = 0;
                while (at < line.length() && line.charAt(at) >= '0' && line.charAt(at) <= '9') {
                    count = 10 * count + line.charAt(at++) - '0';
                }
                counts[signs.length()] = count;
                signs.append(sign);
                sum += count;
            }
            return new Followers(signs.toString(), counts, sum);
        }

        private int count(char sign) {
            int at = signs.indexOf(sign);
            return at < 0 ? 0 : counts[at];
        }

        private int kinds() {
            return signs.length();
        }
    }
}
