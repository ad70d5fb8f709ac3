package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Closed unless opened: who may come in, and what every answer says to browsers. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {
    /** What this module and the house itself leave open. */
    private static final List<OpenPath> OPEN = List.of(
            OpenPath.get("/health"),
            OpenPath.get("/health/live"),
            OpenPath.get("/health/ready"),
            OpenPath.get("/v3/api-docs"),
            OpenPath.get("/v3/api-docs/**"),
            OpenPath.get("/docs"),
            OpenPath.get("/swagger-ui/**"),
            OpenPath.post("/api/auth/register"),
            OpenPath.post("/api/auth/login"),
            OpenPath.post("/api/auth/session"),
            OpenPath.get("/api/auth/instance"));

    /** Scripts and frames of our own only; what the pages need more than that is inline style. */
    private static final String CONTENT_POLICY = "default-src 'self'; img-src 'self' data: blob:; style-src 'self'"
            + " 'unsafe-inline'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            ProblemWriter problems,
            ObjectProvider<OpenPath> openPaths,
            Tokens tokens,
            ApiKeys keys,
            Users users,
            AccountSettings settings)
            throws Exception {
        BearerFilter bearers = new BearerFilter(tokens, keys, users);
        return http.csrf(
                        AbstractHttpConfigurer::disable) // bearers are sent on purpose; SessionFilter guards the cookie
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .addFilterBefore(CrossOrigin.filter(settings.corsOrigins()), HeaderWriterFilter.class)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .frameOptions(FrameOptionsConfig::deny)
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER)))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(bearers, AuthorizationFilter.class)
                .addFilterBefore(new SessionFilter(bearers, problems), AuthorizationFilter.class)
                .authorizeHttpRequests(requests -> authorize(requests, openPaths))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(
                                        unauthenticated(request.getHeader("Authorization") != null), request, response))
                        .accessDeniedHandler((request, response, failure) -> problems.write(
                                new Problem(403, "forbidden", "The caller may not do this."), request, response)))
                .build();
    }

    private static void authorize(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests,
            ObjectProvider<OpenPath> openPaths) {
        requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC)
                .permitAll();
        OPEN.forEach(
                open -> requests.requestMatchers(open.method(), open.pattern()).permitAll());
        openPaths.forEach(
                open -> requests.requestMatchers(open.method(), open.pattern()).permitAll());
        requests.requestMatchers("/metrics").access(new MetricsReaders());
        requests.requestMatchers("/api/auth/invitations/**", "/api/auth/users/**", "/api/account/erase")
                .hasAllAuthorities(CallerAuthentication.PERSON, Scope.ADMIN.name());
        requests.requestMatchers("/api/connections/**")
                .hasAllAuthorities(CallerAuthentication.PERSON, Scope.ADMIN.name());
        // They let documents in and news out; a program may set them up with a key that has the scope.
        requests.requestMatchers("/api/webhooks/**", "/api/intake/webhooks/**").hasAuthority(Scope.ADMIN.name());
        requests.requestMatchers("/api/auth/api-keys/**", "/api/auth/password", "/api/auth/phone", "/api/chat/links/**")
                .hasAuthority(CallerAuthentication.PERSON);
        requests.requestMatchers(HttpMethod.GET).hasAuthority(Scope.READ.name());
        requests.requestMatchers(HttpMethod.HEAD).hasAuthority(Scope.READ.name());
        // A question changes nothing but the list of questions.
        requests.requestMatchers(HttpMethod.POST, "/api/questions").hasAuthority(Scope.READ.name());
        requests.requestMatchers(HttpMethod.DELETE, "/api/auth/session").authenticated();
        requests.anyRequest().hasAuthority(Scope.WRITE.name());
    }

    private static Problem unauthenticated(boolean withToken) {
        return withToken
                ? new Problem(
                        401, "invalid_token", "The token or API key is not valid, or its time is over. Sign in again.")
                : new Problem(401, "unauthenticated", "Sign in, and send the token as Authorization: Bearer.");
    }

    /** There are no users that Spring should make up. */
    @Bean
    AuthenticationManager authenticationManager() {
        return authentication -> {
            throw new UnsupportedOperationException("callers come in by BearerFilter alone");
        };
    }
}
