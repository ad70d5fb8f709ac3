package io.billfold.question.grammar;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names of one kind, the account's sellers or its categories, found as people write them: without legal form, in part, with
 * a slip of the finger.
 */
final class Names {
    private static final Set<String> LEGAL_FORMS = Set.of(
            "gmbh", "mbh", "ag", "kg", "kgaa", "ohg", "ug", "gbr", "ev", "eg", "se", "co", "company", "inc", "corp",
            "llc", "llp", "lp", "ltd", "limited", "plc", "sa", "sas", "sasu", "sarl", "sprl", "srl", "spa", "snc", "sl",
            "slu", "bv", "nv", "ab", "as", "asa", "oy", "oyj", "aps", "kft", "sro", "doo", "pty", "sdn", "bhd", "cie");

    private record Name(String original, List<String> words) {}

    private final boolean ordinaryWords;
    private final List<Name> names = new ArrayList<>();
    private final Map<List<String>, Set<String>> exact = new HashMap<>();
    private final Map<String, List<Name>> byWord = new HashMap<>();

    /** @param ordinaryWords whether another letter makes another word more often than a slip: taxis are no taxes */
    Names(List<String> originals, boolean ordinaryWords) {
        this.ordinaryWords = ordinaryWords;
        for (String original : originals) {
            List<String> words = words(original);
            if (words.isEmpty()) {
                continue;
            }
            Name name = new Name(original, words);
            names.add(name);
            for (int length = withoutLegalForm(words).size(); length <= words.size(); length++) {
                exact.computeIfAbsent(List.copyOf(words.subList(0, length)), key -> new LinkedHashSet<>())
                        .add(original);
            }
            words.stream()
                    .distinct()
                    .forEach(word -> byWord.computeIfAbsent(word, key -> new ArrayList<>())
                            .add(name));
        }
    }

    /** The words of a name; of one without any letter or digit, its signs. */
    static List<String> words(String text) {
        List<Token> tokens = Tokenizer.tokenize(text);
        List<String> words = tokens.stream()
                .filter(token -> !token.is(Token.Kind.SIGN))
                .map(Token::folded)
                .toList();
        return words.isEmpty() ? tokens.stream().map(Token::folded).toList() : words;
    }

    private static List<String> withoutLegalForm(List<String> words) {
        for (int from = 1; from < words.size(); from++) {
            List<String> tail = words.subList(from, words.size());
            if (LEGAL_FORMS.contains(String.join("", tail)) || tail.stream().allMatch(LEGAL_FORMS::contains)) {
                return List.copyOf(words.subList(0, from));
            }
        }
        return words;
    }

    /** The names that are written exactly so, but for case, accents and legal form. */
    List<String> exactly(List<String> words) {
        return List.copyOf(exact.getOrDefault(words, Set.of()));
    }

    /** The names that are the words or contain them, without slips. */
    List<String> having(List<String> words) {
        List<String> found = exactly(words);
        return found.isEmpty() && !LEGAL_FORMS.containsAll(words) ? containing(words) : found;
    }

    /** The names meant by the words: those written exactly so, else those that contain them, else those a slip away. */
    List<String> meantBy(List<String> words) {
        if (exactly(words).isEmpty() && LEGAL_FORMS.containsAll(words)) {
            return List.of();
        }
        List<String> found = having(words);
        return found.isEmpty() ? slipAway(words) : found;
    }

    /** The names that begin with the words, exactly as written: a seller in whose name a place stands is not in that place. */
    List<String> beginningWith(List<String> words) {
        return names.stream()
                .filter(name -> name.words().size() >= words.size()
                        && name.words().subList(0, words.size()).equals(words))
                .map(Name::original)
                .distinct()
                .toList();
    }

    private List<String> containing(List<String> words) {
        return byWord.getOrDefault(words.getFirst(), List.of()).stream()
                .filter(name -> name.words().containsAll(words))
                .map(Name::original)
                .distinct()
                .toList();
    }

    private List<String> slipAway(List<String> words) {
        if (words.stream().allMatch(word -> slips(word) == 0)) {
            return List.of();
        }
        return names.stream()
                .filter(name ->
                        words.stream().allMatch(word -> name.words().stream().anyMatch(other -> isNear(word, other))))
                .map(Name::original)
                .distinct()
                .toList();
    }

    private boolean isNear(String word, String other) {
        if (ordinaryWords) {
            return Slips.isSlip(word, other);
        }
        int slips = slips(word);
        return Math.abs(word.length() - other.length()) <= slips && distance(word, other) <= slips;
    }

    /** Short words are names of their own: one slip from five letters on, two from nine. */
    private static int slips(String word) {
        return word.length() >= 9 ? 2 : word.length() >= 5 ? 1 : 0;
    }

    /** Damerau-Levenshtein distance, adjacent letters swapped counting once (optimal string alignment). */
    private static int distance(String a, String b) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        IntStream.rangeClosed(0, a.length()).forEach(i -> d[i][0] = i);
        IntStream.rangeClosed(0, b.length()).forEach(j -> d[0][j] = j);
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                d[i][j] = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
                }
            }
        }
        return d[a.length()][b.length()];
    }

    boolean isEmpty() {
        return names.isEmpty();
    }
}
