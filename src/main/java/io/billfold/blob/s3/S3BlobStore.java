package io.billfold.blob.s3;

import io.billfold.blob.BlobKey;
import io.billfold.blob.BlobStore;
import io.billfold.outage.Breaker;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLConnection;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * Keeps each blob as an object of a bucket. S3 shows an object only when it is there whole, and the client sends a checksum
 * with every body and compares that of every answer.
 */
class S3BlobStore implements BlobStore {
    private final S3Client client;
    private final S3Presigner presigner;
    private final S3Settings settings;
    private final Breaker breaker;

    S3BlobStore(S3Client client, S3Presigner presigner, S3Settings settings, Breaker breaker) {
        this.client = client;
        this.presigner = presigner;
        this.settings = settings;
        this.breaker = breaker;
    }

    /** What time may heal: no answer, or one that says the server is in trouble or busy. A refusal is an answer. */
    static boolean isOutage(Exception failure) {
        return switch (failure) {
            case S3Exception answer ->
                answer.statusCode() >= 500 || answer.statusCode() == 429 || answer.statusCode() == 408;
            case SdkClientException noAnswer -> true;
            default -> false;
        };
    }

    @Override
    public void put(BlobKey key, InputStream bytes) throws IOException {
        put(key, bytes, Map.of());
    }

    /** In one call if the bytes fit into one part, which is what most originals do; else part by part. */
    @Override
    public void put(BlobKey key, InputStream bytes, Map<String, String> facts) throws IOException {
        byte[] first = bytes.readNBytes(PartedUpload.PART);
        if (first.length < PartedUpload.PART) {
            persist(
                    key,
                    () -> client.putObject(
                            object -> object.bucket(settings.bucket())
                                    .key(key.value())
                                    .contentType(contentType(key))
                                    .metadata(encoded(facts)),
                            RequestBody.fromBytes(first)));
            return;
        }
        PartedUpload upload = persist(
                key, () -> PartedUpload.begin(client, settings.bucket(), key, contentType(key), encoded(facts)));
        try {
            for (byte[] part = first; part.length > 0; part = bytes.readNBytes(PartedUpload.PART)) {
                byte[] sent = part;
                persist(key, () -> upload.send(sent));
            }
            persist(key, upload::complete);
        } catch (IOException broken) {
            upload.abandon();
            throw broken;
        }
    }

    private static String contentType(BlobKey key) {
        return Optional.ofNullable(URLConnection.guessContentTypeFromName(key.value()))
                .orElse("application/octet-stream");
    }

    /** S3 takes ASCII only. */
    private static Map<String, String> encoded(Map<String, String> facts) {
        return facts.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, fact -> URLEncoder.encode(fact.getValue(), StandardCharsets.UTF_8)));
    }

    @Override
    public InputStream open(BlobKey key) throws IOException {
        return persist(
                key,
                () -> client.getObject(
                        object -> object.bucket(settings.bucket()).key(key.value())));
    }

    @Override
    public boolean exists(BlobKey key) throws IOException {
        try {
            persist(
                    key,
                    () -> client.headObject(
                            object -> object.bucket(settings.bucket()).key(key.value())));
            return true;
        } catch (FileNotFoundException missing) {
            return false;
        }
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        persist(
                key,
                () -> client.deleteObject(
                        object -> object.bucket(settings.bucket()).key(key.value())));
    }

    @Override
    public Optional<URI> link(BlobKey key, Attachment attachment, Duration validFor) {
        String disposition = ContentDisposition.attachment()
                .filename(attachment.filename(), StandardCharsets.UTF_8)
                .build()
                .toString();
        try {
            return Optional.of(presigner
                    .presignGetObject(link -> link.signatureDuration(validFor)
                            .getObjectRequest(object -> object.bucket(settings.bucket())
                                    .key(key.value())
                                    .responseContentType(attachment.mimeType())
                                    .responseContentDisposition(disposition)))
                    .url()
                    .toURI());
        } catch (URISyntaxException wrong) {
            throw new IllegalStateException(wrong);
        }
    }

    @Override
    public String place() {
        return settings.toString();
    }

    /** Each call once only: who asks for the health wants to know how it is now. */
    @Override
    public void check() throws IOException {
        BlobKey key = new BlobKey("check/" + UUID.randomUUID());
        byte[] written = "billfold".getBytes(StandardCharsets.US_ASCII);
        once(
                key,
                () -> client.putObject(
                        object -> object.bucket(settings.bucket()).key(key.value()), RequestBody.fromBytes(written)));
        byte[] read = once(
                key,
                () -> client.getObjectAsBytes(
                                object -> object.bucket(settings.bucket()).key(key.value()))
                        .asByteArray());
        once(
                key,
                () -> client.deleteObject(
                        object -> object.bucket(settings.bucket()).key(key.value())));
        if (!Arrays.equals(read, written)) {
            throw new IOException("the bytes read are not those written to " + place());
        }
    }

    private <T> T persist(BlobKey key, Callable<T> call) throws IOException {
        return translated(key, () -> breaker.persist(call));
    }

    private <T> T once(BlobKey key, Callable<T> call) throws IOException {
        return translated(key, () -> breaker.call(call));
    }

    private static <T> T translated(BlobKey key, Callable<T> call) throws IOException {
        try {
            return call.call();
        } catch (S3Exception answer) {
            throw answer.statusCode() == 404 ? missing(key, answer) : unusable(answer);
        } catch (SdkException | Breaker.Open failure) {
            throw unusable(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw unusable(interrupted);
        } catch (IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    private static IOException missing(BlobKey key, S3Exception answer) {
        FileNotFoundException missing = new FileNotFoundException("no blob " + key);
        missing.initCause(answer);
        return missing;
    }

    private static IOException unusable(Exception failure) {
        return new IOException(failure.getMessage(), failure);
    }
}
