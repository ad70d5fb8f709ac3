package io.billfold.extraction.party;

import io.billfold.extraction.rank.Words;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends names of places in two words, of which one is legible: {@code SHAH ALAN}, {@code KUALA LUXPUR}. The legible word says which
 * place is meant, so that letters of the other may be wrong that look nothing like their own.
 */
final class PlacePairs {
    private static final List<String[]> PAIRS =
            Words.load(PartyWords.class, "words.tsv").getOrDefault("pair", List.of()).stream()
                    .map(pair -> pair.split(" ", 2))
                    .toList();
    private static final Pattern TWO_WORDS =
            Pattern.compile("(?<![\\p{L}\\p{N}])([\\p{L}\\p{N}]{3,})(\\s+)([\\p{L}\\p{N}]{4,})");

    private PlacePairs() {}

    static String mended(String text) {
        StringBuilder result = new StringBuilder();
        Matcher matcher = TWO_WORDS.matcher(text);
        int done = 0;
        int from = 0;
        while (matcher.find(from)) {
            Optional<String> pair = meant(matcher.group(1), matcher.group(3))
                    .map(meant -> Misreadings.inCaseOf(matcher.group(1), meant[0])
                            + matcher.group(2)
                            + Misreadings.inCaseOf(matcher.group(3), meant[1]));
            if (pair.isPresent()) {
                result.append(text, done, matcher.start()).append(pair.get());
                done = matcher.end();
            }
            from = pair.isPresent() ? matcher.end() : matcher.end(1);
        }
        return result.append(text.substring(done)).toString();
    }

    private static Optional<String[]> meant(String first, String second) {
        String one = first.toLowerCase(Locale.ROOT);
        String other = second.toLowerCase(Locale.ROOT);
        boolean known = PAIRS.stream().anyMatch(pair -> pair[0].equals(one) && pair[1].equals(other));
        return known
                ? Optional.empty()
                : PAIRS.stream()
                        .filter(pair -> (pair[0].equals(one) && almost(pair[1], other))
                                || (pair[1].equals(other) && almost(pair[0], one)))
                        .findFirst();
    }

    /** As long, with one letter of at most four wrong, or two of more. */
    private static boolean almost(String known, String printed) {
        if (known.length() != printed.length() || known.length() < 4) {
            return false;
        }
        int differences = 0;
        for (int i = 0; i < known.length(); i++) {
            differences += known.charAt(i) == printed.charAt(i) ? 0 : 1;
        }
        return differences <= (known.length() < 6 ? 1 : 2);
    }
}
