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
            "\\(\\s?[A-Z]{1,3}\\d{6,9}\\s?\\)|\\b[A-Z]{2,3}\\d{6,8}\\s?-\\s?[A-Z]\\b|\\(?\\s*(?:co\\.?\\s?(?:reg)?|company|reg|roc|ssm)?[\\s.:]*(?:no)?[\\s.:]*\\d{5,12}\\s?-\\s?[A-Z0-9]{1,2}\\s*\\)?|\\(\\s?\\d{5,14}[- ]?[A-Z]{0,2}\\s?\\)?",
            Pattern.CASE_INSENSITIVE);

    static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\d-])(?:[A-Z]{1,2}-)?\\d{4,6}(?![\\d-])|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|\\b\\d{4} ?[A-Z]{2}\\b");
    private static final Pattern HOUSE_FIRST = Pattern.compile(
            "^\\s*(?:no|lot|unit|g|suite|ptd|pt|blk|block|level|ground|[a-z]?-?\\d)[\\s.:,\\d-].*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STREET_AND_NUMBER = Pattern.compile(
            "(?i)\\p{L}{2,}(?:str(?:a(?:ss|ß|b)e|\\.)?|weg|gasse|platz|allee|ufer|straat|laan|gracht|gatan|vej)\\.?\\s?\\d{1,4}\\b"
                    + "|\\bstr(?:a(?:ss|ß|b)e|\\.)?\\s?\\d{1,4}\\b|^(?:c/|cl|calle|rue|via|avda?\\.?)\\s.*\\d{1,4}$|^\\d{1,5}\\s+\\p{L}.*\\b(?:st|street|ave|avenue|road|rd|blvd|boulevard|drive|lane)\\b");

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

    /** Whether nothing is left without the phrases that receipts are polite with: "Your guest number is", "Thank you". */
    static boolean onlyCourtesy(String plain) {
        String rest = plain;
        for (String phrase : GROUPS.getOrDefault("courtesy", List.of())) {
            rest = rest.replace(" " + phrase + " ", " ");
        }
        return rest.chars().filter(Character::isLetter).count() < 2;
    }

    /** A street and a house number, written in one word as German and Dutch do, or after a short for street: {@code Ahornstr. 11}. */
    static boolean isStreetAndNumber(String text) {
        return STREET_AND_NUMBER.matcher(text).find();
    }

    static boolean startsLikeAnAddress(String text) {
        return HOUSE_FIRST.matcher(text).matches();
    }
}
