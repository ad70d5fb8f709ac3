package io.billfold.testing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A server that speaks OpenAI's protocol over HTTP/1.1 and takes nothing but what is exactly right: path, key, roles, pictures as data
 * URLs, and a schema that is strict all the way down. What it says is up to the test.
 */
public final class ModelServer implements AutoCloseable {
    public static final String KEY = "sk-stand-in";
    public static final String MODEL = "stand-in-1";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Base64.Decoder BASE64 = Base64.getDecoder();

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final Queue<Behaviour> next = new ArrayDeque<>();
    private final List<Rule> rules = new CopyOnWriteArrayList<>();

    private record Rule(Predicate<Call> fits, Behaviour behaviour) {}

    /** A request that came in, right or wrong. */
    public record Call(String authorization, JsonNode body, InetSocketAddress from) {
        /** All text that the model gets to see. */
        public String text() {
            StringBuilder all = new StringBuilder();
            for (JsonNode message : body.path("messages")) {
                JsonNode content = message.path("content");
                all.append(content.asString("")).append('\n');
                content.forEach(
                        part -> all.append(part.path("text").asString("")).append('\n'));
            }
            return all.toString();
        }

        public String purpose() {
            return body.at("/response_format/json_schema/name").asString("");
        }

        public List<byte[]> pictures() {
            return body.path("messages")
                    .path(1)
                    .path("content")
                    .valueStream()
                    .map(part -> part.at("/image_url/url").asString(""))
                    .filter(url -> url.startsWith(ModelRequests.PICTURE))
                    .map(url -> BASE64.decode(url.substring(ModelRequests.PICTURE.length())))
                    .toList();
        }
    }

    /** What the server does with one request. */
    @FunctionalInterface
    public interface Behaviour {
        void answer(HttpExchange exchange, Call call) throws IOException;
    }

    private ModelServer(HttpServer server) {
        this.server = server;
    }

    public static ModelServer start() {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            ModelServer standIn = new ModelServer(http);
            http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            http.createContext("/", standIn::handle);
            http.start();
            return standIn;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public String baseUrl() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** What it does with the next request; several wait in line, before every rule. */
    public synchronized ModelServer then(Behaviour behaviour) {
        next.add(behaviour);
        return this;
    }

    /** What it does with every request of a kind; the latest rule that fits holds. */
    public ModelServer when(Predicate<Call> fits, Behaviour behaviour) {
        rules.addFirst(new Rule(fits, behaviour));
        return this;
    }

    /** Forgets requests, rules and what is next. */
    public synchronized void reset() {
        calls.clear();
        complaints.clear();
        next.clear();
        rules.clear();
    }

    public List<Call> calls() {
        return calls;
    }

    /** What was wrong with requests; a right client gives no reason. */
    public List<String> complaints() {
        return complaints;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String authorization = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
            if (!authorization.equals("Bearer " + KEY)) {
                refuse(exchange, 401, "Incorrect API key provided.");
            } else if (is(exchange, "GET", "/v1/models")) {
                send(
                        exchange,
                        200,
                        "{\"object\": \"list\", \"data\": [{\"id\": \"" + MODEL + "\", \"object\": \"model\"}]}");
            } else if (is(exchange, "POST", "/v1/chat/completions")) {
                complete(exchange, new Call(authorization, JSON.readTree(body), exchange.getRemoteAddress()));
            } else {
                refuse(exchange, 404, "Unknown request URL: " + exchange.getRequestURI());
            }
        }
    }

    private static boolean is(HttpExchange exchange, String method, String path) {
        return exchange.getRequestMethod().equals(method)
                && exchange.getRequestURI().getPath().equals(path);
    }

    private void complete(HttpExchange exchange, Call call) throws IOException {
        calls.add(call);
        try {
            ModelRequests.check(exchange, call.body());
        } catch (IllegalArgumentException wrong) {
            refuse(exchange, 400, String.valueOf(wrong.getMessage()));
            return;
        }
        behaviour(call).answer(exchange, call);
    }

    private synchronized Behaviour behaviour(Call call) {
        Behaviour waiting = next.poll();
        if (waiting != null) {
            return waiting;
        }
        return rules.stream()
                .filter(rule -> rule.fits().test(call))
                .findFirst()
                .map(Rule::behaviour)
                .orElse(status(500));
    }

    private void refuse(HttpExchange exchange, int status, String why) throws IOException {
        complaints.add(why);
        send(exchange, status, JSON.writeValueAsString(Map.of("error", Map.of("message", why))));
    }

    /** A right answer. */
    public static Behaviour says(String content) {
        return says(call -> content);
    }

    /** A right answer made from the question. */
    public static Behaviour says(Function<Call, String> content) {
        return (exchange, call) -> send(exchange, 200, completion(content.apply(call), "stop"));
    }

    /** An answer that was too long for the model. */
    public static Behaviour cutOff(String content) {
        return (exchange, call) -> send(exchange, 200, completion(content, "length"));
    }

    public static Behaviour refuses() {
        return (exchange, call) -> send(
                exchange,
                200,
                "{\"choices\": [{\"finish_reason\": \"stop\", \"message\": {\"role\": \"assistant\", \"content\": null,"
                        + " \"refusal\": \"I'm sorry, I cannot assist with that.\"}}],"
                        + " \"usage\": {\"prompt_tokens\": 10, \"completion_tokens\": 5}}");
    }

    public static Behaviour status(int status) {
        return (exchange, call) -> send(exchange, status, "{\"error\": {\"message\": \"status " + status + "\"}}");
    }

    public static Behaviour busy(int retryAfterSeconds) {
        return (exchange, call) -> {
            exchange.getResponseHeaders().add("Retry-After", Integer.toString(retryAfterSeconds));
            send(
                    exchange,
                    429,
                    "{\"error\": {\"message\": \"Rate limit reached\", \"code\": \"rate_limit_exceeded\"}}");
        };
    }

    public static Behaviour slow(Duration time, Behaviour then) {
        return (exchange, call) -> {
            pause(time);
            then.answer(exchange, call);
        };
    }

    /** Sends the head of an answer and its first bytes at once, and the rest too late. */
    public static Behaviour dripping(Duration time) {
        return (exchange, call) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choices\"".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            pause(time);
        };
    }

    /** Breaks the connection in the middle of an answer. */
    public static Behaviour breaksOff() {
        return (exchange, call) -> {
            exchange.sendResponseHeaders(200, 1000);
            exchange.getResponseBody().write("{\"choi".getBytes(StandardCharsets.UTF_8));
            exchange.getResponseBody().flush();
            throw new IOException("breaks off");
        };
    }

    private static String completion(String content, String finishReason) {
        return JSON.writeValueAsString(Map.of(
                "id",
                "chatcmpl-1",
                "object",
                "chat.completion",
                "choices",
                List.of(Map.of(
                        "index",
                        0,
                        "finish_reason",
                        finishReason,
                        "message",
                        Map.of("role", "assistant", "content", content))),
                "usage",
                Map.of("prompt_tokens", 1000, "completion_tokens", 200, "total_tokens", 1200)));
    }

    private static void send(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
