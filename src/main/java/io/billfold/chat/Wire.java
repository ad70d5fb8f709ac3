package io.billfold.chat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls to chat services. Errors never name the address that was called: at Telegram it holds the bot's token. Redirects are
 * not followed by themselves, as that would carry credentials to wherever they lead.
 */
public final class Wire {
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /**
     * @param most bytes of the answer
     * @throws Undelivered for now if the service cannot be reached, for good, as too large, if the answer is larger
     */
    public HttpResponse<byte[]> send(HttpRequest request, long most) throws Undelivered {
        try {
            return client.send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), most));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw Undelivered.forNow("the process is stopping", stopped);
        } catch (IOException failure) {
            if (String.valueOf(failure.getMessage()).contains("exceed")) {
                throw Undelivered.tooLarge("the answer is larger than " + most + " bytes");
            }
            throw Undelivered.forNow(
                    request.uri().getHost() + " cannot be reached: "
                            + failure.getClass().getSimpleName(),
                    failure);
        }
    }

    /** What the service says with status 429 or 503 about when to come back; empty if nothing. */
    public static Optional<Duration> retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,5}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)));
    }
}
