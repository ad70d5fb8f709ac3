package io.billfold.testing;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A form with files, as a browser sends it: {@code multipart/form-data}. */
public final class Form {
    private final String boundary = "----" + UUID.randomUUID();
    private final List<byte[]> parts = new ArrayList<>();

    public static Form withFile(String filename, byte[] content) {
        return new Form().and(filename, content);
    }

    /** Adds one more part named file. */
    public Form and(String filename, byte[] content) {
        ByteArrayOutputStream part = new ByteArrayOutputStream();
        part.writeBytes(("--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + filename
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        part.writeBytes(content);
        part.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        parts.add(part.toByteArray());
        return this;
    }

    /** Makes the request a POST of this form. */
    public HttpRequest.Builder postedBy(HttpRequest.Builder request) {
        List<byte[]> body = new ArrayList<>(parts);
        body.add(("--" + boundary + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofByteArrays(body));
    }
}
