package io.billfold.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTests {
    @ParameterizedTest
    @CsvSource({"Café Müller GmbH, cafemullergmbh", "CAFE MULLER G.m.b.H., cafemullergmbh", "Łódź 24, łodz24"})
    void knowsASellerDespiteCaseAccentsAndPunctuation(String printed, String key) {
        assertThat(SellerKey.of(printed)).contains(key);
    }

    @Test
    void knowsNoSellerByPunctuationAlone() {
        assertThat(SellerKey.of("--- ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"OP443485, 443485", "op443485, 443485", "443485, 443485", "OP123456_78901, 123456;78901"})
    @Tag("S2-28")
    void comparesOperationNumbersWithOrWithoutTheirPrefix(String printed, String keys) {
        assertThat(OperationNumbers.keys(printed)).containsExactly(keys.split(";", -1));
    }
}
