package io.billfold.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;

/** Another program that is told of invoices: a real HTTP server that answers as a test wants, and keeps what it got. */
final class Receiver implements AutoCloseable {
    private final HttpServer server;
    private final Deque<Integer> answers = new ConcurrentLinkedDeque<>();
    final List<Call> calls = new CopyOnWriteArrayList<>();

    @SuppressWarnings("ArrayRecordComponent") // looked at once
    record Call(String timestamp, String signature, String event, byte[] body) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook?a=b";
    }

    /** The next answers, in turn; after them 200. */
    Receiver answering(Integer... statuses) {
        answers.addAll(List.of(statuses));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        calls.add(new Call(
                exchange.getRequestHeaders().getFirst("X-Billfold-Timestamp"),
                exchange.getRequestHeaders().getFirst("X-Billfold-Signature"),
                exchange.getRequestHeaders().getFirst("X-Billfold-Event"),
                exchange.getRequestBody().readAllBytes()));
        Integer status = answers.poll();
        if (status != null && status == 302) {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
        }
        exchange.sendResponseHeaders(status == null ? 200 : status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
