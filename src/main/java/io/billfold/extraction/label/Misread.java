package io.billfold.extraction.label;

import io.billfold.extraction.label.LabelDictionary.Node;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A label found although letters of it were taken for others that look alike: {@code lotal} for total, {@code SUBTUIAL} for subtotal. A
 * worn print head spoils the same letter everywhere, so the same confusion counts once. Only words about sums are looked for: they
 * decide which amount is the total, and there are few other words that they could be mistaken for.
 *
 * @param length of what stands there
 * @param confusions how many different ones were allowed for
 */
record Misread(@Nullable Label label, int length, int confusions) {
    private static final Misread NONE = new Misread(null, 0, 0);
    private static final int SHORTEST = 5;
    private static final Set<Label> SUMS = EnumSet.of(
            Label.GRAND_TOTAL,
            Label.TOTAL,
            Label.TOTAL_WITH_TAX,
            Label.NET,
            Label.SUBTOTAL,
            Label.AMOUNT_DUE,
            Label.CHANGE,
            Label.ROUNDING,
            Label.DISCOUNT);
    /** What may have been read for each letter, after {@link Squeezed} made i and 1 to l, 0 to o, 5 to s, 8 to b. */
    private static final Map<Character, String> READ_FOR = Map.ofEntries(
            Map.entry('t', "lfj7"),
            Map.entry('o', "udqc"),
            Map.entry('u', "ov"),
            Map.entry('l', "tjf"),
            Map.entry('c', "leog"),
            Map.entry('g', "sc69"),
            Map.entry('s', "g"),
            Map.entry('n', "hm"),
            Map.entry('m', "nhx"),
            Map.entry('d', "ou"),
            Map.entry('e', "fc"),
            Map.entry('b', "rd"),
            Map.entry('a', "4h"),
            Map.entry('r', "k"));

    /** The most trustworthy label that begins at a letter. */
    static Misread best(Node root, Squeezed text, int start) {
        Search search = new Search(text, start);
        search.walk(root, start, new ArrayList<>());
        return search.best;
    }

    private int worth() {
        return length - 3 * confusions;
    }

    private static int allowed(int length) {
        return length < SHORTEST ? 0 : length < 7 ? 1 : length < 10 ? 2 : 3;
    }

    private static final class Search {
        private final Squeezed text;
        private final int start;
        private Misread best = NONE;

        Search(Squeezed text, int start) {
            this.text = text;
            this.start = start;
        }

        void walk(Node node, int at, List<String> confused) {
            int length = at - start;
            Set<String> different = new HashSet<>(confused);
            if (node.label != null && SUMS.contains(node.label) && text.endsWord(at - 1)) {
                Misread found = new Misread(node.label, length, different.size());
                if (!different.isEmpty() && different.size() <= allowed(length) && found.worth() > best.worth()) {
                    best = found;
                }
            }
            if (at == text.length() || different.size() > 3) {
                return;
            }
            char printed = text.letters().charAt(at);
            node.next.forEach((letter, next) -> {
                if (letter == printed) {
                    walk(next, at + 1, confused);
                } else if (READ_FOR.getOrDefault(letter, "").indexOf(printed) >= 0) {
                    List<String> more = new ArrayList<>(confused);
                    more.add(letter + "" + printed);
                    walk(next, at + 1, more);
                }
            });
        }
    }
}
