package io.billfold.reading;

import static io.billfold.reading.TestCms.DATA;
import static io.billfold.reading.TestCms.SIGNED_DATA;
import static io.billfold.reading.TestCms.indefinite;
import static io.billfold.reading.TestCms.signed;
import static io.billfold.reading.TestCms.tlv;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.reading.Unreadable.Reason;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignedXmlTests {
    private static final byte[] XML = "<Invoice/>".getBytes(UTF_8);

    @Test
    void isUnwrappedTwiceWhereItWasSignedTwice() {
        assertThat(SignedXml.unwrap(signed(signed(XML)))).isEqualTo(XML);
    }

    @Test
    void isTakenFromBehindPartsOfUnknownLength() {
        byte[] algorithms = indefinite(0x31, indefinite(0x30, tlv(0x06, new byte[] {1})));
        byte[] content = tlv(0x30, DATA, tlv(0xA0, indefinite(0x24, tlv(0x04, XML))));

        assertThat(SignedXml.unwrap(wrapped(SIGNED_DATA, algorithms, content))).isEqualTo(XML);
    }

    static Stream<byte[]> broken() {
        byte[] content = tlv(0x30, DATA, tlv(0xA0, tlv(0x04, XML)));
        return Stream.of(
                wrapped(DATA, tlv(0x31), content), // some other kind of CMS
                wrapped(SIGNED_DATA, nested(12), content),
                wrapped(SIGNED_DATA, tlv(0x31), tlv(0x30, DATA, tlv(0xA0, chunks(12)))),
                wrapped(SIGNED_DATA, tlv(0x31), tlv(0x31, content)),
                new byte[] {0x30, (byte) 0x85, 1, 1, 1, 1, 1});
    }

    @ParameterizedTest
    @MethodSource("broken")
    void isRefusedWhereItHoldsNoContent(byte[] file) {
        assertThatThrownBy(() -> SignedXml.unwrap(file))
                .isInstanceOfSatisfying(
                        CannotRead.class,
                        refused -> assertThat(refused.unreadable().reason()).isEqualTo(Reason.CORRUPT_CONTAINER));
    }

    private static byte[] wrapped(byte[] type, byte[] algorithms, byte[] content) {
        return tlv(0x30, type, tlv(0xA0, tlv(0x30, tlv(0x02, new byte[] {1}), algorithms, content)));
    }

    private static byte[] nested(int depth) {
        return depth == 0 ? indefinite(0x31) : indefinite(0x31, nested(depth - 1));
    }

    private static byte[] chunks(int depth) {
        return depth == 0 ? tlv(0x04, XML) : tlv(0x24, chunks(depth - 1));
    }
}
