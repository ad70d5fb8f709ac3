package io.billfold.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.chat.ChatSettings.Telegram;
import io.billfold.chat.ChatSettings.Twilio;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSettingsTests {
    private static final URI API = URI.create("https://api.example.org");

    @Test
    void needNoServiceAtAll() {
        assertThat(new Telegram("", API).token()).isEmpty();
        assertThat(new Twilio("", "", "", API).accountSid()).isEmpty();
    }

    @Test
    void takeTheTokenAndTheNumberAsTheyArePasted() {
        assertThat(new Telegram(" 123:abc_DEF-4 ", API).token()).isEqualTo("123:abc_DEF-4");
        assertThat(new Twilio(" AC1 ", "secret", "whatsapp:+49 (170) 123-4567", API))
                .isEqualTo(new Twilio("AC1", "secret", "+491701234567", API));
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "abc:def", "123:a b"})
    void refuseATokenThatNoBotFatherGives(String token) {
        assertThatThrownBy(() -> new Telegram(token, API))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TG_BOT_TOKEN");
    }

    @ParameterizedTest
    @CsvSource({"'', secret, +49170", "AC1, '', +49170", "AC1, secret, ''"})
    void refuseHalfAnAccountAtTwilio(String account, String secret, String number) {
        assertThatThrownBy(() -> new Twilio(account, secret, number, API))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("go together");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://api.example.org", "https:api"})
    void refuseAnAddressThatIsNone(String address) {
        assertThatThrownBy(() -> new Telegram("", URI.create(address))).hasMessageContaining("TELEGRAM_API_URL");
        assertThatThrownBy(() -> new Twilio("", "", "", URI.create(address))).hasMessageContaining("TWILIO_API_URL");
    }

    @Test
    void keepTheirSecretsOutOfTheLog() {
        assertThat(new ChatSettings(new Telegram("123:secret", API), new Twilio("AC1", "password", "+49170", API)))
                .asString()
                .contains("apiUrl=https://api.example.org", "AC1", "+49170")
                .doesNotContain("secret", "password");
    }
}
