package io.billfold.money;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a printed currency sign can mean, and what people pay with in a country. The signs stand in {@code currencies.tsv}. */
public final class Currencies {
    private static final Map<String, List<Currency>> SIGNS = load();
    private static final Set<String> CODES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Currencies() {}

    /**
     * Every currency that a printed sign or code can stand for, the most common first: one for {@code €} and {@code RM},
     * several for {@code $} and {@code kr}, none for what is no sign. The caller decides by country, never by the order.
     */
    public static List<Currency> meanings(String sign) {
        String trimmed = sign.strip();
        List<Currency> exact = SIGNS.get(trimmed);
        if (exact != null) {
            return exact;
        }
        String upper = trimmed.toUpperCase(Locale.ROOT);
        if (CODES.contains(upper)) {
            return List.of(Currency.getInstance(upper));
        }
        return SIGNS.getOrDefault(upper, SIGNS.getOrDefault(trimmed.toLowerCase(Locale.ROOT), List.of()));
    }

    /** The one currency that a sign means, if it means one, or if the country decides between several. */
    public static Optional<Currency> of(String sign, Set<String> countries) {
        List<Currency> meanings = meanings(sign);
        if (meanings.size() == 1) {
            return Optional.of(meanings.getFirst());
        }
        Set<Currency> possible = countries.stream()
                .map(Currencies::ofCountry)
                .flatMap(Optional::stream)
                .filter(meanings::contains)
                .collect(Collectors.toSet());
        return possible.size() == 1 ? Optional.of(possible.iterator().next()) : Optional.empty();
    }

    /** What people pay with in a country (ISO 3166-1 alpha-2); {@code EL} and {@code UK} are understood as VAT numbers write them. */
    public static Optional<Currency> ofCountry(String country) {
        String code = switch (country.toUpperCase(Locale.ROOT)) {
            case "EL" -> "GR";
            case "UK", "XI" -> "GB";
            case String other -> other;
        };
        return COUNTRIES.contains(code)
                ? Optional.ofNullable(Currency.getInstance(Locale.of("", code)))
                : Optional.empty();
    }

    private static Map<String, List<Currency>> load() {
        Map<String, List<Currency>> signs = new LinkedHashMap<>();
        try (InputStream resource = Currencies.class.getResourceAsStream("currencies.tsv");
                BufferedReader lines = new BufferedReader(
                        new InputStreamReader(java.util.Objects.requireNonNull(resource), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split("\t", -1);
                if (columns.length == 2 && !line.startsWith("#")) {
                    signs.put(
                            columns[0],
                            Arrays.stream(columns[1].split(" ", -1))
                                    .map(Currency::getInstance)
                                    .toList());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(signs);
    }
}
