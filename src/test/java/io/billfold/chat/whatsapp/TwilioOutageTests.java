package io.billfold.chat.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.chat.ChatSettings;
import io.billfold.chat.Undelivered;
import io.billfold.outage.Outages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Twilio is left alone while it fails, and found again when it works. */
@Tag("S3-29")
class TwilioOutageTests {
    private static final String PHONE = "+491701234567";

    private final StandInTwilio twilio = new StandInTwilio();
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final TwilioApi api = new TwilioApi(
            new ChatSettings.Twilio(
                    StandInTwilio.ACCOUNT,
                    StandInTwilio.TOKEN,
                    "whatsapp:" + StandInTwilio.NUMBER,
                    URI.create(twilio.url())),
            Outages.shortlyRefusing(metrics));

    private void fail() {
        twilio.failNext(5);
        for (int message = 0; message < 5; message++) {
            assertThatThrownBy(() -> api.send(PHONE, "lost")).hasMessageContaining("500");
        }
    }

    @Test
    void isLeftAloneAfterFiveFailures() throws Exception {
        fail();

        assertThatThrownBy(() -> api.send(PHONE, "too early"))
                .isInstanceOfSatisfying(
                        Undelivered.class, known -> assertThat(known.mayHeal()).isTrue())
                .hasMessageContaining("twilio does not work at present");

        assertThat(twilio.messagesTo(PHONE)).isEmpty();
        assertThat(Outages.state(metrics, "twilio")).isEqualTo("open");
        assertThatThrownBy(api.dependency()::check).hasMessageContaining("failed");
        assertThat(api.accountName()).as("its test asks all the same").isEqualTo("Stand-in");
    }

    @Test
    void worksOnceTwoCallsSucceededAgain() throws Exception {
        fail();
        assertThatThrownBy(() -> api.send(PHONE, "too early")).isInstanceOf(Undelivered.class);
        Thread.sleep(Outages.REFUSING.plusMillis(100));

        api.send(PHONE, "one");
        api.send(PHONE, "two");

        assertThat(Outages.state(metrics, "twilio")).isEqualTo("closed");
        assertThat(twilio.messagesTo(PHONE)).hasSize(2);
        api.dependency().check();
    }

    @Test
    void isNotBlamedForBeingBusy() {
        twilio.beBusyNext(10);

        for (int message = 0; message < 10; message++) {
            assertThatThrownBy(() -> api.send(PHONE, "slower")).hasMessageContaining("429");
        }

        assertThat(Outages.state(metrics, "twilio")).isEqualTo("closed");
    }
}
