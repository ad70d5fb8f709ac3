package io.billfold.intake.webhook;

import io.billfold.problem.Problem;
import io.billfold.signature.BodySignature;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of its own signature, before that is held against its body.
 *
 * @param timestamp when it was signed, in Unix seconds
 */
record Claim(long timestamp, String signature) {
    /** How far the sender's clock and ours may be apart, either way. */
    static final Duration WINDOW = Duration.ofMinutes(5);

    /** GitHub's name for the header, which many programs can be set to send. */
    private static final String OTHER_SIGNATURE_HEADER = "X-Hub-Signature-256";

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");
    private static final Pattern SIGNATURE = Pattern.compile("sha256=[0-9a-f]{64}");

    /** @throws Problem 403 {@code invalid_signature} or {@code stale_timestamp} */
    static Claim of(HttpServletRequest request, Instant now) {
        @Nullable String timestamp = request.getHeader(BodySignature.TIMESTAMP_HEADER);
        @Nullable String signature = request.getHeader(BodySignature.SIGNATURE_HEADER);
        if (signature == null) {
            signature = request.getHeader(OTHER_SIGNATURE_HEADER);
        }
        if (timestamp == null || !SECONDS.matcher(timestamp).matches()) {
            throw invalid("The header " + BodySignature.TIMESTAMP_HEADER + " must say the Unix time in seconds.");
        }
        if (signature == null || !SIGNATURE.matcher(signature).matches()) {
            throw invalid("The header " + BodySignature.SIGNATURE_HEADER + " must say sha256= and 64 hex digits.");
        }
        long seconds = Long.parseLong(timestamp);
        if (Math.abs(now.getEpochSecond() - seconds) > WINDOW.toSeconds()) {
            throw new Problem(
                    403,
                    "stale_timestamp",
                    "The request was signed more than " + WINDOW.toMinutes() + " minutes from now: " + now + " here.");
        }
        return new Claim(seconds, signature);
    }

    static Problem invalid(String detail) {
        return new Problem(403, "invalid_signature", detail);
    }
}
