package io.billfold.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldKindTests {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vendor_name    | Café  Müller, GmbH | CAFE MULLER GMBH
            vendor_name    | KOREANRESTAURANT   | Korean Restaurant
            total          | 1007.5             | 1007.50
            total          | 9                  | 9.00
            invoice_date   | 2018-12-25         | 2018-12-25T00:00:00
            vendor_tax_id  | DE 123.456         | de123456
            iban           | DE88 2008 0000     | DE8820080000
            invoice_number | INV 1/2            | inv1/2
            """)
    void holdsTheSameValueInAnotherSpellingEqual(String field, String left, String right) {
        assertThat(FieldKind.of(field).normal(left))
                .isEqualTo(FieldKind.of(field).normal(right));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vendor_name    | Muller GmbH | Miller GmbH
            total          | 9.00        | 9.01
            total          | -9.00       | 9.00
            total          | 9.00        | nine
            due_date       | 2018-12-25  | x
            invoice_number | INV-12      | INV12
            """)
    void tellsDifferentValuesApart(String field, String left, String right) {
        assertThat(FieldKind.of(field).normal(left))
                .isNotEqualTo(FieldKind.of(field).normal(right));
    }

    @ParameterizedTest
    @CsvSource({"vendor_name,'  '", "total,' '", "vendor_name,'-.-'"})
    void takesAnEmptyTextForNoValue(String field, String text) {
        assertThat(FieldKind.of(field).normal(text)).isEmpty();
    }
}
