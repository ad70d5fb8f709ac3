package io.billfold.extraction.party;

import io.billfold.extraction.rank.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Mends what a recogniser of letters commonly confuses in names and addresses: {@code L0T} for LOT, {@code 4330O} for 43300,
 * {@code SON BHD} for SDN BHD, a known word with one wrong letter. What it does not know it leaves as printed.
 */
final class Misreadings {
    private static final Map<String, List<String>> GROUPS = Words.load(PartyWords.class, "words.tsv");
    private static final Set<String> KNOWN = known();
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final Pattern NUMBER_WITH_LETTER =
            Pattern.compile("\\d{3,}[OoDSIl]{1,2}\\d*|\\d+[OoDSIlB]{1,2}\\d+");
    private static final Pattern WORD_WITH_DIGIT = Pattern.compile("\\p{L}+[0159]\\p{L}*|0\\p{L}{2,}");
    private static final Pattern WORD_WITH_STROKES = Pattern.compile("\\p{L}+11+\\p{L}*");
    /** Letters that look alike to a recogniser, in groups. */
    private static final List<String> LOOKALIKES =
            List.of("o0dquc", "nmhwrv", "il1tj!f", "s5", "b8rep", "pf", "cgoe", "kxr", "hab", "yv", "z2", "ei");
    /** Legal forms that OCR misreads at the end of a name, as the letters that may stand in each place. */
    private static final List<Map.Entry<Pattern, String>> LEGAL_FORMS = List.of(
            Map.entry(
                    Pattern.compile(
                            "(?i)(?<=[\\p{L}\\p{N}).] ?)\\bS[DO0IU1]{1,2}[NMH][. ]{0,2}B[HNWKMA][DO0UB]\\.?(?=\\W*$)"),
                    "SDN BHD"),
            Map.entry(Pattern.compile("(?<=[\\p{L}\\p{N})] )[S5]/[B8DR](?=\\W*(?:\\(.*)?$)"), "S/B"),
            Map.entry(Pattern.compile("(?<=[\\p{L}\\p{N})] )B[HN][DO0U](?=\\W*$)"), "BHD"),
            Map.entry(Pattern.compile("(?<=[\\p{L}\\p{N})] )[L1I][T7I][DO0](?=\\W*$)"), "LTD"));
    /** What is left of a register number behind a legal form: "(S", "(1U793". */
    private static final Pattern LEFTOVER = Pattern.compile(
            "(?i)(?<=(?:bhd|s/b|ltd|gmbh|inc|llc))\\.?\\s*(?:[({\\[][\\p{L}\\p{N}-]{0,12}[)}\\]]?|\\(?co\\.?)\\s*$");

    private Misreadings() {}

    private static Set<String> known() {
        Set<String> words = new HashSet<>();
        for (String group : List.of("business", "street", "place", "town")) {
            GROUPS.getOrDefault(group, List.of()).stream()
                    .filter(word -> word.length() >= 3 && word.indexOf(' ') < 0)
                    .forEach(words::add);
        }
        words.remove("jin"); // itself how "jln" is misread, counted as that word elsewhere
        return words;
    }

    /** A name, also with its legal form mended and without the rest of a register number. */
    static String mendedName(String name) {
        String mended = LEFTOVER.matcher(mended(name)).replaceFirst("");
        for (Map.Entry<Pattern, String> form : LEGAL_FORMS) {
            Matcher matcher = form.getKey().matcher(mended);
            if (matcher.find()
                    && !matcher.group()
                            .replaceAll("[. ]", "")
                            .equalsIgnoreCase(form.getValue().replace(" ", ""))) {
                return LEFTOVER.matcher(matcher.replaceFirst(form.getValue())).replaceFirst("");
            }
        }
        return LEFTOVER.matcher(mended).replaceFirst("");
    }

    static String mended(String text) {
        return PlacePairs.mended(
                TOKEN.matcher(text).replaceAll(token -> Matcher.quoteReplacement(word(token.group()))));
    }

    private static String word(String token) {
        if (NUMBER_WITH_LETTER.matcher(token).matches()) {
            return token.replaceAll("[OoD]", "0")
                    .replaceAll("[Il]", "1")
                    .replace('S', '5')
                    .replace('B', '8');
        }
        if (WORD_WITH_STROKES.matcher(token).matches()) {
            return withStrokes(token.toLowerCase(Locale.ROOT))
                    .map(meant -> inCaseOf(token, meant))
                    .orElse(token);
        }
        String letters = WORD_WITH_DIGIT.matcher(token).matches() ? withoutDigit(token) : token;
        return letters.length() < 3 || letters.chars().anyMatch(Character::isDigit)
                ? letters
                : meant(letters.toLowerCase(Locale.ROOT))
                        .map(meant -> inCaseOf(letters, meant))
                        .orElse(letters);
    }

    /** The known word whose upright strokes were all read as ones: "Gr111". */
    private static Optional<String> withStrokes(String word) {
        Pattern meant = Pattern.compile(word.replace("1", "[il1]"));
        return KNOWN.stream()
                .filter(known ->
                        known.length() == word.length() && meant.matcher(known).matches())
                .sorted()
                .findFirst();
    }

    /** A digit between letters is a letter; at the end only where it cannot be the number of a floor or branch. */
    private static String withoutDigit(String token) {
        boolean lower = token.chars().anyMatch(Character::isLowerCase);
        int at = 0;
        while (!Character.isDigit(token.charAt(at))) {
            at++;
        }
        boolean last = at == token.length() - 1;
        char digit = token.charAt(at);
        char letter = switch (digit) {
            case '0' -> lower && at > 0 ? 'o' : 'O';
            case '1' -> lower ? 'l' : last ? digit : 'I';
            case '5' -> lower || last ? digit : 'S';
            default -> lower && last ? 'g' : digit;
        };
        return token.substring(0, at) + letter + token.substring(at + 1);
    }

    /** The known word that differs in one letter that looks alike. */
    private static Optional<String> meant(String word) {
        if (KNOWN.contains(word) || word.length() < 3) {
            return Optional.empty();
        }
        return KNOWN.stream()
                .filter(known -> known.length() == word.length() && differInOne(known, word))
                .sorted()
                .findFirst();
    }

    private static boolean differInOne(String known, String word) {
        int differences = 0;
        boolean alike = true;
        for (int i = 0; i < known.length() && differences < 2; i++) {
            char one = known.charAt(i);
            char other = word.charAt(i);
            if (one != other) {
                differences++;
                alike = looksAlike(one, other, known.length());
            }
        }
        return differences == 1 && alike;
    }

    private static boolean looksAlike(char one, char other, int length) {
        return length < 5
                ? "il1".indexOf(one) >= 0 && "il1".indexOf(other) >= 0
                : LOOKALIKES.stream().anyMatch(group -> group.indexOf(one) >= 0 && group.indexOf(other) >= 0);
    }

    static String inCaseOf(String printed, String word) {
        StringBuilder result = new StringBuilder(word);
        boolean upper = IntStream.range(0, word.length())
                .filter(i -> Character.toLowerCase(printed.charAt(i)) == word.charAt(i))
                .allMatch(i -> Character.isUpperCase(printed.charAt(i)));
        for (int i = 0; i < word.length(); i++) {
            boolean capital = i == 0
                    && (Character.isUpperCase(printed.charAt(0))
                            || Character.toLowerCase(printed.charAt(0)) != word.charAt(0));
            if (upper || capital) {
                result.setCharAt(i, Character.toUpperCase(word.charAt(i)));
            }
        }
        return result.toString();
    }
}
