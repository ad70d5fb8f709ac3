package io.billfold.commandline;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FileNotFoundException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.UUID;

/** A file as a browser's form sends it (RFC 7578), read from the disk while it goes out. */
record Upload(String contentType, BodyPublisher body) {
    /** @throws FileNotFoundException if it is gone */
    static Upload of(Path file) throws FileNotFoundException {
        String boundary = "billfold-" + UUID.randomUUID();
        String name = String.valueOf(file.getFileName())
                .replace("\"", "%22")
                .replace("\r", "%0D")
                .replace("\n", "%0A");
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return new Upload(
                "multipart/form-data; boundary=" + boundary,
                BodyPublishers.concat(
                        BodyPublishers.ofString(head, UTF_8),
                        BodyPublishers.ofFile(file),
                        BodyPublishers.ofString(tail, UTF_8)));
    }
}
