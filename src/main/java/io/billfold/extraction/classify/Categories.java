package io.billfold.extraction.classify;

import io.billfold.extraction.rank.Words;
import java.util.List;
import java.util.Map;

/** Suggests one of the 26 default categories from the words on the page; those of the seller's name count more. */
public final class Categories {
    /** Of what fits no other. */
    public static final String OTHER = "Other";

    private static final double NAME_WEIGHT = 3;
    private static final Map<String, List<String>> WORDS = Words.load(Categories.class, "categories.tsv");

    private Categories() {}

    /** All of them, in alphabetical order. */
    public static List<String> names() {
        return java.util.stream.Stream.concat(WORDS.keySet().stream(), java.util.stream.Stream.of(OTHER))
                .distinct()
                .sorted()
                .toList();
    }

    /** The best category, {@code Other} if nothing speaks for one. */
    public static String of(String sellerName, String text) {
        String name = Words.plain(sellerName);
        String all = Words.plain(text);
        String best = OTHER;
        double most = 0.9;
        for (String category : WORDS.keySet().stream().sorted().toList()) {
            List<String> words = WORDS.getOrDefault(category, List.of());
            double score = NAME_WEIGHT * Words.count(name, words) + Words.count(all, words);
            if (score > most) {
                most = score;
                best = category;
            }
        }
        return best;
    }
}
