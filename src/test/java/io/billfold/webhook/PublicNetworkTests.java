package io.billfold.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicNetworkTests {
    @ParameterizedTest
    @ValueSource(strings = {"93.184.215.14", "8.8.8.8", "100.128.0.1", "2606:2800:21f:cb07::1"})
    void contains(String address) throws Exception {
        assertThat(PublicNetwork.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.9.9.9",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "198.18.0.1",
                "192.0.0.8",
                "224.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "::ffff:127.0.0.1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1"
            })
    void excludes(String address) throws Exception {
        assertThat(PublicNetwork.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/",
                "https://127.0.0.1/",
                "http://[::1]/",
                "http://2130706433/",
                "http://0x7f.1/",
                "file:///etc/passwd",
                "gopher://example.com/",
                "https://user:password@8.8.8.8/",
                "https:///path"
            })
    void isAllThatATargetMayLieIn(String url) {
        assertThatThrownBy(() -> Target.of(URI.create(url), false))
                .isInstanceOfAny(Target.Refused.class, java.net.UnknownHostException.class);
    }

    @Test
    void targetKeepsThePathAsItWas() throws Exception {
        Target target = Target.of(URI.create("https://8.8.8.8?a=%20b"), false);

        assertThat(target.path()).isEqualTo("/?a=%20b");
        assertThat(target.port()).isEqualTo(443);
    }
}
