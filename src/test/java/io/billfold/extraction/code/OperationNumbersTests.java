package io.billfold.extraction.code;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("S2-27")
class OperationNumbersTests {
    @ParameterizedTest
    @CsvSource({
        "Operation OP443485 done, OP443485",
        "OP123456_78901, OP123456 OP78901",
        "OP 443485, OP443485",
        "SHOP443485, ''",
        "OP12, ''"
    })
    void readsCodesOfOperations(String printed, String codes) {
        assertThat(String.join(" ", OperationNumbers.find(printed))).isEqualTo(codes);
    }
}
