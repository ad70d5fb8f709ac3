package io.billfold.trace;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives every request an id and a place in a trace, its client's if it sends them, and answers with both. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RequestTraceFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(RequestTraceFilter.class);

    private static final String REQUEST_ID = "X-Request-Id";

    /** Goes into the log and into the answer, so it has the letters of an id and nothing else. */
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._:-]{1,64}");

    private final Spans spans;

    RequestTraceFilter(Spans spans) {
        this.spans = spans;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = idOf(request.getHeader(REQUEST_ID));
        response.setHeader(REQUEST_ID, id);
        try (LogScope scope = LogScope.open().with(LogField.REQUEST_ID, id);
                Spans.Span span = spans.server(request.getMethod(), Trace.parse(request.getHeader(Trace.HEADER)))) {
            response.setHeader(Trace.HEADER, span.trace().header());
            try {
                chain.doFilter(request, response);
            } finally {
                span.failed(response.getStatus() >= 500);
                log.debug("{} answered {}", request.getMethod(), response.getStatus());
            }
        }
    }

    private static String idOf(@Nullable String sent) {
        return sent != null && ID.matcher(sent).matches()
                ? sent
                : UUID.randomUUID().toString();
    }
}
