package io.billfold.webapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.sun.net.httpserver.HttpServer;
import io.billfold.account.OwnSession;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.env.MockEnvironment;

@BillfoldTest
class WarmUpTests {
    @LocalServerPort
    int port;

    @Autowired
    OwnSession session;

    @Test
    void asksForTheInboxItsFilesAndItsListAsSomebodyWhoIsSignedIn() throws IOException {
        Api.at(port).newOwner();
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            boolean signedIn = String.valueOf(exchange.getRequestHeaders().getFirst("Cookie"))
                    .startsWith("billfold_session=");
            asked.add(exchange.getRequestURI() + (signedIn ? "" : " by nobody"));
            byte[] page = "<script src=\"/assets/ahead-1.js\"></script>".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
            exchange.close();
        });
        server.start();

        new WarmUp(listeningAt(server.getAddress().getPort()), session).run();

        server.stop(0);
        assertThat(asked)
                .contains(
                        "/inbox",
                        "/assets/ahead-1.js",
                        "/api/auth/session",
                        "/api/invoices?page=1&per_page=100",
                        "/api/invoices/status-summary")
                .noneMatch(path -> path.contains("nobody"));
    }

    @Test
    void readsWithASessionThatTheServerItselfTakes() {
        Api server = Api.at(port);
        server.newOwner();

        var asked = server.send(server.request("/api/auth/session")
                .header("Cookie", session.cookie().orElseThrow())
                .GET());

        assertThat(asked.status()).isEqualTo(200);
    }

    @Test
    void failsForNobody() {
        assertThatCode(() -> new WarmUp(listeningAt(1), session).run()).doesNotThrowAnyException();
    }

    private static MockEnvironment listeningAt(int port) {
        return new MockEnvironment()
                .withProperty("server.address", "127.0.0.1")
                .withProperty("local.server.port", String.valueOf(port));
    }
}
