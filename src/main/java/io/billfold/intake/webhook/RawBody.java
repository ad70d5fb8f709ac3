package io.billfold.intake.webhook;

import io.billfold.problem.Problem;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/**
 * Reads a request's body as it was signed, whole and bounded. Strangers can send bodies too, so only a few of them are in
 * memory at a time.
 */
@Component
class RawBody {
    private static final int AT_A_TIME = 4;
    private static final int SECONDS_TO_WAIT = 15;

    private final long most;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);

    RawBody(WebhookInSettings settings) {
        this.most = settings.maxBody().toBytes();
    }

    /** What is done with a body while it is in memory. */
    interface Use<T> {
        T with(byte[] body);
    }

    /** @throws Problem 413 {@code too_large}, 400 {@code incomplete_body}, 503 {@code busy} */
    <T> T use(HttpServletRequest request, Use<T> use) {
        if (request.getContentLengthLong() > most) {
            throw tooLarge();
        }
        if (!acquired()) {
            throw new Problem(503, "busy", "Too many documents come in at the moment. Try again in a minute.");
        }
        try {
            return use.with(read(request));
        } finally {
            places.release();
        }
    }

    private boolean acquired() {
        try {
            return places.tryAcquire(SECONDS_TO_WAIT, TimeUnit.SECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private byte[] read(HttpServletRequest request) {
        try {
            byte[] body = request.getInputStream().readNBytes((int) most + 1);
            if (body.length > most) {
                throw tooLarge();
            }
            return body;
        } catch (IOException broken) {
            throw new Problem(400, "incomplete_body", "The request's body did not come whole.");
        }
    }

    private Problem tooLarge() {
        return new Problem(
                413,
                "too_large",
                "The request is larger than the " + DataSize.ofBytes(most).toMegabytes() + " MB allowed.");
    }
}
