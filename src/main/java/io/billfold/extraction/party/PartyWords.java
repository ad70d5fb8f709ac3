package io.billfold.extraction.party;

import io.billfold.extraction.rank.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What in a text speaks for the name of a business or for an address. The words stand in {@code words.tsv}. */
final class PartyWords {
    private static final Map<String, List<String>> GROUPS = Words.load(PartyWords.class, "words.tsv");
    /** The longest first: "S.A. de C.V." is one form and not "S.A." and a rest. */
    private static final List<String> LEGAL_FORMS = GROUPS.getOrDefault("legal", List.of()).stream()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .toList();
    /** What receipts print after the name: a company register number in brackets or behind a dash, {@code (126926-H)}, {@code 789417-W}. */
    static final Pattern REGISTER = Pattern.compile(
            "\\(\\s?[A-Z]{1,3}\\d{6,9}\\s?\\)|\\b[A-Z]{2,3}\\d{6,8}\\s?-\\s?[A-Z]\\b|\\(?\\s*(?:co\\.?\\s?(?:reg)?|company|reg|roc|ssm)?[\\s.:]*(?:no)?[\\s.:]*\\d{5,12}\\s?-\\s?[A-Z0-9]{1,2}\\s*\\)?|\\(\\s?\\d{5,14}[- ]?[A-Z]{0,2}\\s?\\)?",
            Pattern.CASE_INSENSITIVE);

    static final Pattern POSTCODE = Pattern.compile(
            "(?<![\\d-])(?:[A-Z]{1,2}-)?\\d{4,6}(?![\\d-])|\\b[A-Z]{1,2}\\d[A-Z\\d]? \\d[A-Z]{2}\\b|\\b\\d{4} ?[A-Z]{2}\\b|\\b[A-Z]\\d[\\dW] [A-Z0-9]{4}\\b");
    private static final Pattern HOUSE_FIRST = Pattern.compile(
            "^\\s*(?:no|lot|unit|g|suite|ptd|pt|blk|block|level|ground|[a-z]?-?\\d)[\\s.:,\\d-].*",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern STREET_AND_NUMBER = Pattern.compile(
            "(?i)\\p{L}{2,}(?:str(?:a(?:ss|ß|b)e|\\.)?|weg|gasse|platz|allee|ufer|ring|damm|chaussee|markt|steig|straat|laan|gracht|gatan|vej)\\.?\\s?\\d{1,4}\\b"
                    + "|\\bstr(?:a(?:ss|ß|b)e|\\.)?\\s?\\d{1,4}\\b|^(?:c/|cl|calle|rue|via|avda?\\.?)\\s.*\\d{1,4}$|^\\d{1,5}\\s+\\p{L}.*\\b(?:st|street|ave|avenue|road|rd|blvd|boulevard|drive|lane)\\b");

    private static final Pattern ROLE = Pattern.compile(
            "^\\W*(?:" + String.join("|", GROUPS.getOrDefault("role", List.of())) + ")\\s*(?:[:;#\\[({]|\\d|no\\b|$).*",
            Pattern.CASE_INSENSITIVE);

    /** "Store 1458", "STORE # NY-1104": which of the shops it is, and not what it is called. Possessive, for a hostile line may have any length. */
    private static final Pattern BRANCH_NUMBER = Pattern.compile(
            "(?i)^\\W*+(?:store|shop|branch|outlet|unit|location|restaurant|station|filiale?|markt|tienda|magasin|negozio|cawangan)\\W*+(?:no|nr|num|number)?\\W*+[a-z]{0,3}\\W?\\d[\\d\\W]*+$");
    /** "San Diego, CA", "EUREKA, MO 63025". */
    private static final Pattern CITY_AND_STATE =
            Pattern.compile("^\\P{N}*[,. ]\\s?[A-Z]{2}\\.?(?:\\s\\d{5}(?:-\\d{4})?)?\\W*$");

    /** In shorter phrases one letter makes another word. */
    private static final int LONG_PHRASE = 12;

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

    /** Whether it is just one legal form. */
    static boolean isLegalForm(String plain) {
        return LEGAL_FORMS.contains(plain.strip());
    }

    /** Whether no letter is left of a name without its legal form. */
    static boolean onlyLegalForm(String plain) {
        String rest = plain;
        for (String form : LEGAL_FORMS) {
            rest = rest.replace(" " + form + " ", " ");
        }
        return rest.chars().noneMatch(Character::isLetter);
    }

    /** Whether it says who served, or at which till: {@code Cashier [A. TAN]}, {@code GENERAL MANAGER:}. */
    static boolean namesAPerson(String text) {
        return ROLE.matcher(text).matches();
    }

    /** Whether nothing is left without the phrases that receipts are polite with: "Your guest number is", "Thank you". */
    static boolean onlyCourtesy(String plain) {
        String rest = plain;
        for (String phrase : GROUPS.getOrDefault("courtesy", List.of())) {
            rest = rest.replace(" " + phrase + " ", " ");
        }
        return rest.chars().filter(Character::isLetter).count() < 2 || misreadsCourtesy(plain);
    }

    /** Whether it is such a phrase with one letter wrong, missing or too many. */
    static boolean misreadsCourtesy(String plain) {
        String text = plain.strip();
        return GROUPS.getOrDefault("courtesy", List.of()).stream()
                .anyMatch(phrase ->
                        phrase.length() >= LONG_PHRASE && !phrase.equals(text) && oneLetterApart(phrase, text));
    }

    private static boolean oneLetterApart(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int start = 0;
        while (start < shorter && one.charAt(start) == other.charAt(start)) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && one.charAt(one.length() - 1 - end) == other.charAt(other.length() - 1 - end)) {
            end++;
        }
        return Math.max(one.length(), other.length()) - start - end <= 1;
    }

    /**
     * Whether a line says only what kind of business it is, "Restaurant & Bar", "Gas and Deli": then it goes on with the name above it.
     * Of fifteen vendors of scans and photos that print such a line below their name, fourteen are called by both.
     */
    static boolean onlyTrade(String plain) {
        String[] words = plain.strip().split(" ", -1);
        boolean trade = false;
        for (String word : words) {
            boolean own = GROUPS.getOrDefault("business", List.of()).contains(word)
                    || GROUPS.getOrDefault("trade", List.of()).contains(word);
            if (!own && !GROUPS.getOrDefault("joint", List.of()).contains(word)) {
                return false;
            }
            trade |= own;
        }
        return trade;
    }

    /** A street and a house number, written in one word as German and Dutch do, or after a short for street: {@code Ahornstr. 11}. */
    static boolean isStreetAndNumber(String text) {
        return STREET_AND_NUMBER.matcher(text).find();
    }

    static boolean isBranchNumber(String text) {
        return BRANCH_NUMBER.matcher(text).matches();
    }

    static boolean isCityAndState(String text) {
        return CITY_AND_STATE.matcher(text).matches();
    }

    /** Whether the text goes on with a legal form: {@code , S.L.}. */
    static boolean beginsWithLegalForm(String plain) {
        return GROUPS.getOrDefault("legal", List.of()).stream().anyMatch(form -> plain.startsWith(" " + form + " "));
    }

    /** Whether the name is a bank's. */
    static boolean isBank(String plain) {
        return count(plain, "bank") > 0 || plain.contains("bank ");
    }

    static boolean startsLikeAnAddress(String text) {
        return HOUSE_FIRST.matcher(text).matches();
    }
}
