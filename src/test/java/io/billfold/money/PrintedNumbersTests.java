package io.billfold.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedNumbersTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.234,56|1234.56",
                "1,234.56|1234.56",
                "1'234.56|1234.56",
                "1’234,56|1234.56",
                "1 234,56|1234.56",
                "1 234 567,89|1234567.89",
                "12,34,567.00|1234567.00",
                "1234.56|1234.56",
                "1234,56|1234.56",
                "0.50|0.50",
                ".50|0.50",
                "-12,50|-12.50",
                "12,50-|-12.50",
                "(12.50)|-12.50",
                "− 7,67|-7.67",
                "1.234.567|1234567",
                "1,234,567|1234567",
                "12,-|12",
                "12,--|12",
                "100|100",
                "12.50 CR|-12.50",
                "5.0000|5.0000"
            })
    void readsANumberThatCanMeanOneThing(String printed, BigDecimal value) {
        assertThat(PrintedNumbers.parse(printed).flatMap(PrintedNumber::value)).contains(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "1,234", "12.345", "999,000"})
    void reportsBothReadingsWhereAMarkMayGroupOrDivide(String printed) {
        PrintedNumber number = PrintedNumbers.parse(printed).orElseThrow();

        assertThat(number.ambiguous()).isTrue();
        assertThat(number.readings()).hasSize(2);
        assertThat(number.value()).isEmpty();
    }

    @Test
    void letsTheDecimalMarkOfThePageDecide() {
        PrintedNumber number = PrintedNumbers.parse("1.234").orElseThrow();

        assertThat(number.readWith(',').value()).isEqualByComparingTo("1234");
        assertThat(number.readWith('.').value()).isEqualByComparingTo("1.234");
    }

    @ParameterizedTest
    @CsvSource({"1O.5O, 10.50", "l2.00, 12.00", "B.50, 8.50", "9.S0, 9.50"})
    void keepsWhatItHadToRepairApart(String printed, BigDecimal value) {
        assertThat(PrintedNumbers.parse(printed)).isEmpty();

        PrintedNumber repaired = PrintedNumbers.repair(printed).orElseThrow();

        assertThat(repaired.value()).contains(value);
        assertThat(repaired.readings()).allMatch(NumberReading::repaired);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "1.234,56|POINT|,",
                "1,234.56|COMMA|.",
                "1'234.56|APOSTROPHE|.",
                "1’234,56|APOSTROPHE|,",
                "1 234,56|SPACE|,",
                "1 234|SPACE|` `",
                "12,34,567.00|INDIAN|.",
                "12,34,567|INDIAN|` `",
                "1,234,567|COMMA|` `",
                "1.234.567|POINT|` `",
                "1234.56|NONE|.",
                "100|NONE|` `",
                ".50|NONE|."
            })
    void tellsWhatGroupsItsDigitsAndWhatDividesThem(String printed, NumberReading.Grouping grouping, char mark) {
        NumberReading reading =
                PrintedNumbers.parse(printed).orElseThrow().readings().getFirst();

        assertThat(reading.grouping()).isEqualTo(grouping);
        assertThat(reading.decimalMark()).isEqualTo(mark);
    }

    @Test
    void takesTheWholeNumberWhereThePageHasAnotherMark() {
        PrintedNumber number = PrintedNumbers.parse("1.234").orElseThrow();

        assertThat(number.readWith('#').value()).isEqualByComparingTo("1234");
        assertThat(number.decimals()).isZero();
        assertThat(PrintedNumbers.parse("12.50").orElseThrow().decimals()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SOLD", "Bob", "Oslo", ""})
    void doesNotTurnWordsIntoNumbers(String word) {
        assertThat(PrintedNumbers.repair(word)).isEmpty();
    }

    @Test
    void findsTheNumbersOfALine() {
        assertThat(PrintedNumbers.find("2 x 4,50 EUR = 9,00 EUR (19 %)"))
                .extracting(PrintedNumber::text)
                .contains("2", "4,50", "9,00");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en-US",
                "en-GB",
                "de-DE",
                "de-CH",
                "de-AT",
                "fr-FR",
                "fr-CH",
                "it-IT",
                "es-ES",
                "nl-NL",
                "pt-PT",
                "pt-BR",
                "ms-MY",
                "sv-SE",
                "da-DK",
                "nb-NO",
                "fi-FI",
                "pl-PL",
                "cs-CZ",
                "hu-HU",
                "ro-RO",
                "tr-TR",
                "en-IN",
                "hi-IN-u-nu-latn",
                "id-ID"
            })
    void readsTheAmountsOfALocale(String tag) {
        NumberFormat format = amountFormat(Locale.forLanguageTag(tag));
        BigDecimal amount = new BigDecimal("-1234567.89");

        assertThat(PrintedNumbers.parse(format.format(amount)).flatMap(PrintedNumber::value))
                .contains(amount);
    }

    @Property
    void readsBackWhatItPrints(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long cents,
            @ForAll("locales") Locale locale) {
        BigDecimal amount = BigDecimal.valueOf(cents, 2);

        assertThat(PrintedNumbers.parse(amountFormat(locale).format(amount)).flatMap(PrintedNumber::value))
                .contains(amount);
    }

    @Property
    void neverFailsWhateverThePrint(@ForAll String text) {
        assertThat(PrintedNumbers.find(text)).allMatch(number -> number.end() <= text.length());
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of("en-US", "de-DE", "de-CH", "fr-FR", "it-IT", "sv-SE", "pl-PL", "en-IN", "pt-BR", "ms-MY")
                .map(Locale::forLanguageTag);
    }

    private static NumberFormat amountFormat(Locale locale) {
        DecimalFormat format = (DecimalFormat) NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(2);
        format.setMaximumFractionDigits(2);
        return format;
    }
}
