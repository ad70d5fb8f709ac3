package io.billfold.database;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which database. Neither {@code url} nor {@code host} means the embedded one.
 *
 * @param url {@code DATABASE_URL}
 * @param host {@code RDS_HOST}; the parts are an alternative to the URL
 * @param connections the most connections that this process opens, {@code DATABASE_CONNECTIONS}
 */
@Validated
@ConfigurationProperties("billfold.database")
record DatabaseSettings(
        String url,
        String host,
        @Min(1) @Max(65535) int port,
        String name,
        String user,
        String password,
        @Min(2) @Max(200) int connections) {

    /** The server that the operator named; empty for the embedded one. */
    Optional<DatabaseAddress> server() {
        if (!url.isBlank()) {
            return Optional.of(DatabaseAddress.parse(url.strip()));
        }
        if (!host.isBlank()) {
            return Optional.of(
                    new DatabaseAddress("jdbc:postgresql://" + host + ":" + port + "/" + name, user, password));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return server().map(DatabaseAddress::toString).orElse("embedded");
    }
}
