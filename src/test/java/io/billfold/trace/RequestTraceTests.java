package io.billfold.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@BillfoldTest
class RequestTraceTests {
    @LocalServerPort
    int port;

    private Api api;

    @BeforeEach
    void connect() {
        api = Api.at(port);
    }

    @Test
    @Tag("S3-30")
    void answersWithTheIdThatTheClientGave() {
        var answer = api.send(api.request("/health").header("X-Request-Id", "order-17:4"));

        assertThat(answer.header("X-Request-Id")).isEqualTo("order-17:4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "{\"level\":\"ERROR\"}", "a<b>"})
    void givesAnIdOfItsOwnInPlaceOfOneThatIsNone(String sent) {
        var answer = api.send(api.request("/health").header("X-Request-Id", sent));

        assertThat(answer.header("X-Request-Id")).hasSize(36).isNotEqualTo(sent);
    }

    @Test
    void givesRefusedRequestsAnIdToo() {
        assertThat(api.get("/api/invoices").header("X-Request-Id")).hasSize(36);
    }

    @Test
    @Tag("S3-33")
    void continuesTheTraceOfTheClient() {
        Trace client = Trace.begin();

        var answer = api.send(api.request("/health").header("traceparent", client.header()));

        Trace ours = Trace.parse(answer.header("traceparent")).orElseThrow();
        assertThat(ours.traceId()).isEqualTo(client.traceId());
        assertThat(ours.spanId()).isNotEqualTo(client.spanId());
    }

    @Test
    @Tag("S3-33")
    void beginsATraceWhereTheClientHasNone() {
        var answer = api.send(api.request("/health").header("traceparent", "broken"));

        assertThat(Trace.parse(answer.header("traceparent"))).isPresent();
    }
}
