package io.billfold.chat.telegram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.chat.ChatSettings;
import io.billfold.chat.Undelivered;
import io.billfold.outage.Outages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Telegram is left alone while it does not answer, and found again when it does. */
@Tag("S3-29")
class TelegramOutageTests {
    private final StandInBotApi telegram = new StandInBotApi();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final BotApi api = new BotApi(
            new ChatSettings.Telegram(StandInBotApi.TOKEN, URI.create(telegram.url())),
            Outages.shortlyRefusing(metrics));

    @Test
    void isLeftAloneAfterFiveCallsThatWereLost() {
        telegram.isGone(true);
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(this::call).hasMessageContaining("cannot be reached");
        }

        assertThatThrownBy(this::call)
                .isInstanceOfSatisfying(
                        Undelivered.class, known -> assertThat(known.mayHeal()).isTrue())
                .hasMessageContaining("telegram does not work at present");

        assertThat(telegram.lost()).isEqualTo(5);
        assertThat(Outages.state(metrics, "telegram")).isEqualTo("open");
        assertThatThrownBy(api.dependency()::check).hasMessageContaining("failed");
    }

    @Test
    void isLeftAloneWhenItIsInTrouble() {
        telegram.fail("getMe", 5, 502, 0);
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(this::call).hasMessageContaining("502");
        }

        assertThatThrownBy(this::call).hasMessageContaining("telegram does not work at present");

        assertThat(telegram.callsOf("getMe")).isEqualTo(5);
    }

    @Test
    void worksOnceTwoCallsSucceededAgain() throws Exception {
        telegram.isGone(true);
        for (int call = 0; call < 6; call++) {
            assertThatThrownBy(this::call).isInstanceOf(Undelivered.class);
        }
        telegram.isGone(false);
        Thread.sleep(Outages.REFUSING.plusMillis(100));

        call();
        assertThat(Outages.state(metrics, "telegram")).isEqualTo("half_open");
        call();

        assertThat(Outages.state(metrics, "telegram")).isEqualTo("closed");
        assertThat(api.dependency().vital()).isFalse();
        api.dependency().check();
    }

    @Test
    void isAskedForMessagesAndByItsTestAllTheSame() throws Exception {
        telegram.isGone(true);
        for (int call = 0; call < 6; call++) {
            assertThatThrownBy(this::call).isInstanceOf(Undelivered.class);
        }
        telegram.isGone(false);

        assertThat(api.username()).isNotEmpty();
        api.callAnyway("getUpdates", Map.of("offset", 0, "timeout", 0), Duration.ofSeconds(5));
    }

    @Test
    void isNotBlamedForWhatItRefuses() {
        telegram.fail("getMe", 20, 403, 0);

        for (int call = 0; call < 20; call++) {
            assertThatThrownBy(this::call).hasMessageContaining("403");
        }

        assertThat(Outages.state(metrics, "telegram")).isEqualTo("closed");
    }

    private void call() throws Undelivered {
        api.call("getMe", Map.of());
    }
}
