package io.billfold.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DisplayNameTests {
    static Stream<Arguments> names() {
        return Stream.of(
                Arguments.of("scan.pdf", "scan.pdf"),
                Arguments.of("../../etc/passwd", "passwd"),
                Arguments.of("C:\\Users\\ann\\scan.pdf", "scan.pdf"),
                Arguments.of("a\r\nSet-Cookie: x.pdf", "aSet-Cookie: x.pdf"),
                Arguments.of("invoice\u202Efdp.exe", "invoicefdp.exe"),
                Arguments.of("Rechnung Ü.pdf", "Rechnung Ü.pdf"),
                Arguments.of("..", "document"),
                Arguments.of("   ", "document"),
                Arguments.of(null, "document"));
    }

    @ParameterizedTest
    @MethodSource("names")
    void makesASendersNameSafe(String sent, String shown) {
        assertThat(DisplayName.of(sent)).isEqualTo(shown);
    }

    @Test
    void shortensALongNameButKeepsItsEnding() {
        String name = DisplayName.of("x".repeat(500) + ".pdf");

        assertThat(name).hasSize(200).endsWith(".pdf");
    }
}
