package io.billfold.problem;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception of a controller with its problem. */
@Component
class ProblemResolver implements HandlerExceptionResolver, Ordered {
    private final Problems problems;
    private final ProblemWriter writer;

    ProblemResolver(Problems problems, ProblemWriter writer) {
        this.problems = problems;
        this.writer = writer;
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (failure instanceof AsyncRequestNotUsableException) {
            return new ModelAndView(); // the client has gone; there is nobody to tell
        }
        try {
            if (failure instanceof HttpRequestMethodNotSupportedException method
                    && method.getSupportedMethods() != null) {
                response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
            }
            writer.write(problems.of(failure), request, response);
            return new ModelAndView();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
