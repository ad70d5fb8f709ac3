package io.billfold.invoice.check;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTests {
    private static final String EXAMPLE = "DE89370400440532013000";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89 3704 0044 0532 0130 00", "GB82WEST12345698765432", "fr1420041010050500013m02606",
                "CH9300762011623852957", "NO9386011117947", "MT84MALT011000012345MTLCAST001S"
            })
    void acceptsAnIbanWhoseCheckDigitsHold(String iban) {
        assertThat(Iban.isValid(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "DE89370400440532013001",
                "DE8937040044053201300",
                "ZZ89370400440532013000",
                "",
                "DE",
                "not an IBAN"
            })
    void refusesAnythingElse(String iban) {
        assertThat(Iban.isValid(iban)).isFalse();
    }

    @Property
    void noticesEveryWrongDigit(
            @ForAll @IntRange(min = 2, max = 21) int at, @ForAll @IntRange(min = 1, max = 9) int by) {
        char wrong = (char) ('0' + (EXAMPLE.charAt(at) - '0' + by) % 10);

        String damaged = EXAMPLE.substring(0, at) + wrong + EXAMPLE.substring(at + 1);

        assertThat(Iban.isValid(damaged)).isFalse();
    }
}
