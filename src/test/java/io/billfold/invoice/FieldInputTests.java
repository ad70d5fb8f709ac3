package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.invoice.FieldInput.Cleared;
import io.billfold.invoice.FieldInput.Refused;
import io.billfold.invoice.FieldInput.Value;
import io.billfold.invoice.content.Field;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class FieldInputTests {
    private static final Currency EURO = Currency.getInstance("EUR");

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELLER_NAME       | " Café \\t Müller "             | Café Müller
            IBAN              | "de89 3704 0044 0532 0130 00" | DE89370400440532013000
            ISSUE_DATE        | " 2026-10-03 "                | 2026-10-03
            ISSUE_DATE        | "1900-01-01"                  | 1900-01-01
            ISSUE_DATE        | "2100-12-31"                  | 2100-12-31
            TOTAL             | "119"                         | 119.00
            TOTAL             | 119.5                         | 119.50
            TOTAL             | "-0.10"                       | -0.10
            TOTAL             | "1.500"                       | 1.50
            CURRENCY          | " eur "                       | EUR
            OPERATION_NUMBERS | ["OP1", "OP2"]                | OP1 OP2
            """)
    void isPutIntoCanonicalText(Field field, String json, String text) {
        assertThat(FieldInput.of(field, json(json), EURO)).isEqualTo(new Value(text));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELLER_NAME       | null
            SELLER_NAME       | " \\t "
            ISSUE_DATE        | " "
            TOTAL             | ""
            CURRENCY          | " "
            OPERATION_NUMBERS | []
            """)
    void clearsAFieldByNothing(Field field, String json) {
        assertThat(FieldInput.of(field, json(json), EURO)).isEqualTo(new Cleared());
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            SELLER_NAME       | 7                    | must be a text
            IBAN              | "DE89"               | is not an IBAN: two letters, two digits, then 11 to 30 letters and digits
            ISSUE_DATE        | 20261003             | must be a date like 2026-10-03
            ISSUE_DATE        | "03.10.2026"         | must be a date like 2026-10-03
            ISSUE_DATE        | "1899-12-31"         | lies outside the years 1900 to 2100
            ISSUE_DATE        | "2101-01-01"         | lies outside the years 1900 to 2100
            TOTAL             | true                 | must be an amount like 1234.50
            TOTAL             | "1,50"               | must be an amount like 1234.50, with at most 15 digits before the point
            TOTAL             | "1234567890123456"   | must be an amount like 1234.50, with at most 15 digits before the point
            TOTAL             | "1.005"              | has more than 2 decimals
            CURRENCY          | 978                  | must be a currency code like EUR
            CURRENCY          | "EUX"                | is no ISO 4217 currency code
            OPERATION_NUMBERS | "OP1"                | must be a list of texts
            OPERATION_NUMBERS | ["OP 1"]             | must be a list of codes without spaces, each of at most 100 characters
            OPERATION_NUMBERS | [7]                  | must be a list of codes without spaces, each of at most 100 characters
            """)
    void isRefusedWithTheReason(Field field, String json, String reason) {
        assertThat(FieldInput.of(field, json(json), EURO)).isEqualTo(new Refused(reason));
    }

    @Test
    void hasAsManyDecimalsAsItsCurrency() {
        assertThat(FieldInput.of(Field.TOTAL, json("\"119\""), Currency.getInstance("JPY")))
                .isEqualTo(new Value("119"));
        assertThat(FieldInput.of(Field.TOTAL, json("\"1.5\""), Currency.getInstance("JPY")))
                .isEqualTo(new Refused("has more than 0 decimals"));
        assertThat(FieldInput.of(Field.TOTAL, json("\"1.005\""), Currency.getInstance("TND")))
                .isEqualTo(new Value("1.005"));
        assertThat(FieldInput.of(Field.TOTAL, json("\"1.5\""), null)).isEqualTo(new Value("1.50"));
        assertThat(FieldInput.of(Field.TOTAL, json("\"1.5\""), Currency.getInstance("XXX")))
                .as("a currency that is none has no decimals of its own")
                .isEqualTo(new Value("1.50"));
    }

    @Test
    void hasAnEnd() {
        assertThat(FieldInput.of(Field.SELLER_NAME, json('"' + "a".repeat(500) + '"'), EURO))
                .isEqualTo(new Value("a".repeat(500)));
        assertThat(FieldInput.of(Field.SELLER_NAME, json('"' + "a".repeat(501) + '"'), EURO))
                .isEqualTo(new Refused("is longer than 500 characters"));
        assertThat(FieldInput.of(Field.OPERATION_NUMBERS, codes(100), EURO)).isInstanceOf(Value.class);
        assertThat(FieldInput.of(Field.OPERATION_NUMBERS, codes(101), EURO))
                .isEqualTo(new Refused("holds more than 100 codes"));
    }

    private static JsonNode codes(int count) {
        return json("[" + "\"OP1\",".repeat(count - 1) + "\"OP1\"]");
    }

    private static JsonNode json(String text) {
        return new JsonMapper().readTree(text);
    }
}
