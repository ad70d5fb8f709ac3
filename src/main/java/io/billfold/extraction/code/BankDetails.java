package io.billfold.extraction.code;

import io.billfold.extraction.label.Label;
import io.billfold.extraction.layout.Segment;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the account to pay to: IBAN (ISO 13616, checked modulo 97) and BIC (ISO 9362). */
public final class BankDetails {
    private static final Pattern IBAN =
            Pattern.compile("(?<![A-Za-z0-9])([A-Z]{2}[0-9O]{2}(?:[ \\u00a0.-]?[A-Z0-9]){11,30})");
    private static final Pattern BIC =
            Pattern.compile("(?<![A-Z0-9])([A-Z]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?)(?![A-Z0-9])");
    private static final int LABEL_LENGTH = 16;
    /** "credited to your account": not the one to pay to. */
    private static final Pattern BUYERS = Pattern.compile(
            " (?:ihr(?:em|es)? konto|your account|your bank account|votre compte|su cuenta|vostro conto|suo conto|uw rekening|sua conta) ");
    /** How many letters before an account may say whose it is. */
    private static final int WHOSE = 40;
    /** Lengths by country from the SWIFT register, for those whose invoices come most. */
    private static final Map<String, Integer> LENGTHS = Map.ofEntries(
            Map.entry("DE", 22),
            Map.entry("FR", 27),
            Map.entry("IT", 27),
            Map.entry("ES", 24),
            Map.entry("NL", 18),
            Map.entry("PT", 25),
            Map.entry("AT", 20),
            Map.entry("CH", 21),
            Map.entry("BE", 16),
            Map.entry("LU", 20),
            Map.entry("GB", 22),
            Map.entry("IE", 22),
            Map.entry("DK", 18),
            Map.entry("SE", 24),
            Map.entry("NO", 15),
            Map.entry("FI", 18),
            Map.entry("PL", 28),
            Map.entry("CZ", 24),
            Map.entry("SK", 24),
            Map.entry("HU", 28),
            Map.entry("RO", 24),
            Map.entry("GR", 27),
            Map.entry("LI", 21),
            Map.entry("SI", 19),
            Map.entry("HR", 21),
            Map.entry("BG", 22),
            Map.entry("EE", 20),
            Map.entry("LV", 21),
            Map.entry("LT", 20),
            Map.entry("MT", 31),
            Map.entry("CY", 28),
            Map.entry("TR", 26),
            Map.entry("SA", 24),
            Map.entry("AE", 23),
            Map.entry("MC", 27),
            Map.entry("SM", 27));

    private BankDetails() {}

    /** An IBAN and whether its check digits hold. */
    public record FoundIban(FoundCode code, boolean valid) {}

    /** The IBAN of the account to pay to: a valid one if there is any, else one whose check digits fail but which a label announces. */
    public static Optional<FoundIban> iban(Marks marks) {
        List<FoundIban> found = new ArrayList<>();
        for (Segment segment : marks.sheet().segments()) {
            String text = segment.text();
            // A sentence may break its line within the account number.
            String paragraph = text
                    + marks.sheet()
                            .continued(segment)
                            .map(next -> " " + next.text())
                            .orElse("");
            Matcher matcher = IBAN.matcher(paragraph);
            int from = 0;
            while (from < text.length() && matcher.find(from) && matcher.start(1) < text.length()) {
                String before = Words.plain(text.substring(Math.max(0, matcher.start(1) - WHOSE), matcher.start(1)));
                if (!BUYERS.matcher(before).find()) {
                    iban(segment, paragraph, matcher, labelled(segment, marks)).ifPresent(found::add);
                }
                from = matcher.start(1) + 2;
            }
        }
        return found.stream()
                .max(Comparator.comparing(FoundIban::valid)
                        .thenComparingDouble(iban -> iban.code().score()));
    }

    private static boolean labelled(Segment segment, Marks marks) {
        return marks.sheet().row(segment).stream()
                .flatMap(other -> marks.labels(other).stream())
                .anyMatch(hit -> hit.label() == Label.IBAN);
    }

    private static Optional<FoundIban> iban(Segment segment, String paragraph, Matcher matcher, boolean labelled) {
        String printed = matcher.group(1);
        String letters = printed.replaceAll("[^A-Z0-9]", "");
        String country = letters.substring(0, 2);
        Integer length = LENGTHS.get(country);
        if (length == null || letters.length() < length) {
            return Optional.empty();
        }
        String iban = country + letters.substring(2, 4).replace('O', '0') + letters.substring(4, length);
        int end = matcher.start(1);
        for (int kept = 0; kept < length; end++) {
            kept += Character.isLetterOrDigit(paragraph.charAt(end)) ? 1 : 0;
        }
        boolean broken = end > segment.text().length();
        boolean valid = valid(iban);
        boolean exact = letters.length() == length;
        // In running text stands an account that is talked about; the one to pay to has a place of its own.
        boolean apart = segment.text().length() < printed.length() + LABEL_LENGTH;
        return valid || (labelled && !broken)
                ? Optional.of(new FoundIban(
                        new FoundCode(
                                iban,
                                segment,
                                matcher.start(1),
                                Math.min(end, segment.text().length()),
                                (labelled ? 0.9 : 0.8) + (exact ? 0.05 : 0) + (apart ? 0.02 : 0)),
                        valid))
                : Optional.empty();
    }

    /** ISO 7064 modulo 97-10. */
    static boolean valid(String iban) {
        String turned = iban.substring(4) + iban.substring(0, 4);
        StringBuilder digits = new StringBuilder();
        turned.chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    /** A BIC behind its label. */
    public static Optional<FoundCode> bic(Marks marks) {
        for (Segment segment : marks.sheet().segments()) {
            boolean labelled = marks.sheet().row(segment).stream()
                    .flatMap(other -> marks.labels(other).stream())
                    .anyMatch(hit -> hit.label() == Label.BIC);
            Matcher matcher = BIC.matcher(segment.text());
            while (labelled && matcher.find()) {
                String country = matcher.group(1).substring(4, 6);
                if (List.of(Locale.getISOCountries()).contains(country)) {
                    return Optional.of(new FoundCode(matcher.group(1), segment, matcher.start(1), matcher.end(1), 0.9));
                }
            }
        }
        return Optional.empty();
    }
}
