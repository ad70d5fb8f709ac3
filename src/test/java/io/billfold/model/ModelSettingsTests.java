package io.billfold.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTests {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void meanNoModelWhereNothingIsSet() {
        ModelSettings settings = settings(" ", URI.create(""), "", MINUTE);

        assertThat(settings.configured()).isFalse();
        assertThat(settings.model()).isNotBlank();
    }

    @Test
    void meanOpenAiWhereOnlyAKeyIsSet() {
        ModelSettings settings = settings(" key ", null, null, MINUTE);

        assertThat(settings.configured()).isTrue();
        assertThat(settings.key()).isEqualTo("key");
        assertThat(settings.server()).isEqualTo(URI.create("https://api.openai.com/v1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost:11434", "ftp://host/v1", "/v1"})
    void refuseAnAddressThatIsNone(String address) {
        assertThatThrownBy(() -> settings(null, URI.create(address), null, MINUTE))
                .hasMessageContaining("a URL such as http://localhost:11434/v1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S"})
    void refuseToWaitNoTime(String limit) {
        assertThatThrownBy(() -> settings(null, null, null, Duration.parse(limit)))
                .hasMessageContaining("a time limit");
    }

    @Test
    void showNoKey() {
        assertThat(settings("sk-secret", null, null, MINUTE).toString())
                .contains("api.openai.com")
                .doesNotContain("secret");
    }

    private static ModelSettings settings(
            @Nullable String key, @Nullable URI address, @Nullable String model, Duration limit) {
        return new ModelSettings(key, address, model, limit, 2, true, null, null);
    }
}
