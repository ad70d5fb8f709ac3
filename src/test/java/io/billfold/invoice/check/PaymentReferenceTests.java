package io.billfold.invoice.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentReferenceTests {
    @ParameterizedTest
    @CsvSource({
        "21 00000 00003 13947 14300 09017, VALID",
        "210000000003139471430009018, INVALID",
        "RF18 5390 0754 7034, VALID",
        "RF18539007547035, INVALID",
        "F-2026-118, UNKNOWN",
        "2100000000031394714300090, UNKNOWN"
    })
    void judgesByTheCheckDigits(String reference, Verdict verdict) {
        assertThat(PaymentReference.check(reference)).isEqualTo(verdict);
    }
}
