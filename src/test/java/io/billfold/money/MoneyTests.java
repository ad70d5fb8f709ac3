package io.billfold.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTests {
    @Test
    void takesTheDigitsOfItsCurrency() {
        assertThat(Money.of("1234.5", "EUR")).hasToString("1234.50 EUR");
        assertThat(Money.of("1234.5", "JPY")).hasToString("1235 JPY");
        assertThat(Money.of("1.2345", "KWD")).hasToString("1.235 KWD");
    }

    @Test
    void refusesToAddUpDifferentCurrencies() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "CHF")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("EUR and CHF do not mix");
    }

    @Test
    void addsUpAndKeepsTheCurrency() {
        assertThat(Money.of("1.10", "EUR").plus(Money.of("2.20", "EUR"))).isEqualTo(Money.of("3.30", "EUR"));
    }

    @Test
    void hasTwoDigitsWhereTheStandardGivesNone() {
        assertThat(Money.of("1.234", "XAU")).hasToString("1.23 XAU");
    }

    @Test
    void givesTheRemainingUnitsToTheFirstParts() {
        assertThat(Money.of("-0.05", "EUR").split(3))
                .extracting(Money::toString)
                .containsExactly("-0.02 EUR", "-0.02 EUR", "-0.01 EUR");
        assertThat(Money.of("0.07", "EUR").split(1)).containsExactly(Money.of("0.07", "EUR"));
        assertThatThrownBy(() -> Money.of("1", "EUR").split(0)).hasMessageContaining("at least one part, not 0");
    }

    @Test
    void roundsTaxHalfUpToTheCurrencysDigits() {
        assertThat(Money.of("10.50", "EUR").percent(new BigDecimal("19"))).isEqualTo(Money.of("2.00", "EUR"));
    }

    @Property
    void losesNothingWhenSplit(@ForAll int cents, @ForAll @IntRange(min = 1, max = 50) int parts) {
        Money whole = new Money(BigDecimal.valueOf(cents, 2), Currency.getInstance("EUR"));

        List<Money> split = whole.split(parts);

        assertThat(split).hasSize(parts);
        assertThat(split.stream().reduce(Money::plus)).contains(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "€, EUR",
        "EUR, EUR",
        "eur, EUR",
        "RM, MYR",
        "MYR, MYR",
        "US$, USD",
        "R$, BRL",
        "zł, PLN",
        "Kč, CZK",
        "Ft, HUF",
        "Fr., CHF",
        "₹, INR",
        "฿, THB",
        "Rp, IDR",
        "HK$, HKD",
        "S$, SGD",
        "₺, TRY",
        "₩, KRW"
    })
    void knowsWhatASignMeans(String sign, String code) {
        assertThat(Currencies.meanings(sign)).containsExactly(Currency.getInstance(code));
    }

    @Test
    void reportsEveryMeaningOfAnAmbiguousSign() {
        assertThat(Currencies.meanings("$")).hasSizeGreaterThan(5);
        assertThat(Currencies.meanings("kr"))
                .extracting(Currency::getCurrencyCode)
                .contains("SEK", "NOK", "DKK");
        assertThat(Currencies.of("kr", Set.of())).isEmpty();
        assertThat(Currencies.of("kr", Set.of("SE", "NO"))).isEmpty();
        assertThat(Currencies.of("€", Set.of())).contains(Currency.getInstance("EUR"));
    }

    @ParameterizedTest
    @CsvSource({"kr, NO, NOK", "kr, SE, SEK", "$, US, USD", "$, AU, AUD", "£, GB, GBP", "¥, JP, JPY", "Rs, IN, INR"})
    void letsTheCountryDecideBetweenMeanings(String sign, String country, String code) {
        assertThat(Currencies.of(sign, Set.of(country))).contains(Currency.getInstance(code));
    }

    @ParameterizedTest
    @CsvSource({"MY, MYR", "DE, EUR", "CH, CHF", "EL, EUR", "UK, GBP", "SE, SEK"})
    void knowsWhatACountryPaysWith(String country, String code) {
        assertThat(Currencies.ofCountry(country)).contains(Currency.getInstance(code));
    }

    @Test
    void knowsNoCurrencyOfAnUnknownCountry() {
        assertThat(Currencies.ofCountry("QQ")).isEmpty();
        assertThat(Currencies.meanings("Total")).isEmpty();
    }
}
