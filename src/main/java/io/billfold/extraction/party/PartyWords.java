package io.billfold.extraction.party;

import io.billfold.extraction.rank.Words;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What in a text speaks for the name of a business or for an address. The words stand in {@code words.tsv}. */
final class PartyWords {
    private static final Map<String, List<String>> GROUPS = Words.load(PartyWords.class, "words.tsv");
    /** What receipts print after the name: a company register number in brackets or behind a dash, {@code (126926-H)}, {@code 789417-W}. */
    static final Pattern REGISTER = Pattern.compile(
            "\\b[A-Z]{2,3}\\d{6,8}\\s?-\\s?[A-Z]\\b|\\(?\\s*(?:co\\.?\\s?(?:reg)?|company|reg|roc|ssm)?[\\s.:]*(?:no)?[\\s.:]*\\d{5,12}\\s?-\\s?[A-Z0-9]{1,2}\\s*\\)?|\\(\\s?\\d{5,14}[- ]?[A-Z]{0,2}\\s?\\)?",
            Pattern.CASE_INSENSITIVE);

    static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\d-])(?:[A-Z]{1,2}-)?\\d{4,6}(?![\\d-])|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|\\b\\d{4} ?[A-Z]{2}\\b");
    private static final Pattern HOUSE_FIRST = Pattern.compile(
            "^\\s*(?:no|lot|unit|g|suite|ptd|pt|blk|block|level|ground|[a-z]?-?\\d)[\\s.:,\\d-].*",
            Pattern.CASE_INSENSITIVE);

    private PartyWords() {}

    static int count(String plain, String group) {
        return Words.count(plain, GROUPS.getOrDefault(group, List.of()));
    }

    /** Whether a legal form ends the name, also where the recogniser lost the space before it. */
    static boolean endsInLegalForm(String plain) {
        String trimmed = plain.strip();
        return GROUPS.getOrDefault("legal", List.of()).stream().anyMatch(form -> trimmed.endsWith(" " + form))
                || GROUPS.getOrDefault("legalglued", List.of()).stream()
                        .anyMatch(form -> trimmed.replace(" ", "").endsWith(form));
    }

    static boolean hasLegalForm(String plain) {
        return count(plain, "legal") > 0
                || GROUPS.getOrDefault("legalglued", List.of()).stream()
                        .anyMatch(form -> plain.replace(" ", "").contains(form));
    }

    /** Whether nothing is left of a name without its legal form. */
    static boolean onlyLegalForm(String plain) {
        String rest = plain;
        for (String form : GROUPS.getOrDefault("legal", List.of())) {
            rest = rest.replace(" " + form + " ", " ");
        }
        return rest.isBlank();
    }

    static boolean startsLikeAnAddress(String text) {
        return HOUSE_FIRST.matcher(text).matches();
    }
}
