package io.billfold.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class Sha256Tests {
    private static final Sha256 OF_ABC = Sha256.of("abc".getBytes(UTF_8));

    @Test
    void isTheSameForTheSameBytes() {
        assertThat(OF_ABC)
                .isEqualTo(new Sha256(OF_ABC.bytes()))
                .hasSameHashCodeAs(new Sha256(OF_ABC.bytes()))
                .isNotEqualTo(Sha256.of("abd".getBytes(UTF_8)))
                .isNotEqualTo("abc")
                .hasToString("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void cannotBeChangedFromOutside() {
        byte[] bytes = OF_ABC.bytes();
        Sha256 sha = new Sha256(bytes);

        bytes[0]++;
        sha.bytes()[0]++;

        assertThat(sha).isEqualTo(OF_ABC);
    }

    @Test
    void hasThirtyTwoBytes() {
        assertThatThrownBy(() -> new Sha256(new byte[31])).hasMessage("a SHA-256 has 32 bytes, not 31");
    }
}
