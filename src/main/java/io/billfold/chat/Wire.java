package io.billfold.chat;

import io.billfold.health.Dependency;
import io.billfold.health.RemoteService;
import io.billfold.outage.Breaker;
import io.billfold.outage.Breakers;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;

/**
 * Calls to one chat service, which is left alone while it is known to be down. Errors never name the address that was called: at Telegram it holds the bot's token. Redirects are
 * not followed by themselves, as that would carry credentials to wherever they lead.
 */
public final class Wire {
    private static final int SERVER_ERROR = 500;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    private final Breaker breaker;

    private Wire(Breaker breaker) {
        this.breaker = breaker;
    }

    /** @param service for example {@code telegram} */
    public static Wire to(String service, Breakers breakers) {
        return new Wire(breakers.breaker(
                service,
                failure -> failure instanceof ServerError || (failure instanceof Undelivered lost && lost.mayHeal())));
    }

    /** An answer that says that the service is in trouble. */
    private static final class ServerError extends Exception {
        private static final long serialVersionUID = 1;

        private final transient HttpResponse<byte[]> response;

        ServerError(HttpResponse<byte[]> response) {
            super("status " + response.statusCode());
            this.response = response;
        }
    }

    public Dependency dependency() {
        return new RemoteService(breaker);
    }

    /**
     * @param most bytes of the answer
     * @throws Undelivered for now if the service cannot be reached or is left alone, for good, as too large, if the answer is larger
     */
    public HttpResponse<byte[]> send(HttpRequest request, long most) throws Undelivered {
        try {
            return breaker.call(() -> {
                HttpResponse<byte[]> response = sendAnyway(request, most);
                if (response.statusCode() >= SERVER_ERROR) {
                    throw new ServerError(response);
                }
                return response;
            });
        } catch (ServerError trouble) {
            return trouble.response;
        } catch (Breaker.Open down) {
            throw Undelivered.until(down.patience(), String.valueOf(down.getMessage()));
        } catch (Undelivered | RuntimeException failure) {
            throw failure;
        } catch (Exception unexpected) {
            throw new IllegalStateException(unexpected);
        }
    }

    /** Sends whatever is known of the service, for who wants to know, or would hold up the attempts of others by waiting long. */
    public HttpResponse<byte[]> sendAnyway(HttpRequest request, long most) throws Undelivered {
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
