package io.billfold.extraction.label;

import io.billfold.extraction.layout.Segment;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds labels in text. The longest phrase wins; case, accents, spaces, punctuation, and what optical recognition confuses (0 and o,
 * 1 and l) do not count. Recognisers lose spaces, so a long phrase may begin inside a word; a short one may not. In text that was
 * recognised, words about sums may have letters that only look like their own ({@code SUBTUIAL}).
 */
public final class LabelDictionary {
    private static final int SHORT = 5;

    private final Node root = new Node();

    /** A letter of the phrases, with those that may follow it. */
    static final class Node {
        final Map<Character, Node> next = new HashMap<>();

        @Nullable
        Label label;
    }

    private LabelDictionary() {}

    /** The dictionary that ships with Billfold. */
    public static LabelDictionary load() {
        LabelDictionary dictionary = new LabelDictionary();
        try (InputStream resource = LabelDictionary.class.getResourceAsStream("labels.tsv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length == 2 && !line.startsWith("#")) {
                    for (String phrase : columns[1].split("\\|", -1)) {
                        dictionary.add(phrase, Label.valueOf(columns[0]));
                    }
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return dictionary;
    }

    private void add(String phrase, Label label) {
        Node node = root;
        for (char c : Squeezed.of(phrase).letters().toCharArray()) {
            node = node.next.computeIfAbsent(c, _ -> new Node());
        }
        if (node.label != null && node.label != label) {
            throw new IllegalStateException(phrase + " is both " + node.label + " and " + label);
        }
        node.label = label;
    }

    /** The labels of a segment from left to right; none overlaps another. */
    public List<LabelHit> find(Segment segment) {
        List<LabelHit> hits = new ArrayList<>();
        Squeezed squeezed = Squeezed.of(segment.text());
        boolean recognised = segment.confidence() < 1;
        int at = 0;
        while (at < squeezed.length()) {
            int length = longest(squeezed, at);
            Label label = length == 0 ? null : labelAt(squeezed, at, length);
            if (label == null && recognised && squeezed.startsWord(at)) {
                Misread misread = Misread.best(root, squeezed, at);
                length = misread.length();
                label = misread.label();
            }
            if (label == null || (!recognised && beginsACode(squeezed, at, length, segment.text()))) {
                at++;
            } else {
                hits.add(new LabelHit(label, segment, squeezed.position(at), squeezed.position(at + length - 1) + 1));
                at += length;
            }
        }
        return hits;
    }

    /** "INV304418820": recognisers lose the space behind a label, typesetters do not. */
    private static boolean beginsACode(Squeezed squeezed, int start, int length, String text) {
        int end = squeezed.position(start + length - 1) + 1;
        return length <= SHORT
                && end < text.length()
                && Character.isDigit(text.charAt(end))
                && Character.isUpperCase(text.charAt(end - 1))
                && Character.isUpperCase(text.charAt(squeezed.position(start)));
    }

    private int longest(Squeezed text, int start) {
        Node node = root;
        int best = 0;
        for (int i = start; i < text.length(); i++) {
            node = node.next.get(text.letters().charAt(i));
            if (node == null) {
                break;
            }
            int length = i - start + 1;
            boolean startsWell = text.startsWord(start) || length > SHORT;
            boolean endsWell = text.endsWord(i) || length > SHORT;
            if (node.label != null && startsWell && endsWell) {
                best = length;
            }
        }
        return best;
    }

    private @Nullable Label labelAt(Squeezed text, int start, int length) {
        Node node = root;
        for (int i = start; i < start + length; i++) {
            node = Objects.requireNonNull(node.next.get(text.letters().charAt(i)));
        }
        return node.label;
    }
}
