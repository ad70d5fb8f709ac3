package io.billfold.search.opensearch;

import io.billfold.settings.StartRefused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.apache.hc.core5.http.HttpHost;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * @param url {@code OPENSEARCH_URL}: {@code https://user:password@host:9200}, or {@code http://} within a closed network
 * @param index {@code OPENSEARCH_INDEX}: what the names of our indices and aliases begin with
 * @param shards {@code OPENSEARCH_SHARDS}: of an index made anew; an account is in one of them
 */
@Validated
@ConfigurationProperties("billfold.search.opensearch")
record OpenSearchSettings(
        String url,
        @Pattern(regexp = "[a-z][a-z0-9-]{0,99}") String index,
        @Min(1) @Max(1024) int shards) {
    private URI address() {
        try {
            URI address = URI.create(url);
            if (address.getHost() != null
                    && ("http".equals(address.getScheme()) || "https".equals(address.getScheme()))) {
                return address;
            }
        } catch (IllegalArgumentException wrong) {
            // Said below without the address, which may hold a password.
        }
        throw new StartRefused(
                "OPENSEARCH_URL is no address of OpenSearch.",
                "Set it to something like https://user:password@host:9200.");
    }

    HttpHost host() {
        URI address = address();
        return new HttpHost(address.getScheme(), address.getHost(), address.getPort());
    }

    /** User and password, or null for a server that asks for none. */
    String @Nullable [] credentials() {
        String user = address().getRawUserInfo();
        if (user == null) {
            return null;
        }
        String[] parts = user.split(":", 2);
        return new String[] {decoded(parts[0]), parts.length < 2 ? "" : decoded(parts[1])};
    }

    private static String decoded(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "OpenSearch at " + host().toHostString();
    }
}
