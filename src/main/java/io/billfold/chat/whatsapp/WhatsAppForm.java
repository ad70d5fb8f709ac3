package io.billfold.chat.whatsapp;

import io.billfold.chat.Address;
import io.billfold.chat.ChannelName;
import io.billfold.chat.Heard;
import io.billfold.chat.dialogue.Said;
import io.billfold.chat.dialogue.Said.Other.Kind;
import io.billfold.chat.dialogue.SentFile;
import io.billfold.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Translates the form by which Twilio brings a message. */
record WhatsAppForm(Map<String, String[]> fields) {
    private static final String CHANNEL = "whatsapp:";
    private static final int MOST_MEDIA = 10;

    /** What cannot be an invoice at all. Everything else is told from its bytes. */
    private static final Set<String> NO_FILES = Set.of("text/vcard", "text/x-vcard");

    /** @throws Problem 400 if it is no message from WhatsApp */
    Heard heard() {
        String from = field("From");
        String id = field("MessageSid");
        if (!from.startsWith(CHANNEL) || id.isEmpty()) {
            throw new Problem(400, "not_a_message", "This is no message from WhatsApp: From or MessageSid is missing.");
        }
        Address address = new Address(ChannelName.WHATSAPP, from.substring(CHANNEL.length()));
        return new Heard(address, id, said(), null, nullable("OriginalRepliedMessageSid"));
    }

    private Said said() {
        String number = field("NumMedia");
        int media = number.matches("[0-9]{1,2}") ? Math.min(Integer.parseInt(number), MOST_MEDIA) : 0;
        List<SentFile> files = new ArrayList<>();
        Kind kind = Kind.SOMETHING;
        for (int i = 0; i < media; i++) {
            String type = field("MediaContentType" + i);
            if (type.startsWith("audio/")) {
                kind = Kind.VOICE;
            } else if (type.startsWith("video/")) {
                kind = Kind.VIDEO;
            } else if (!NO_FILES.contains(type)) {
                files.add(file(field("MediaUrl" + i), type));
            }
        }
        if (!files.isEmpty()) {
            return new Said.Files(files);
        }
        String body = field("Body");
        return media > 0 || body.isBlank() ? new Said.Other(kind) : new Said.Text(body, null);
    }

    private static SentFile file(String url, String type) {
        String tail = url.substring(url.lastIndexOf('/') + 1);
        String name = tail.length() > 8 ? tail.substring(tail.length() - 8) : tail;
        String extension = switch (type) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/webp" -> ".webp";
            case "application/pdf" -> ".pdf";
            case "application/xml", "text/xml" -> ".xml";
            default -> "";
        };
        return new SentFile(url, "whatsapp-" + name + extension, 0);
    }

    private @Nullable String nullable(String name) {
        String value = field(name);
        return value.isEmpty() ? null : value;
    }

    private String field(String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }
}
