package io.billfold.extraction.origin;

import io.billfold.extraction.mark.AmountMark;
import io.billfold.extraction.mark.DateMark;
import io.billfold.extraction.mark.Marks;
import io.billfold.extraction.rank.Words;
import io.billfold.money.Currencies;
import io.billfold.money.DateReading.Order;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a document comes from.
 *
 * @param countries ISO 3166-1 codes with the weight of the evidence for each
 * @param language ISO 639-1, the one most of whose small words are on the page; empty if none is
 * @param currency what the amounts are in, if the page tells
 * @param currencySure whether signs and codes name it oftener than any other
 * @param order whether the day or the month comes first
 * @param orderSure whether a date on the page that can mean one day only, or the country, decides
 */
public record Origin(
        Map<String, Double> countries,
        String language,
        Optional<Currency> currency,
        boolean currencySure,
        Order order,
        boolean orderSure) {
    private static final Map<String, List<String>> CLUES = Words.load(Origin.class, "clues.tsv");
    /** Letters that mean a currency wherever they touch an amount; others (SR, FT, LEI) are tax codes and units as often, and need the country to agree. */
    private static final Set<String> STRONG = Set.of(
            "EUR", "EURO", "EUROS", "USD", "US$", "GBP", "CHF", "MYR", "RM", "RP", "RP.", "A$", "AU$", "C$", "CA$",
            "S$", "SGD", "AUD", "NZD", "NZ$", "CAD", "HK$", "HKD", "R$", "BRL", "INR", "IDR", "THB", "PHP", "SEK",
            "NOK", "DKK", "PLN", "CZK", "HUF", "RON", "TRY", "JPY", "CNY", "RMB", "VND", "AED", "ZAR", "MXN", "CLP",
            "TWD", "NT$", "KRW", "ILS", "KES");

    private static final Pattern VAT = Pattern.compile(
            "\\b(DE|FR|IT|ES|NL|PT|AT|BE|LU|PL|CZ|DK|SE|FI|IE|GB|CHE|HU|RO|EL|SK|SI|HR|BG|EE|LV|LT)[- ]?[A-Z]?\\d{7,12}\\b");
    private static final Pattern IBAN = Pattern.compile("\\b([A-Z]{2})\\d{2}(?: ?[A-Z0-9]{4}){3,7}");
    private static final Pattern US_ZIP = Pattern.compile(
            "[,\\s.](A[LKZR]|C[AOT]|DE|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY])[\\s,.]{0,2}\\d{5}(?:-\\d{4})?\\b");
    /** Area codes and exchanges begin with 2 to 9; numbers of tills and receipts often do not, or go on. */
    private static final Pattern US_PHONE =
            Pattern.compile("(?:\\([2-9]\\d{2}\\)\\s?|(?<![\\d-])[2-9]\\d{2}[-.])[2-9]\\d{2}[-.]\\d{4}(?![-\\d])");

    /** "R 8 412.66": one such sign may be anything. */
    private static final Pattern RANDS =
            Pattern.compile("(?<![\\p{L}\\d])R ?\\d{1,3}(?:[ ,]?\\d{3}){0,4}[.,]\\d{2}(?!\\d)");

    private static final int SURELY_RANDS = 2;

    private static final Pattern DOMAIN = Pattern.compile(
            "[a-z0-9]\\.(?:com?\\.)?(de|fr|it|es|nl|pt|at|ch|be|my|uk|au|nz|sg|in|se|dk|no|fi|pl|cz|us|ca|ie|id|th|hk)\\b");

    /** Currencies that a bare dollar sign may mean where their code stands too. */
    private static final List<String> DOLLARS =
            List.of("USD", "CAD", "AUD", "NZD", "SGD", "HKD", "MXN", "CLP", "COP", "ARS");

    /** "Rm 214" is a room, "cop" and "ars" are words, ".php" ends an address. */
    private static final Set<String> IN_CAPITALS = Set.of("RM", "CLP", "COP", "ARS", "PHP");

    /** Codes as words. */
    private static final Map<String, Pattern> CODES = Stream.of(
                    "EUR", "MYR", "USD", "GBP", "CHF", "RM", "SEK", "DKK", "NOK", "PLN", "SGD", "AUD", "INR", "CAD",
                    "NZD", "HKD", "ZAR", "MXN", "CLP", "COP", "ARS", "BRL", "PHP", "AED", "KES", "HUF", "CZK")
            .collect(Collectors.toMap(
                    code -> code,
                    code -> Pattern.compile(
                            "\\b" + code + "\\b", IN_CAPITALS.contains(code) ? 0 : Pattern.CASE_INSENSITIVE)));
    /** How often a code counts at most: one that every line repeats says no more than one that a few say. */
    private static final int MOST_CODES = 4;

    public static Origin of(Marks marks) {
        String text = marks.sheet().text();
        String plain = Words.plain(text);
        Map<String, Double> countries = countries(text, plain);
        String language = language(plain);
        Map<Currency, Integer> named = namedCurrencies(marks, countries);
        Optional<Currency> home = best(countries).flatMap(Currencies::ofCountry);
        Optional<Currency> printed = mostNamed(named, home);
        Optional<Currency> currency = printed.or(() -> home).or(() -> ofLanguage(language));
        Optional<Order> proved = provedOrder(marks);
        boolean american = best(countries).filter("US"::equals).isPresent()
                || (countries.isEmpty()
                        && currency.filter(c -> c.getCurrencyCode().equals("USD"))
                                .isPresent());
        Order order = proved.orElse(american ? Order.MONTH_DAY_YEAR : Order.DAY_MONTH_YEAR);
        boolean sure =
                proved.isPresent() || best(countries).isPresent() || (!language.isEmpty() && !language.equals("en"));
        return new Origin(countries, language, currency, isOneMostNamed(named), order, sure);
    }

    /** The country with the strongest evidence. */
    public Optional<String> country() {
        return best(countries);
    }

    private static Map<String, Double> countries(String text, String plain) {
        Map<String, Double> countries = new HashMap<>();
        CLUES.forEach((group, words) -> {
            if (group.startsWith("country ")) {
                int count = Words.count(plain, words);
                if (count > 0) {
                    countries.merge(group.substring(8), (double) Math.min(count, 4), Double::sum);
                }
            }
        });
        count(VAT.matcher(text), countries, 2);
        count(IBAN.matcher(text), countries, 2);
        count(DOMAIN.matcher(text.toLowerCase(java.util.Locale.ROOT)), countries, 1.5);
        if (RANDS.matcher(text).results().limit(SURELY_RANDS).count() == SURELY_RANDS) {
            countries.merge("ZA", 3.0, Double::sum);
        }
        if (US_ZIP.matcher(text).find()) {
            countries.merge("US", 3.0, Double::sum);
        }
        if (US_PHONE.matcher(text).find()) {
            countries.merge("US", 1.0, Double::sum);
        }
        return countries;
    }

    private static void count(Matcher matcher, Map<String, Double> countries, double weight) {
        while (matcher.find()) {
            String code = matcher.group(1).toUpperCase(java.util.Locale.ROOT);
            String country = code.equals("CHE") ? "CH" : code.equals("UK") ? "GB" : code;
            countries.merge(country, weight, (a, b) -> Math.min(6, a + b));
        }
    }

    private static Optional<String> best(Map<String, Double> countries) {
        return countries.entrySet().stream()
                .max(Comparator.comparingDouble((Map.Entry<String, Double> e) -> e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey);
    }

    private static String language(String plain) {
        String best = "";
        int most = 1;
        for (Map.Entry<String, List<String>> group : CLUES.entrySet()) {
            if (group.getKey().startsWith("language ")) {
                int count = Words.count(plain, group.getValue());
                if (count > most) {
                    most = count;
                    best = group.getKey().substring(9);
                }
            }
        }
        return best;
    }

    private static Optional<Currency> ofLanguage(String language) {
        return switch (language) {
            case "de", "fr", "it", "es", "nl" -> Optional.of(Currency.getInstance("EUR"));
            case "ms" -> Optional.of(Currency.getInstance("MYR"));
            default -> Optional.empty();
        };
    }

    /** How often the page names each currency, by a sign or by its code. */
    private static Map<Currency, Integer> namedCurrencies(Marks marks, Map<String, Double> countries) {
        Map<String, Integer> signs = new HashMap<>();
        for (AmountMark amount : marks.amounts()) {
            boolean room = amount.sign().equals("RM") && amount.decimals() == 0; // "Rm 214"
            if (!amount.sign().isEmpty() && !room) {
                signs.merge(amount.sign(), 1, Integer::sum);
            }
        }
        CODES.forEach((code, word) -> {
            int count = (int) word.matcher(marks.sheet().text())
                    .results()
                    .limit(MOST_CODES)
                    .count();
            if (count > 0) {
                signs.merge(code, count, Integer::sum);
            }
        });
        List<String> dollars = DOLLARS.stream().filter(signs::containsKey).toList();
        if (signs.containsKey("$") && dollars.size() == 1) {
            signs.merge(dollars.getFirst(), signs.remove("$"), Integer::sum); // "TOTAL (CAD)   2 574,87 $"
        }
        Map<Currency, Integer> named = new HashMap<>();
        signs.forEach((sign, count) ->
                meaning(sign, countries).ifPresent(currency -> named.merge(currency, count, Integer::sum)));
        return named;
    }

    /** Of those named equally often the one of the country, else the first by its code. */
    private static Optional<Currency> mostNamed(Map<Currency, Integer> named, Optional<Currency> home) {
        return named.entrySet().stream()
                .min(Comparator.comparingInt((Map.Entry<Currency, Integer> e) -> -e.getValue())
                        .thenComparing(e -> !home.equals(Optional.of(e.getKey())))
                        .thenComparing(e -> e.getKey().getCurrencyCode()))
                .map(Map.Entry::getKey);
    }

    private static boolean isOneMostNamed(Map<Currency, Integer> named) {
        int most = named.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return named.values().stream().filter(count -> count == most).count() == 1;
    }

    private static Optional<Currency> meaning(String sign, Map<String, Double> countries) {
        List<Currency> meanings = Currencies.meanings(sign);
        if (meanings.size() == 1 && (STRONG.contains(sign) || !Character.isLetter(sign.charAt(0)))) {
            return Optional.of(meanings.getFirst());
        }
        return countries.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<String, Double> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(country -> Currencies.ofCountry(country.getKey()))
                .flatMap(Optional::stream)
                .filter(meanings::contains)
                .findFirst()
                // A bare dollar sign with nothing else on the page is the American one far more often than all others
                // together.
                .or(() -> sign.equals("$")
                                && best(countries)
                                        .filter(country -> countries.getOrDefault(country, 0.0) >= 3)
                                        .isEmpty()
                        ? Optional.of(Currency.getInstance("USD"))
                        : Optional.empty());
    }

    private static Optional<Order> provedOrder(Marks marks) {
        int day = 0;
        int month = 0;
        for (DateMark date : marks.dates()) {
            var readings = date.printed().readings();
            if (readings.size() == 1 && date.printed().text().chars().noneMatch(Character::isLetter)) {
                day += readings.getFirst().order() == Order.DAY_MONTH_YEAR ? 1 : 0;
                month += readings.getFirst().order() == Order.MONTH_DAY_YEAR ? 1 : 0;
            }
        }
        return day == month ? Optional.empty() : Optional.of(day > month ? Order.DAY_MONTH_YEAR : Order.MONTH_DAY_YEAR);
    }
}
