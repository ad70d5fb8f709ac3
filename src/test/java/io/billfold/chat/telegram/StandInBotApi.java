package io.billfold.chat.telegram;

import static io.billfold.chat.telegram.BotApiRules.checkMarkup;
import static io.billfold.chat.telegram.BotApiRules.checkParameters;
import static io.billfold.chat.telegram.BotApiRules.checkText;
import static io.billfold.chat.telegram.BotApiRules.require;

import com.sun.net.httpserver.HttpExchange;
import io.billfold.chat.StandIn;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Stands in for the Bot API, as strict as the real one: it refuses a wrong token, missing, unknown and too long values, files over 20 MB,
 * editing what is not there or not changed, and polling while a webhook is set. Fails on demand.
 */
public final class StandInBotApi extends StandIn {
    static final String TOKEN = "123456:stand-in_Token";
    private static final JsonMapper JSON = new JsonMapper();
    private static final long LARGEST_FILE = 20L * 1024 * 1024;

    /** A message of the bot, as it reads now. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody
    public record Message(long chat, long id, String text, JsonNode markup, byte[] document) {
        List<String> buttons() {
            return markup.path("inline_keyboard").values().stream()
                    .flatMap(row -> row.values().stream())
                    .map(button -> button.path("text").asString())
                    .toList();
        }
    }

    /** An answer that the next call of a method gets. */
    record Fault(String method, int code, int retryAfter) {}

    private final AtomicLong ids = new AtomicLong(1000);
    private final List<ObjectNode> updates = new CopyOnWriteArrayList<>();
    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<Long, Instant> times = new ConcurrentHashMap<>();
    private final List<String> calls = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> files = new ConcurrentHashMap<>();
    private final Set<String> presses = ConcurrentHashMap.newKeySet();
    private final Deque<Fault> faults = new ArrayDeque<>();
    private final AtomicLong lost = new AtomicLong();
    private volatile boolean gone;
    private volatile @Nullable JsonNode webhook;

    long nextId() {
        return ids.incrementAndGet();
    }

    /** Gives the next calls of a method this answer. */
    synchronized void fail(String method, int times, int code, int retryAfter) {
        for (int i = 0; i < times; i++) {
            faults.add(new Fault(method, code, retryAfter));
        }
    }

    /** Has the network to it be gone, or there again: connections break without an answer. */
    void isGone(boolean wish) {
        gone = wish;
    }

    /** Calls that were lost while it was gone, but for those that ask for updates. */
    long lost() {
        return lost.get();
    }

    void put(String file, byte[] bytes) {
        files.put(file, bytes);
    }

    void willPress(String press) {
        presses.add(press);
    }

    /** Has the update fetched by whoever polls. */
    void bring(ObjectNode update) {
        updates.add(update);
    }

    @Nullable
    JsonNode webhook() {
        return webhook;
    }

    List<Message> messagesTo(long chat) {
        return messages.stream().filter(message -> message.chat() == chat).toList();
    }

    /** When it was first said. */
    Instant saidAt(Message message) {
        return Objects.requireNonNull(times.get(message.id()));
    }

    long callsOf(String method) {
        return calls.stream().filter(method::equals).count();
    }

    boolean wasReleased(String press) {
        return !presses.contains(press);
    }

    @Override
    protected void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (gone) {
            if (!exchange.getRequestURI().getPath().endsWith("/getUpdates")) {
                lost.incrementAndGet();
            }
            return;
        }
        String path = exchange.getRequestURI().getPath();
        if (path.startsWith("/file/bot" + TOKEN + "/")) {
            byte[] file = files.get(path.substring(path.lastIndexOf('/') + 1));
            answer(exchange, file == null ? 404 : 200, "application/octet-stream", file == null ? new byte[0] : file);
            return;
        }
        if (!path.startsWith("/bot" + TOKEN + "/")) {
            refuse(exchange, 401, "Unauthorized", 0);
            return;
        }
        String method = path.substring(path.lastIndexOf('/') + 1);
        calls.add(method);
        Fault fault = fault(method);
        if (fault != null) {
            refuse(exchange, fault.code(), "Too Many Requests or worse", fault.retryAfter());
            return;
        }
        try {
            ObjectNode answer = JSON.createObjectNode().put("ok", true);
            answer.set("result", method.equals("sendDocument") ? document(body) : call(method, JSON.readTree(body)));
            answer(exchange, 200, "application/json", JSON.writeValueAsBytes(answer));
        } catch (BotApiRules.Refused refused) {
            refuse(exchange, refused.code, refused.getMessage(), 0);
        }
    }

    private synchronized @Nullable Fault fault(String method) {
        Fault next = faults.peek();
        return next != null && next.method().equals(method) ? faults.poll() : null;
    }

    private static void refuse(HttpExchange exchange, int code, String description, int retryAfter) throws IOException {
        ObjectNode answer =
                JSON.createObjectNode().put("ok", false).put("error_code", code).put("description", description);
        if (retryAfter > 0) {
            answer.putObject("parameters").put("retry_after", retryAfter);
        }
        answer(exchange, code, "application/json", JSON.writeValueAsBytes(answer));
    }

    private JsonNode call(String method, JsonNode sent) {
        checkParameters(method, sent);
        return switch (method) {
            case "getMe" ->
                JSON.createObjectNode().put("id", 123456).put("is_bot", true).put("username", "stand_in_bot");
            case "getUpdates" -> updates(sent);
            case "setWebhook" -> setWebhook(sent);
            case "deleteWebhook" -> {
                webhook = null;
                yield JSON.getNodeFactory().booleanNode(true);
            }
            case "sendMessage" -> sendMessage(sent);
            case "editMessageText" -> edit(sent);
            case "getFile" -> file(sent);
            default -> {
                require(presses.remove(sent.path("callback_query_id").asString("")), "query is too old");
                yield JSON.getNodeFactory().booleanNode(true);
            }
        };
    }

    private JsonNode updates(JsonNode sent) {
        if (webhook != null) {
            throw new BotApiRules.Refused(409, "Conflict: can't use getUpdates method while webhook is active");
        }
        long offset = sent.path("offset").asLong(0);
        updates.removeIf(update -> update.path("update_id").asLong() < offset);
        long end = System.nanoTime() + 300_000_000L;
        while (updates.isEmpty() && System.nanoTime() < end) {
            Thread.onSpinWait();
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        return JSON.valueToTree(new ArrayList<>(updates).stream().limit(100).toList());
    }

    private JsonNode setWebhook(JsonNode sent) {
        require(sent.path("url").asString("").startsWith("https://"), "bad webhook: An HTTPS URL must be provided");
        require(sent.path("secret_token").asString("").matches("[A-Za-z0-9_-]{1,256}"), "secret token is unallowed");
        webhook = sent;
        return JSON.getNodeFactory().booleanNode(true);
    }

    private JsonNode sendMessage(JsonNode sent) {
        require(sent.path("chat_id").isNumber(), "chat_id is empty");
        checkText(sent);
        checkMarkup(sent.path("reply_markup"));
        return added(
                sent.path("chat_id").asLong(), sent.path("text").asString(), sent.path("reply_markup"), new byte[0]);
    }

    private JsonNode added(long chat, String text, JsonNode markup, byte[] document) {
        Message message = new Message(chat, nextId(), text, markup, document);
        times.put(message.id(), Instant.now());
        messages.add(message);
        return JSON.createObjectNode().put("message_id", message.id());
    }

    private JsonNode edit(JsonNode sent) {
        checkText(sent);
        checkMarkup(sent.path("reply_markup"));
        Message old = messages.stream()
                .filter(message -> message.id() == sent.path("message_id").asLong()
                        && message.chat() == sent.path("chat_id").asLong())
                .findFirst()
                .orElseThrow(() -> new BotApiRules.Refused(400, "Bad Request: message to edit not found"));
        require(!old.markup().has("keyboard"), "message can't be edited");
        String text = sent.path("text").asString();
        require(!old.text().equals(text) || !old.markup().equals(sent.path("reply_markup")), "message is not modified");
        messages.set(
                messages.indexOf(old),
                new Message(old.chat(), old.id(), text, sent.path("reply_markup"), old.document()));
        return JSON.createObjectNode().put("message_id", old.id());
    }

    private JsonNode file(JsonNode sent) {
        String id = sent.path("file_id").asString("");
        byte[] file = files.get(id);
        require(file != null, "invalid file_id");
        require(file != null && file.length <= LARGEST_FILE, "file is too big");
        return JSON.createObjectNode().put("file_id", id).put("file_path", "documents/" + id);
    }

    private JsonNode document(byte[] body) {
        String form = new String(body, StandardCharsets.ISO_8859_1);
        String boundary = form.substring(0, form.indexOf("\r\n"));
        String chat = part(form, boundary, "name=\"chat_id\"");
        String caption = part(form, boundary, "name=\"caption\"");
        String file = part(form, boundary, "name=\"document\"; filename=");
        require(!chat.isEmpty(), "chat_id is empty");
        require(caption.length() <= 1024, "message caption is too long");
        require(!file.isEmpty(), "there is no document in the request");
        return added(
                Long.parseLong(chat),
                new String(caption.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8),
                JSON.createObjectNode(),
                file.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String part(String form, String boundary, String heading) {
        int at = form.indexOf(heading);
        if (at < 0) {
            return "";
        }
        int start = form.indexOf("\r\n\r\n", at) + 4;
        return form.substring(start, form.indexOf("\r\n" + boundary, start));
    }
}
