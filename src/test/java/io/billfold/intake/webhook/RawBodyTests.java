package io.billfold.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.problem.Problem;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.util.unit.DataSize;

class RawBodyTests {
    private static final int MEGABYTE = 1024 * 1024;

    private final RawBody bodies = new RawBody(new WebhookInSettings("", "", DataSize.ofMegabytes(1)));

    @Test
    void isReadWholeUpToItsLimit() {
        int length = bodies.use(sending(MEGABYTE), body -> body.length);

        assertThat(length).isEqualTo(MEGABYTE);
    }

    @Test
    void isRefusedWhereItSaysThatItIsLarger() {
        assertRefused(sending(MEGABYTE + 1), 413, "too_large");
    }

    @Test
    void isRefusedWhereItIsLargerThanItSays() {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public long getContentLengthLong() {
                return -1;
            }
        };
        request.setContent(new byte[MEGABYTE + 1]);

        assertRefused(request, 413, "too_large");
    }

    @Test
    void isRefusedWhereTheConnectionBreaks() {
        MockHttpServletRequest request = new MockHttpServletRequest() {
            @Override
            public ServletInputStream getInputStream() {
                return new BrokenStream();
            }
        };

        assertRefused(request, 400, "incomplete_body");
    }

    @Test
    void isRefusedWhereTheServerStops() {
        Thread.currentThread().interrupt();

        assertRefused(sending(1), 503, "busy");

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void leavesItsPlaceToTheNextThoughItsUseFailed() {
        for (int i = 0; i < 10; i++) {
            assertThatThrownBy(() -> bodies.use(sending(1), body -> {
                        throw new IllegalStateException("a defect");
                    }))
                    .hasMessage("a defect");
        }
    }

    private void assertRefused(MockHttpServletRequest request, int status, String code) {
        assertThatThrownBy(() -> bodies.use(request, body -> body.length))
                .isInstanceOfSatisfying(Problem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(status);
                    assertThat(problem.code()).isEqualTo(code);
                });
    }

    private static MockHttpServletRequest sending(int bytes) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setContent(new byte[bytes]);
        return request;
    }

    private static final class BrokenStream extends ServletInputStream {
        @Override
        public int read() throws IOException {
            throw new IOException("reset by peer");
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return read();
        }

        @Override
        public boolean isFinished() {
            return false;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
