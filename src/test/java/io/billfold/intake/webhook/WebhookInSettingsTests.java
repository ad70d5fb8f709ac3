package io.billfold.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class WebhookInSettingsTests {
    private static final DataSize TEN = DataSize.ofMegabytes(10);

    @Test
    void refuseASecretThatIsGuessed() {
        assertThatThrownBy(() -> new WebhookInSettings("fifteen-letters", "", TEN))
                .hasMessageContaining("WEBHOOK_SECRET");
        assertThat(new WebhookInSettings("sixteen-letters!", "", TEN).hasDefault())
                .isTrue();
        assertThat(new WebhookInSettings("", "", TEN).hasDefault()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 201})
    void refuseABodyOfNoUse(long megabytes) {
        assertThatThrownBy(() -> new WebhookInSettings("", "", DataSize.ofMegabytes(megabytes)))
                .hasMessageContaining("WEBHOOK_MAX_BODY_MB lies between 1 and 200");
    }

    @Test
    void keepTheSecretOutOfTheLog() {
        assertThat(new WebhookInSettings("sixteen-letters!", "", DataSize.ofMegabytes(200)).toString())
                .contains("default=true")
                .doesNotContain("sixteen");
    }
}
