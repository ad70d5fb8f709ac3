package io.billfold.blob.s3;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;

/** A server that is in trouble for two calls, and then takes everything. */
final class FailingTwice implements AutoCloseable {
    private final HttpServer server;
    private final AtomicInteger calls = new AtomicInteger();

    private FailingTwice(HttpServer server) {
        this.server = server;
    }

    static FailingTwice start() throws IOException {
        FailingTwice failing =
                new FailingTwice(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        failing.server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.sendResponseHeaders(failing.calls.incrementAndGet() <= 2 ? 503 : 200, -1);
            exchange.close();
        });
        failing.server.start();
        return failing;
    }

    String endpoint() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    int calls() {
        return calls.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
