package io.billfold.memo.redis;

import io.lettuce.core.RedisURI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param url {@code REDIS_URL}: {@code redis://}, or {@code rediss://} for TLS
 * @param host {@code REDIS_HOST}; the parts are an alternative to the URL
 * @param port {@code REDIS_PORT}
 * @param password {@code REDIS_PASSWORD}
 */
@ConfigurationProperties("billfold.memo.redis")
record RedisSettings(String url, String host, int port, String password) {
    /** A memo saves time; one that is waited for longer than this does not. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    RedisURI address() {
        RedisURI address = url.isBlank() ? ofParts() : RedisURI.create(url);
        address.setTimeout(PATIENCE);
        address.setClientName("billfold");
        return address;
    }

    private RedisURI ofParts() {
        RedisURI.Builder parts = RedisURI.builder().withHost(host).withPort(port);
        return password.isBlank()
                ? parts.build()
                : parts.withPassword(password.toCharArray()).build();
    }

    /** Without the secret. */
    @Override
    public String toString() {
        RedisURI address = address();
        return "Redis at " + address.getHost() + ":" + address.getPort();
    }
}
