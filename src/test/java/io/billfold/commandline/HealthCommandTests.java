package io.billfold.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthCommandTests {
    private final StringWriter out = new StringWriter();
    private final HttpServer server = unbound();
    private volatile int status = 200;

    @BeforeEach
    void aServerOfThisMachine() throws IOException {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void itEnds() {
        server.stop(0);
    }

    @Test
    void isContentWithAServerThatIsReady() {
        assertThat(health(Map.of("PORT", port()))).isZero();

        assertThat(out.toString().strip()).isEqualTo("ready");
    }

    @Test
    void failsWithTheStatusOfAServerThatIsNot() {
        status = 503;

        assertThat(health(Map.of("PORT", "1"), "--port", port())).isEqualTo(1);

        assertThat(out.toString().strip()).isEqualTo("not ready: 503");
    }

    @Test
    void failsWhereNobodyListens() {
        String port = port();
        server.stop(0);

        assertThat(health(Map.of(), "--port", port)).isEqualTo(1);

        assertThat(out.toString()).startsWith("not ready: ").containsIgnoringCase("refused");
    }

    private static HttpServer unbound() {
        try {
            return HttpServer.create();
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    private String port() {
        return Integer.toString(server.getAddress().getPort());
    }

    private int health(Map<String, String> environment, String... options) {
        String[] words = new String[options.length + 1];
        words[0] = "health";
        System.arraycopy(options, 0, words, 1, options.length);
        PrintWriter terminal = new PrintWriter(out, true);
        return BillfoldCommand.run(words, environment, settings -> {}, terminal, terminal);
    }
}
