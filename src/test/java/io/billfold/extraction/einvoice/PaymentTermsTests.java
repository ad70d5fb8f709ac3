package io.billfold.extraction.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentTermsTests {
    private static final Optional<LocalDate> ISSUED = Optional.of(LocalDate.of(2026, 3, 5));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zahlbar bis 04.04.2026 ohne Abzug | 2026-04-04",
                "3 % Skonto bis 15.03.2026, netto bis 04.04.2026 | 2026-04-04",
                "30 days net | 2026-04-04",
                "2 % Skonto innerhalb 10 Tagen, 30 Tage netto | 2026-04-04",
                "Paiement à 30 jours | 2026-04-04",
                "#SKONTO#TAGE=14#PROZENT=2.25# | ",
                "30 jours fin de mois | ",
                "Zahlbar sofort | ",
                "Leistung vom 01.01.2026 | ",
                "due 03/04/2026 | "
            })
    void readTheLastDayToPayTheWhole(String terms, LocalDate due) {
        assertThat(PaymentTerms.dueDate(terms, ISSUED)).isEqualTo(Optional.ofNullable(due));
    }
}
