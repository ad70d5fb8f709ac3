package io.billfold.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.money.DateReading.Order;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.time.api.constraints.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedDatesTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "31.01.2024",
                "31/01/2024",
                "01/31/2024",
                "2024-01-31",
                "2024/1/31",
                "31-01-24",
                "20240131",
                "31 January 2024",
                "January 31, 2024",
                "31. Januar 2024",
                "31 janvier 2024",
                "31 gennaio 2024",
                "31 de enero de 2024",
                "31 januari 2024",
                "31 de janeiro de 2024",
                "31 Januari 2024",
                "31-JAN-24",
                "Jan 31 2024",
                "31st Jan 2024",
                "31 sty 2024",
                "31. ledna 2024",
                "31 tammikuuta 2024",
                "31 Ocak 2024",
                "31JAN2024"
            })
    void readsADateThatCanMeanOneDay(String printed) {
        assertThat(PrintedDates.find(printed).getFirst().readings())
                .extracting(DateReading::date)
                .containsExactly(LocalDate.of(2024, 1, 31));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "DATE: 21703/2024 | 2024-03-21",
                "Tarikh 21/0312024 | 2024-03-21",
                "DATE: 210312024 | 2024-03-21",
                "Ju125'24 10:15AM | 2024-07-25",
                "25 03-24 | 2024-03-25",
                "25-03 24 | 2024-03-25",
                "02,22/2024 | 2024-02-22",
                "22/02.2024 10:15 | 2024-02-22"
            })
    void readsADateOfWhichAMarkWasLostOrMisread(String printed, LocalDate date) {
        assertThat(PrintedDates.find(printed).getFirst().readings())
                .extracting(DateReading::date)
                .contains(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13703/2024", "12 05-18 PCS", "ACC 210312024", "1,05/10", "Ju1 2", "DATE: 99799/2024"})
    void takesNoOtherNumberForAMisreadDate(String printed) {
        assertThat(PrintedDates.find(printed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/04/2024", "3-4-24", "03/04/24"})
    void reportsDayAndMonthThatCanChangePlaces(String printed) {
        PrintedDate date = PrintedDates.parse(printed).orElseThrow();

        assertThat(date.ambiguous()).isTrue();
        assertThat(date.readAs(Order.DAY_MONTH_YEAR)).contains(LocalDate.of(2024, 4, 3));
        assertThat(date.readAs(Order.MONTH_DAY_YEAR)).contains(LocalDate.of(2024, 3, 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/01/20248:13:39PM",
                "Served by: r0jan 31/01/2024 15:32:47",
                "Date:31/01/2024 15:32",
                "Date:31/01/2024,15:32",
                "Sale 31/01/24,03:12",
                "Date: 31/01/2415:28 P2",
                "001001000131/01/202422:09"
            })
    void findsADateThatRecognitionGluedToItsNeighbours(String printed) {
        assertThat(PrintedDates.find(printed).getFirst().readings())
                .extracting(DateReading::date)
                .containsExactly(LocalDate.of(2024, 1, 31));
    }

    @Test
    void takesDotsForDayFirst() {
        assertThat(PrintedDates.parse("03.04.2024").orElseThrow().ambiguous()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"56-00-32", "Sort code 40-47-84", "20-45-96"})
    void takesNoSortCodeForADayThatIsInNoCalendar(String printed) {
        assertThat(PrintedDates.find(printed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.02.2024", "31.02.98", "99/99/2024", "2024-13-01"})
    void tellsThatADayIsInNoCalendar(String printed) {
        assertThat(PrintedDates.find(printed)).singleElement().matches(PrintedDate::impossible);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.234.567,89",
                "192.168.1.100",
                "HD03-04-06",
                "KF12-11-22",
                "03-7806 1234",
                "12,50",
                "+49 (0) 89 1234"
            })
    void takesNoOtherNumberForADate(String printed) {
        assertThat(PrintedDates.find(printed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mars, 3",
        "März, 3",
        "maart, 3",
        "août, 8",
        "sept., 9",
        "Dez, 12",
        "Mac, 3",
        "Ogos, 8",
        "dic, 12",
        "giugno, 6"
    })
    void knowsTheMonthsOfManyLanguages(String name, int month) {
        assertThat(MonthNames.month(name))
                .hasValueSatisfying(found -> assertThat(found.getValue()).isEqualTo(month));
    }

    @ParameterizedTest
    @CsvSource({
        "31.01.2024, NUMERIC",
        "31.01.24, TWO_DIGIT_YEAR",
        "2024-01-31, NUMERIC",
        "20240131, COMPACT",
        "31012024, COMPACT",
        "31 January 2024, MONTH_NAME",
        "001001000131/01/202422:09, NUMERIC",
        "DATE: 31701/2024, NUMERIC",
        "'31,01/2024', NUMERIC",
        "31 01-24, TWO_DIGIT_YEAR",
        "Ju131'24 10:15AM, MONTH_NAME"
    })
    void tellsHowADateIsPrinted(String printed, PrintedDate.Form form) {
        assertThat(PrintedDates.find(printed)).extracting(PrintedDate::form).containsExactly(form);
    }

    @Test
    void findsDatesFromLeftToRightWhateverTheirForm() {
        assertThat(PrintedDates.find("20240201 to 01.03.2024, due 31 March 2024, not 2024-04-30"))
                .extracting(PrintedDate::text)
                .containsExactly("20240201", "01.03.2024", "31 March 2024", "2024-04-30");
    }

    @Test
    void findsNoDateInsideAnother() {
        assertThat(PrintedDates.find("1 March 2024 and 2024/03/01"))
                .extracting(PrintedDate::text)
                .containsExactly("1 March 2024", "2024/03/01");
    }

    @ParameterizedTest
    @CsvSource({
        "99-12-31, 1999-12-31",
        "31.12.49, 2049-12-31",
        "31.12.90, 1990-12-31",
        "31.12.2069, 2069-12-31",
        "01.01.1990, 1990-01-01"
    })
    void knowsTheCenturyOfAYear(String printed, LocalDate date) {
        assertThat(PrintedDates.parse(printed).orElseThrow().readings())
                .extracting(DateReading::date)
                .containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"31.12.1989", "31.12.2070", "31.12.50"})
    void knowsNoDayOutsideOfTheYearsThatInvoicesAreFrom(String printed) {
        assertThat(PrintedDates.find(printed)).singleElement().matches(PrintedDate::impossible);
    }

    @Test
    void readsTheOnlyOrderThereIsWhateverIsAskedFor() {
        PrintedDate date = PrintedDates.parse("31/01/2024").orElseThrow();

        assertThat(date.impossible()).isFalse();
        assertThat(date.readAs(Order.MONTH_DAY_YEAR)).contains(LocalDate.of(2024, 1, 31));
        assertThat(PrintedDates.find("31.02.2024").getFirst().readAs(Order.DAY_MONTH_YEAR))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"on 31.01.2024", "31.01.2024 noon", "no day"})
    void parsesNothingButADate(String text) {
        assertThat(PrintedDates.parse(text)).isEmpty();
        assertThat(PrintedDates.parse(" 31.01.2024 ")).isPresent();
    }

    @Test
    void offersTheSameDayOnceThoughDayAndMonthAreAlike() {
        assertThat(PrintedDates.parse("03/03/2024").orElseThrow().readings()).hasSize(1);
    }

    @Property
    void readsBackWhatALocalePrints(
            @ForAll @DateRange(min = "1990-01-01", max = "2069-12-31") LocalDate date,
            @ForAll("locales") Locale locale) {
        String printed = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);

        assertThat(PrintedDates.find(printed).getFirst().readings())
                .extracting(DateReading::date)
                .contains(date);
    }

    @Property
    void neverFailsWhateverThePrint(@ForAll String text) {
        assertThat(PrintedDates.find(text)).allMatch(date -> date.end() <= text.length());
    }

    @Provide
    Arbitrary<Locale> locales() {
        return Arbitraries.of(
                        "en-US", "en-GB", "de-DE", "de-CH", "fr-FR", "it-IT", "es-ES", "nl-NL", "pt-PT", "ms-MY",
                        "sv-SE", "da-DK", "nb-NO", "pl-PL", "cs-CZ", "ro-RO", "tr-TR")
                .map(Locale::forLanguageTag);
    }
}
