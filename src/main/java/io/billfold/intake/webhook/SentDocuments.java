package io.billfold.intake.webhook;

import io.billfold.problem.Problem;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The documents in a body whose signature is right: JSON with base64, or a form. */
@Component
class SentDocuments {
    private static final int MOST = 100;

    private final JsonMapper json;

    SentDocuments(JsonMapper json) {
        this.json = json;
    }

    /** Either one document or several. */
    @SuppressWarnings("ArrayRecordComponent") // read once, never compared
    record Sent(
            @Nullable String filename,
            byte @Nullable [] content,
            @Nullable List<@Nullable Sent> documents) {}

    /** @throws Problem 400 {@code invalid_json}, {@code invalid_form}, {@code no_files}; 415; 422 {@code too_many_files} */
    List<SentDocument> in(byte[] body, @Nullable String contentType) {
        String type = String.valueOf(contentType).toLowerCase(Locale.ROOT);
        List<SentDocument> documents;
        if (type.startsWith("multipart/form-data")) {
            documents = ofForm(body, String.valueOf(contentType));
        } else if (type.startsWith("application/json")) {
            documents = ofJson(body);
        } else {
            throw new Problem(
                    415, "unsupported_media_type", "Send application/json with base64, or multipart/form-data.");
        }
        if (documents.isEmpty()) {
            throw new Problem(400, "no_files", "The request holds no document.");
        }
        if (documents.size() > MOST) {
            throw new Problem(422, "too_many_files", "One request holds up to " + MOST + " documents.");
        }
        return documents;
    }

    private List<SentDocument> ofJson(byte[] body) {
        try {
            Sent sent = json.readValue(body, Sent.class);
            List<@Nullable Sent> all = sent.documents() == null ? List.of(sent) : sent.documents();
            return all.stream().map(SentDocuments::ofJson).toList();
        } catch (JacksonException wrong) {
            throw invalidJson();
        }
    }

    private static SentDocument ofJson(@Nullable Sent one) {
        if (one == null || one.filename() == null || one.content() == null) {
            throw invalidJson();
        }
        return new SentDocument(one.filename(), one.content());
    }

    private static Problem invalidJson() {
        return new Problem(
                400,
                "invalid_json",
                "Send {\"filename\": \"…\", \"content\": \"(base64)\"}, or {\"documents\": [ … ]} with several of these.");
    }

    /** By the mail library, for the server's own reading of forms works on a request and not on bytes. */
    private static List<SentDocument> ofForm(byte[] body, String contentType) {
        List<SentDocument> documents = new ArrayList<>();
        try {
            MimeMultipart form = new MimeMultipart(new ByteArrayDataSource(body, contentType));
            for (int i = 0; i < form.getCount(); i++) {
                BodyPart part = form.getBodyPart(i);
                if (part.getFileName() != null) {
                    documents.add(new SentDocument(
                            utf8(part.getFileName()), part.getInputStream().readAllBytes()));
                }
            }
        } catch (MessagingException | IOException broken) {
            throw new Problem(400, "invalid_form", "The request is no complete multipart/form-data.");
        }
        return documents;
    }

    /** Browsers and curl send names in UTF-8 (RFC 7578 §5.1), of which the mail library makes Latin-1. */
    private static String utf8(String latin) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(latin.getBytes(StandardCharsets.ISO_8859_1)))
                    .toString();
        } catch (CharacterCodingException isLatin) {
            return latin;
        }
    }
}
