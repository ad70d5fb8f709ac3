package io.billfold.chat.whatsapp;

import io.billfold.chat.StandIn;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Somebody with WhatsApp, whose messages Twilio brings, signed for the public address. */
final class Texter {
    private static final AtomicLong COUNT = new AtomicLong(System.nanoTime() % 1_000_000_000L);

    private Api api;
    private final StandInTwilio twilio;
    private final String publicUrl;
    private final String phone = "+49151" + COUNT.incrementAndGet();

    Texter(Api api, StandInTwilio twilio, String publicUrl) {
        this.api = api;
        this.twilio = twilio;
        this.publicUrl = publicUrl;
    }

    String phone() {
        return phone;
    }

    /** Has Twilio bring the messages to another process from now on. */
    void writesTo(Api other) {
        api = other;
    }

    /** @return the answer's TwiML */
    String says(String text) {
        return brought(message(text)).text();
    }

    String sends(String type, byte[] bytes) {
        String id = "ME" + COUNT.incrementAndGet();
        return sends(type, twilio.mediaUrl(id, bytes));
    }

    String sends(String type, String url) {
        Map<String, String> form = message("");
        form.put("NumMedia", "1");
        form.put("MediaUrl0", url);
        form.put("MediaContentType0", type);
        return brought(form).text();
    }

    Map<String, String> message(String text) {
        Map<String, String> form = new TreeMap<>();
        form.put("MessageSid", "SM" + COUNT.incrementAndGet());
        form.put("AccountSid", StandInTwilio.ACCOUNT);
        form.put("From", "whatsapp:" + phone);
        form.put("To", "whatsapp:" + StandInTwilio.NUMBER);
        form.put("Body", text);
        form.put("NumMedia", "0");
        return form;
    }

    Answer brought(Map<String, String> form) {
        return brought(form, signature(form));
    }

    Answer brought(Map<String, String> form, String signature) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var request = api.request("/whatsapp")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body));
        return api.send(signature.isEmpty() ? request : request.header("X-Twilio-Signature", signature));
    }

    String signature(Map<String, String> form) {
        Map<String, String[]> fields = new TreeMap<>();
        form.forEach((name, value) -> fields.put(name, new String[] {value}));
        return new TwilioSignature(StandInTwilio.TOKEN).of(publicUrl + "/whatsapp", fields);
    }

    /** Waits for a message that came by the REST API. */
    String hears(String text) {
        return StandIn.await(
                "“" + text + "” in " + twilio.messagesTo(phone),
                () -> twilio.messagesTo(phone).stream()
                        .map(StandInTwilio.Message::body)
                        .filter(body -> body.contains(text))
                        .reduce((first, last) -> last));
    }
}
