package io.billfold.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.DefaultCorsProcessor;
import org.springframework.web.filter.CorsFilter;

/** Lets pages of the origins in {@code CORS_ORIGINS} call the API, and no others. */
class CrossOrigin extends DefaultCorsProcessor {
    static CorsFilter filter(List<String> origins) {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(origins);
        cors.setAllowedMethods(List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"));
        cors.setAllowedHeaders(
                List.of("Authorization", "Content-Type", "Idempotency-Key", "If-Match", "If-None-Match"));
        cors.setExposedHeaders(List.of("ETag", "Location", "Retry-After", "Content-Disposition"));
        cors.setMaxAge(Duration.ofHours(1));
        CorsFilter filter = new CorsFilter(request -> cors);
        filter.setCorsProcessor(new CrossOrigin());
        return filter;
    }

    @Override
    protected void rejectRequest(ServerHttpResponse response) throws IOException {
        response.setStatusCode(HttpStatus.FORBIDDEN);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        response.getBody().write("""
                        {"type":"about:blank","title":"Forbidden","status":403,"code":"origin_not_allowed",\
                        "detail":"Pages of this origin may not call here; CORS_ORIGINS names those that may."}\
                        """.getBytes(StandardCharsets.UTF_8));
        response.flush();
    }
}
