package io.billfold.extraction.origin;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.extraction.Paper;
import io.billfold.extraction.label.LabelDictionary;
import io.billfold.extraction.layout.Sheet;
import io.billfold.extraction.mark.Marks;
import java.util.Currency;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OriginTests {
    @Test
    void isTheCountryWithTheStrongestEvidence() {
        Origin origin = of("USt-IdNr. DE136695976\nwww.example.de\nfax: www.example.fr");

        assertThat(origin.country()).contains("DE");
        assertThat(origin.currency()).contains(Currency.getInstance("EUR"));
    }

    @Test
    void takesABareDollarForTheAmericanOneWhereNothingSaysOtherwise() {
        assertThat(currency("Total   $ 9.00")).contains("USD");
    }

    @Test
    void leavesTheDollarToTheCountryThatThePageIsFrom() {
        assertThat(currency("www.example.com.au   ABN\nwww.other.com.au\nTotal   $ 9.00"))
                .contains("AUD");
    }

    @Test
    void takesTheDollarThatACodeOnThePageNames() {
        assertThat(currency("Widgets   1 850,00 $\nPaint   164,50 $\nTOTAL (CAD)   2 574,87 $"))
                .contains("CAD");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Moneda: MXN Peso Mexicano   TOTAL MXN   $124,813.87   | MXN
            RFC: TSP110824KQ3   CFDI 4.0   Total   $124,813.87    | MXN
            R.U.T.: 76.418.822-5   S.I.I.   TOTAL   $ 6.660.311   | CLP
            CUIT 30-71884177-2   Buenos Aires   Total   $ 8.250,00 | ARS
            """)
    void takesThePesoOfTheCountryForItsDollarSign(String text, String code) {
        assertThat(currency(text)).contains(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            VAT Reg. No. 4010172635   Water R 1 204.50   Refuse R 312.00   Total R 1 516.50 | ZAR
            Description   Charges (PHP)   Credits (PHP)   TIN 009-482-617-00000   6,800.00  | PHP
            Amount (AED)   TRN 100338814700003   VAT 5%   1,260.00                          | AED
            """)
    void takesTheCurrencyOfTheCountryBySignAndCode(String text, String code) {
        assertThat(currency(text)).contains(code);
    }

    @Test
    void outlastsALetterBeforeFiguresWithoutEnd() {
        assertThat(currency("R" + "1".repeat(200_000) + "   EUR 118.00")).contains("EUR");
    }

    @Test
    void takesNoRoomForRinggit() {
        assertThat(currency("Description   Reference   Charges GBP\nRoom   Rm 214   118.00\nRoom   Rm 215   118.00"))
                .contains("GBP");
    }

    @Test
    void takesTheCurrencyThatIsNamedOftenerThanTheOneItIsConvertedTo() {
        assertThat(
                        currency(
                                "Rate (USD)   Value (USD)\nHours   31.00   4,712.00\nTotal USD   4,712.00\nEquivalent INR: ₹ 418,053.35"))
                .contains("USD");
    }

    @Test
    void countsSignsAndCodesOfOneCurrencyTogether() {
        assertThat(currency("Total   EUR 118.00\nPaid   € 118.00\nEquivalent   CHF 127.40"))
                .contains("EUR");
    }

    @Test
    void isNotSureOfOneOfTwoCurrenciesNamedEquallyOften() {
        Origin origin = of("www.example.de\nHours   100.00\nTotal EUR   118.00\nEquivalent CHF   127.40");

        assertThat(origin.currency().map(Currency::getCurrencyCode)).contains("EUR");
        assertThat(origin.currencySure()).isFalse();
    }

    private static Optional<String> currency(String text) {
        return of(text).currency().map(Currency::getCurrencyCode);
    }

    private static Origin of(String text) {
        return Origin.of(new Marks(Sheet.of(Paper.typeset().page(text).reading()), LabelDictionary.load()));
    }
}
