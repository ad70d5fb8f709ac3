package io.billfold.trace;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * A place in a trace, as W3C Trace Context (https://www.w3.org/TR/trace-context/) carries it in the header {@code traceparent}.
 *
 * @param traceId 32 hexadecimal digits, the same for all that one request sets off
 * @param spanId 16 hexadecimal digits, for one step of it
 */
public record Trace(String traceId, String spanId) {
    /** The name of the header, over HTTP and in messages. */
    public static final String HEADER = "traceparent";

    /** §3.2: version, trace, parent, flags. A later version may append to it, but version ff is none. */
    private static final Pattern FORM =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-[0-9a-f]{2}(-.*)?");

    private static final SecureRandom RANDOM = new SecureRandom();

    /** A trace that begins here. */
    public static Trace begin() {
        return new Trace(random(16), random(8));
    }

    /** @return empty for what is no such header: then the standard has one begin a trace of one's own */
    public static Optional<Trace> parse(@Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(header);
        return matcher.matches() ? Optional.of(new Trace(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** Where this thread is, if it follows a trace. */
    public static Optional<Trace> current() {
        String trace = MDC.get(LogField.TRACE_ID.key());
        String span = MDC.get(LogField.SPAN_ID.key());
        return trace == null || span == null ? Optional.empty() : Optional.of(new Trace(trace, span));
    }

    /** A next step of the same trace. */
    public Trace next() {
        return new Trace(traceId, random(8));
    }

    /** As the header has it, to be recorded. */
    public String header() {
        return "00-" + traceId + "-" + spanId + "-01";
    }

    private static String random(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
