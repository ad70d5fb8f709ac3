package io.billfold.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountSettingsTests {
    private static final Duration DAY = Duration.ofDays(1);

    @ParameterizedTest
    @CsvSource({
        "fifteen-letters, PT24H, '', '', JWT_SECRET",
        "'', PT59S, '', '', TOKEN_LIFE",
        "'', PT24H, a@b.example, '', API_USER_EMAIL",
        "'', PT24H, '', password, API_USER_EMAIL"
    })
    void refuseWhatWouldBeUnsafe(String secret, Duration life, String email, String password, String variable) {
        assertThatThrownBy(() -> new AccountSettings(secret, life, false, email, password, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(variable);
    }

    @Test
    void takeWhatIsJustEnough() {
        AccountSettings settings = new AccountSettings(
                "sixteen-letters!",
                Duration.ofMinutes(1),
                true,
                "a@b.example",
                "password",
                List.of(" https://a ", " "));

        assertThat(settings.corsOrigins()).containsExactly("https://a");
    }

    @Test
    void keepTheirSecretsOutOfTheLog() {
        assertThat(new AccountSettings("sixteen-letters!", DAY, true, "a@b.example", "password", List.of("https://a")))
                .hasToString("AccountSettings[tokenLife=PT24H, openRegistration=true, corsOrigins=[https://a]]");
    }
}
