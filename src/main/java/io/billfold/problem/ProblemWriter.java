package io.billfold.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes a {@link Problem} as {@code application/problem+json}. One place for controllers, filters and the container, and
 * whatever the client said it accepts: an error that cannot be read is worse than one in another format (RFC 9457 §3).
 */
@Component
public class ProblemWriter {
    private final JsonMapper json;
    private final MeterRegistry meters;

    ProblemWriter(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.meters = meters;
    }

    /** Answers with the problem, unless an answer is already under way. */
    public void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        count(problem);
        response.resetBuffer();
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.properties().get("retry_after") instanceof Number seconds) {
            response.setHeader(HttpHeaders.RETRY_AFTER, seconds.toString());
        }
        if (problem.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        byte[] body = json.writeValueAsBytes(document(problem, askedFor(request)));
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    /** What the client asked for, also after the container went on to its page of errors. */
    private static String askedFor(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String original
                ? original
                : request.getRequestURI();
    }

    private void count(Problem problem) {
        Counter.builder("billfold.problems")
                .description("Errors that clients were answered with")
                .tag("code", problem.code())
                .tag("status", Integer.toString(problem.status()))
                .register(meters)
                .increment();
    }

    static String title(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return status == null ? "Error" : status.getReasonPhrase();
    }

    static Map<String, Object> document(Problem problem, String path) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "about:blank");
        document.put("title", title(problem.status()));
        document.put("status", problem.status());
        document.put("code", problem.code());
        document.put("detail", problem.detail());
        document.put("instance", path);
        document.putAll(problem.properties());
        return document;
    }
}
