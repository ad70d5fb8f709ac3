package io.billfold.chat.whatsapp;

import com.sun.net.httpserver.HttpExchange;
import io.billfold.chat.StandIn;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands in for Twilio's REST API, as strict as the real one: it refuses a wrong password, missing fields, another sender and texts over 1600
 * characters. Media are redirected to a store of another name, which refuses whoever brings a password.
 */
final class StandInTwilio extends StandIn {
    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String TOKEN = "stand-in-auth-token";
    static final String NUMBER = "+14155238886";
    private static final String ROOT = "/2010-04-01/Accounts/" + ACCOUNT;

    record Message(String to, String body) {}

    private final List<Message> messages = new CopyOnWriteArrayList<>();
    private final Map<String, byte[]> media = new ConcurrentHashMap<>();
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicInteger busy = new AtomicInteger();

    List<Message> messagesTo(String phone) {
        return messages.stream()
                .filter(message -> message.to().equals("whatsapp:" + phone))
                .toList();
    }

    /** @return the address that the webhook names */
    String mediaUrl(String id, byte[] bytes) {
        media.put(id, bytes);
        return url() + ROOT + "/Messages/MM1/Media/" + id;
    }

    void failNext(int times) {
        failures.set(times);
    }

    void beBusyNext(int times) {
        busy.set(times);
    }

    @Override
    protected void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        String path = exchange.getRequestURI().getPath();
        String password = exchange.getRequestHeaders().getFirst("Authorization");
        if (path.startsWith("/store/")) {
            byte[] file = media.get(path.substring("/store/".length()));
            boolean refused = password != null || file == null;
            answer(exchange, refused ? 400 : 200, "image/png", refused ? new byte[0] : file);
            return;
        }
        String expected =
                "Basic " + Base64.getEncoder().encodeToString((ACCOUNT + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(password)) {
            answer(exchange, 401, "application/json", json("{\"code\": 20003, \"message\": \"Authenticate\"}"));
        } else if (path.startsWith(ROOT + "/Messages/MM1/Media/")) {
            String id = path.substring(path.lastIndexOf('/') + 1);
            exchange.getResponseHeaders().set("Location", "http://localhost:" + port() + "/store/" + id);
            answer(exchange, 307, "text/plain", new byte[0]);
        } else if (path.equals(ROOT + ".json")) {
            answer(exchange, 200, "application/json", json("{\"friendly_name\": \"Stand-in\"}"));
        } else if (path.equals(ROOT + "/Messages.json")
                && exchange.getRequestMethod().equals("POST")) {
            send(exchange, form(new String(body, StandardCharsets.UTF_8)));
        } else {
            answer(exchange, 404, "application/json", json("{\"code\": 20404}"));
        }
    }

    private void send(HttpExchange exchange, Map<String, String> form) throws IOException {
        if (busy.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            exchange.getResponseHeaders().set("Retry-After", "1");
            answer(exchange, 429, "application/json", json("{\"code\": 20429}"));
            return;
        }
        if (failures.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            answer(exchange, 500, "text/html", json("<html>"));
            return;
        }
        String body = form.getOrDefault("Body", "");
        boolean right = form.getOrDefault("To", "").matches("whatsapp:\\+[0-9]+")
                && form.getOrDefault("From", "").equals("whatsapp:" + NUMBER)
                && !body.isBlank()
                && body.length() <= 1600;
        if (right) {
            messages.add(new Message(form.get("To"), body));
            answer(exchange, 201, "application/json", json("{\"sid\": \"SM" + messages.size() + "\"}"));
        } else {
            answer(exchange, 400, "application/json", json("{\"code\": 21602, \"message\": \"bad message\"}"));
        }
    }

    private static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&", -1)) {
            String[] parts = field.split("=", 2);
            form.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
        }
        return form;
    }
}
