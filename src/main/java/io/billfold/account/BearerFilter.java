package io.billfold.account;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Finds out who calls, from {@code Authorization: Bearer} with a token or an API key. The user is looked up at each call,
 * so a removed user, a lower role or a new password count at once.
 */
class BearerFilter extends OncePerRequestFilter {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;
    private final ApiKeys keys;
    private final Users users;

    BearerFilter(Tokens tokens, ApiKeys keys, Users users) {
        this.tokens = tokens;
        this.keys = keys;
        this.users = users;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            caller(header.substring(SCHEME.length()).strip()).ifPresent(caller -> {
                var context = SecurityContextHolder.createEmptyContext();
                context.setAuthentication(caller);
                SecurityContextHolder.setContext(context);
            });
        }
        chain.doFilter(request, response);
    }

    private Optional<CallerAuthentication> caller(String bearer) {
        return bearer.startsWith(ApiKeys.PREFIX) ? program(bearer) : person(bearer);
    }

    private Optional<CallerAuthentication> program(String key) {
        return keys.find(key)
                .flatMap(found -> users.withId(found.user()).map(user -> {
                    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
                    scopes.addAll(found.scopes());
                    scopes.retainAll(Scope.of(user.role()));
                    return new CallerAuthentication(user.asCaller(), scopes, false);
                }));
    }

    /** The user that a token stands for, if it is ours and still counts. */
    Optional<CallerAuthentication> person(String token) {
        return tokens.verify(token)
                .flatMap(claim -> users.withId(claim.user())
                        // A token knows whole seconds only.
                        .filter(user -> claim.issuedAt().getEpochSecond()
                                >= user.passwordChangedAt().getEpochSecond())
                        .map(user -> new CallerAuthentication(user.asCaller(), Scope.of(user.role()), true)));
    }
}
