package io.billfold.question.grammar;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of countries, in all languages that questions are asked in. “Invoices from Germany” is about no seller, though one may have
 * the country in its name.
 */
final class Places {
    private static final Stream<String> NOT_IN_ISO_3166 = Stream.of(
            "uk", "usa", "eu", "england", "great britain", "europe", "europa", "america", "amerika", "américa");

    private static final Set<List<String>> NAMES =
            Stream.concat(NOT_IN_ISO_3166, countries()).map(Names::words).collect(Collectors.toUnmodifiableSet());

    private Places() {}

    private static Stream<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .flatMap(country -> Arrays.stream(Language.values())
                        .map(language -> Locale.of("", country).getDisplayCountry(language.locale())));
    }

    static boolean has(List<String> words) {
        return NAMES.contains(words);
    }
}
