package io.billfold.extraction.memory;

import java.util.HashMap;
import java.util.Map;

/** How alike two texts are: the Dice coefficient of their pairs of letters, 0 to 1, which a misread letter lowers little. */
final class Likeness {
    private Likeness() {}

    static double of(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        if (one.length() < 2 || other.length() < 2) {
            return 0;
        }
        Map<String, Integer> pairs = new HashMap<>();
        for (int i = 0; i + 1 < one.length(); i++) {
            pairs.merge(one.substring(i, i + 2), 1, Integer::sum);
        }
        int common = 0;
        for (int i = 0; i + 1 < other.length(); i++) {
            String pair = other.substring(i, i + 2);
            int left = pairs.getOrDefault(pair, 0);
            if (left > 0) {
                pairs.put(pair, left - 1);
                common++;
            }
        }
        return 2.0 * common / (one.length() + other.length() - 2);
    }
}
