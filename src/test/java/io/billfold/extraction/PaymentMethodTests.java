package io.billfold.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.content.Field;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S1-13")
class PaymentMethodTests {
    private static final Extraction EXTRACTION = new Extraction();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            TOTAL   9.00; CASH   10.00; CHANGE   1.00               | cash
            TOTAL   9.00; VISA   9.00                               | card
            SUMME   9,00; Bar   10,00; Rückgeld   1,00              | cash
            SUMME   9,00; girocard   9,00                           | card
            JUMLAH   9.00; TUNAI   10.00; BAKI TUNAI   1.00         | cash
            Total   9.00; Payment method: PayPal                    | online_payment
            Gesamtbetrag   9,00; Zahlungsart: Überweisung           | credit_transfer
            Gesamtbetrag   9,00; Der Betrag wird per SEPA-Lastschrift abgebucht. | direct_debit
            Total TTC   9,00; Mode de règlement : Virement bancaire | credit_transfer
            Totale   9,00; Modalità di pagamento: Bonifico bancario | credit_transfer
            Total   9,00; Forma de pago: Tarjeta de crédito         | card
            Totaal   9,00; Betaalwijze: Automatische incasso        | direct_debit
            Total   9,00; Forma de pagamento: Numerário             | cash
            Gesamtbetrag   9,00; IBAN: DE89 3704 0044 0532 0130 00; Rechnung Nr. 12-77; Fällig am: 03.04.2026 | credit_transfer
            """)
    void readsHowItIsPaidInEachLanguage(String rows, String method) {
        String page = "MUSTER HANDEL\n05.03.2026\n" + String.join("\n", rows.split("; ", -1)) + "\n";

        assertThat(EXTRACTION
                        .extract(Paper.typeset().page(page).reading())
                        .getFirst()
                        .content()
                        .text(Field.PAYMENT_METHOD))
                .contains(method);
    }

    @Test
    void takesNoPartOfAWordForWhatWasPaid() {
        String page = "MUSTER HANDEL\n05.03.2026\nStandardExchange 2010   9.00\nTotal   9.00\n";

        assertThat(EXTRACTION
                        .extract(Paper.typeset().page(page).reading())
                        .getFirst()
                        .content()
                        .text(Field.PAYMENT_METHOD))
                .isEmpty();
    }
}
