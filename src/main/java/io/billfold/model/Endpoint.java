package io.billfold.model;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The server's door: one request, one answer, within a time that holds for the whole of it. HTTP/1.1, because servers for local models
 * stumble over the offer of HTTP/2; no redirects, because the key goes to nobody else.
 */
final class Endpoint {
    private static final Duration CONNECTING = Duration.ofSeconds(5);
    /** An answer has kilobytes; whoever sends more than this sends no answer. */
    private static final long LONGEST_ANSWER = 8_000_000;

    private final String base;
    private final @Nullable String key;
    /** Made with the first call: it brings threads. */
    private @Nullable HttpClient client;

    Endpoint(URI base, @Nullable String key) {
        this.base = base.toString().replaceAll("/+$", "");
        this.key = key;
    }

    /** @param retryAfter the header of that name */
    @SuppressWarnings("ArrayRecordComponent") // handed through, never compared
    record Answer(int status, Optional<String> retryAfter, byte[] body) {}

    /** @throws HttpTimeoutException if there is no whole answer in time */
    Answer get(String path, Duration limit) throws IOException {
        return send(request(path).GET(), limit);
    }

    /** @throws HttpTimeoutException if there is no whole answer in time */
    Answer post(String path, byte[] json, Duration limit) throws IOException {
        return send(
                request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofByteArray(json)), limit);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).header("Accept", "application/json");
        return key == null ? request : request.header("Authorization", "Bearer " + key);
    }

    /** The client's own time limit ends with the answer's first byte; this one with its last. */
    private Answer send(HttpRequest.Builder request, Duration limit) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> sent =
                client().sendAsync(request.build(), BodyHandlers.limiting(BodyHandlers.ofByteArray(), LONGEST_ANSWER));
        try {
            HttpResponse<byte[]> response = sent.get(Math.max(1, limit.toMillis()), TimeUnit.MILLISECONDS);
            return new Answer(response.statusCode(), response.headers().firstValue("Retry-After"), response.body());
        } catch (TimeoutException slow) {
            sent.cancel(true);
            throw new HttpTimeoutException("no whole answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException failed) {
            throw new IOException(String.valueOf(failed.getCause()), failed.getCause());
        } catch (InterruptedException interrupted) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the language model");
        }
    }

    private synchronized HttpClient client() {
        HttpClient known = client;
        if (known == null) {
            known = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECTING)
                    .build();
            client = known;
        }
        return known;
    }
}
