package io.billfold.chat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/** A small server in the place of a chat service, on a free port of this machine. */
public abstract class StandIn {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpServer server;

    protected StandIn() {
        this(null);
    }

    /** @param tls its key and certificate; null to go without */
    protected StandIn(@Nullable SSLContext tls) {
        try {
            InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
            if (tls == null) {
                server = HttpServer.create(address, 0);
            } else {
                HttpsServer secured = HttpsServer.create(address, 0);
                secured.setHttpsConfigurator(new HttpsConfigurator(tls));
                server = secured;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            try (exchange) {
                handle(exchange);
            } catch (RuntimeException broken) {
                answer(exchange, 500, "text/plain", broken.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
        server.start();
    }

    protected abstract void handle(HttpExchange exchange) throws IOException;

    public int port() {
        return server.getAddress().getPort();
    }

    public String url() {
        return (server instanceof HttpsServer ? "https://localhost:" : "http://127.0.0.1:") + port();
    }

    protected static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    /** Asks again until there is an answer. */
    public static <T> T await(String what, Supplier<Optional<T>> question) {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            Optional<T> answer = question.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            if (Instant.now().isAfter(limit)) {
                throw new AssertionError("in vain waited for " + what);
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }

    /** Looks again until it is so. */
    public static void awaitThat(String what, BooleanSupplier condition) {
        await(what, () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }
}
