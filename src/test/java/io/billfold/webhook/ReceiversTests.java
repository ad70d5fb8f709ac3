package io.billfold.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.outage.Outages;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server of somebody else's that does not answer is left alone; its neighbours are told as before. */
@Tag("S3-29")
class ReceiversTests {
    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Receivers receivers = new Receivers(Outages.shortlyRefusing(metrics));

    private int post(Receiver receiver) throws Exception {
        URI url = URI.create(receiver.url());
        return receivers.call(url, () -> Post.send(Target.of(url, true), Map.of(), new byte[] {1}));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 503, 504})
    void areLeftAloneAfterFiveAnswersOfAProxyInTheirPlace(int status) throws Exception {
        try (Receiver receiver = new Receiver().answering(status, status, status, status, status);
                Receiver other = new Receiver()) {
            for (int delivery = 0; delivery < 5; delivery++) {
                assertThat(post(receiver)).isEqualTo(status);
            }

            assertThatThrownBy(() -> post(receiver)).isInstanceOf(Receivers.LeftAlone.class);

            assertThat(receiver.calls).hasSize(5);
            assertThat(post(other)).isEqualTo(200);
            assertThat(targets("open")).isEqualTo(1);
        }
    }

    @Test
    void areLeftAloneAfterFiveCallsWithoutAnAnswer() throws Exception {
        Receiver gone = new Receiver();
        gone.close();
        for (int delivery = 0; delivery < 5; delivery++) {
            assertThatThrownBy(() -> post(gone))
                    .isInstanceOf(IOException.class)
                    .isNotInstanceOf(Receivers.LeftAlone.class);
        }

        assertThatThrownBy(() -> post(gone))
                .isInstanceOf(Receivers.LeftAlone.class)
                .hasMessage("The receiver does not answer at present and is left alone for some seconds.");
    }

    @Test
    void areToldAgainOnceTwoCallsAreAnswered() throws Exception {
        try (Receiver receiver = new Receiver().answering(503, 503, 503, 503, 503)) {
            for (int delivery = 0; delivery < 5; delivery++) {
                assertThat(post(receiver)).isEqualTo(503);
            }
            assertThatThrownBy(() -> post(receiver)).isInstanceOf(Receivers.LeftAlone.class);
            Thread.sleep(Outages.REFUSING.plusMillis(100));

            assertThat(post(receiver)).isEqualTo(200);
            assertThat(targets("half_open")).isEqualTo(1);
            assertThat(post(receiver)).isEqualTo(200);

            assertThat(targets("closed")).isEqualTo(1);
        }
    }

    /** One path of a server that many use may be broken without the others. */
    @Test
    void areNotBlamedForTheErrorsOfOnePath() throws Exception {
        Integer[] errors = {500, 404, 500, 404, 500, 404, 500, 404, 500, 404};
        try (Receiver receiver = new Receiver().answering(errors)) {
            for (Integer error : errors) {
                assertThat(post(receiver)).isEqualTo(error);
            }

            assertThat(post(receiver)).isEqualTo(200);
        }
    }

    private double targets(String state) {
        return metrics.get("billfold.breaker.targets")
                .tag("service", "webhook")
                .tag("state", state)
                .gauge()
                .value();
    }
}
