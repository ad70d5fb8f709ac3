package io.billfold.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MailServerTests {
    @Test
    void isReadFromAUrl() {
        MailServer server =
                parse("imaps://me@example.org:p%40ss%2C+word@mail.example.org/Bills/New?account=a%2Bb@x.org");

        assertThat(server.secure()).isTrue();
        assertThat(server.host()).isEqualTo("mail.example.org");
        assertThat(server.port()).isEqualTo(993);
        assertThat(server.user()).isEqualTo("me@example.org");
        assertThat(server.password()).isEqualTo("p@ss,+word");
        assertThat(server.path()).isEqualTo("Bills/New");
        assertThat(server.options()).containsEntry("account", "a+b@x.org");
    }

    @Test
    void hasUsualPortsAndNeedsNoUser() {
        assertThat(parse("imap://localhost").port()).isEqualTo(143);
        assertThat(parse("imap://localhost:1143").user()).isEmpty();
    }

    @Test
    void showsNoPassword() {
        assertThat(parse("imaps://me:secret@example.org")).hasToString("imaps://me@example.org:993");
    }

    @ParameterizedTest
    @ValueSource(strings = {"imap.example.org", "smtp://me:pass@example.org", "imaps://", "imapss://example.org"})
    void isNothingElse(String url) {
        assertThatThrownBy(() -> parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("me:pass@");
    }

    private static MailServer parse(String url) {
        return MailServer.parse(url, "imap", 143, 993);
    }
}
