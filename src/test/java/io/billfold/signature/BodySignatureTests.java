package io.billfold.signature;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodySignatureTests {
    /** {@code printf '1700000000.{}' | openssl dgst -sha256 -hmac secret} */
    @Test
    void isWhatOtherProgramsCompute() {
        assertThat(BodySignature.sign("secret", 1_700_000_000, "{}".getBytes(UTF_8)))
                .isEqualTo("sha256=b8569b78799ff9e3cbff0fc2d63a33a2b57f3282abd07c37ae5e8e7d79a5f163");
    }
}
