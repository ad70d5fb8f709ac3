package io.billfold.trace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("S3-33")
class TraceTests {
    private static final String HEADER = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    @Test
    void readsTheHeaderOfAnotherService() {
        assertThat(Trace.parse(HEADER)).contains(new Trace("4bf92f3577b34da6a3ce929d0e0e4736", "00f067aa0ba902b7"));
    }

    @Test
    void readsTheHeaderOfALaterVersionThatSaysMore() {
        assertThat(Trace.parse("cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",
                "00-00000000000000000000000000000000-00f067aa0ba902b7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01",
                "00-4BF92F3577B34DA6A3CE929D0E0E4736-00F067AA0BA902B7-01",
                "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7"
            })
    void takesWhatIsNoSuchHeaderForNone(String header) {
        assertThat(Trace.parse(header)).isEmpty();
    }

    @Test
    void takesAMissingHeaderForNone() {
        assertThat(Trace.parse(null)).isEmpty();
    }

    @Test
    void keepsItsTraceFromStepToStep() {
        Trace first = Trace.begin();

        Trace next = first.next();

        assertThat(next.traceId()).isEqualTo(first.traceId());
        assertThat(next.spanId()).isNotEqualTo(first.spanId());
        assertThat(Trace.parse(next.header())).contains(next);
    }

    @Test
    void isThePresentOneWithinItsScopeOnly() {
        Trace outer = Trace.begin();
        Trace inner = outer.next();

        try (LogScope scope = LogScope.open().with(outer)) {
            try (LogScope deeper = LogScope.open().with(inner)) {
                assertThat(Trace.current()).contains(inner);
            }
            assertThat(Trace.current()).contains(outer);
        }
        assertThat(Trace.current()).isEmpty();
    }
}
