package io.billfold.account;

import io.billfold.problem.Problem;
import io.billfold.problem.ProblemWriter;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

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
            OpenPath.post("/api/auth/login"));

    @Bean
    SecurityFilterChain security(HttpSecurity http, ProblemWriter problems, ObjectProvider<OpenPath> openPaths)
            throws Exception {
        return http.csrf(
                        AbstractHttpConfigurer
                                ::disable) // tokens are sent on purpose; the cookie session brings its own
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(
                                    jakarta.servlet.DispatcherType.ERROR, jakarta.servlet.DispatcherType.ASYNC)
                            .permitAll();
                    requests.requestMatchers(HttpMethod.OPTIONS).permitAll();
                    OPEN.forEach(open -> requests.requestMatchers(open.method(), open.pattern())
                            .permitAll());
                    openPaths.forEach(open -> requests.requestMatchers(open.method(), open.pattern())
                            .permitAll());
                    requests.anyRequest().authenticated();
                })
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(
                                (request, response, failure) -> problems.write(
                                        new Problem(
                                                401,
                                                "unauthenticated",
                                                "Sign in, and send the token as Authorization: Bearer."),
                                        request,
                                        response))
                        .accessDeniedHandler((request, response, failure) -> problems.write(
                                new Problem(403, "forbidden", "The caller may not do this."), request, response)))
                .build();
    }
}
