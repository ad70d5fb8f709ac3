package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.problem.ProblemWriter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls from the cookie of a browser's sign-in, where no {@code Authorization} is sent. A call that may
 * change something must also carry the session's CSRF token: the cookie alone is sent whoever wrote the page.
 */
class SessionFilter extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final BearerFilter bearers;
    private final ProblemWriter problems;

    SessionFilter(BearerFilter bearers, ProblemWriter problems) {
        this.bearers = bearers;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token =
                request.getHeader("Authorization") == null ? SessionCookie.of(request) : Optional.empty();
        Optional<CallerAuthentication> caller = token.flatMap(bearers::person);
        if (caller.isPresent()) {
            if (!READING.contains(request.getMethod()) && !repeatsCsrfToken(request, token.orElseThrow())) {
                problems.write(
                        new Problem(403, "csrf_token_missing", "Send the session's token as X-CSRF-Token."),
                        request,
                        response);
                return;
            }
            var context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(caller.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static boolean repeatsCsrfToken(HttpServletRequest request, String token) {
        String sent = request.getHeader(SessionCookie.CSRF_HEADER);
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        SessionCookie.csrfToken(token).getBytes(StandardCharsets.UTF_8));
    }
}
