package io.billfold.evaluation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How alike two names are, 0 to 1: the larger of the Dice coefficient of their word sets (two words are equal when 85 %
 * alike) and of the Ratcliff/Obershelp ratio of their letters. A mere subset of the words is not alike.
 */
final class Similarity {
    /** From here on a vendor's name counts as read. */
    static final double SOFT = 0.8;

    private static final double SAME_WORD = 0.85;

    private Similarity() {}

    static double of(String a, String b) {
        List<String> left = FieldKind.words(a);
        List<String> right = FieldKind.words(b);
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        return Math.max(
                dice(new LinkedHashSet<>(left), new HashSet<>(right)),
                ratio(String.join("", left), String.join("", right)));
    }

    private static double dice(Set<String> left, Set<String> right) {
        int size = left.size() + right.size();
        List<String> longestFirst = new ArrayList<>(left);
        longestFirst.sort(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));
        int common = 0;
        for (String word : longestFirst) {
            String best = right.contains(word) ? word : mostAlike(word, right);
            if (best != null && (best.equals(word) || ratio(word, best) >= SAME_WORD)) {
                common++;
                right.remove(best);
            }
        }
        return 2.0 * common / size;
    }

    private static @org.jspecify.annotations.Nullable String mostAlike(String word, Set<String> others) {
        return others.stream()
                .max(Comparator.comparingDouble(other -> ratio(word, other)))
                .orElse(null);
    }

    /** The Ratcliff/Obershelp ratio: twice the letters in common blocks, divided by all letters. */
    static double ratio(String a, String b) {
        int letters = a.length() + b.length();
        return letters == 0 ? 1 : 2.0 * matching(a, 0, a.length(), b, 0, b.length()) / letters;
    }

    private static int matching(String a, int fromA, int toA, String b, int fromB, int toB) {
        int bestA = fromA;
        int bestB = fromB;
        int best = 0;
        int[] run = new int[toB - fromB + 1];
        for (int i = fromA; i < toA; i++) {
            for (int j = toB - 1; j >= fromB; j--) {
                int at = j - fromB;
                run[at + 1] = a.charAt(i) == b.charAt(j) ? run[at] + 1 : 0;
                int length = run[at + 1];
                int startA = i - length + 1;
                int startB = j - length + 1;
                boolean earlier = startA < bestA || (startA == bestA && startB < bestB);
                if (length > best || (length == best && length > 0 && earlier)) {
                    best = length;
                    bestA = startA;
                    bestB = startB;
                }
            }
        }
        if (best == 0) {
            return 0;
        }
        return best + matching(a, fromA, bestA, b, fromB, bestB) + matching(a, bestA + best, toA, b, bestB + best, toB);
    }
}
