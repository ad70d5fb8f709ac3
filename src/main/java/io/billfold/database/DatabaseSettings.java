package io.billfold.database;

import io.billfold.settings.StartRefused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
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

    /** For commands that run without Spring; the names and defaults are those of application.yaml. */
    static DatabaseSettings fromEnvironment(Map<String, String> environment) {
        return new DatabaseSettings(
                environment.getOrDefault("DATABASE_URL", ""),
                environment.getOrDefault("RDS_HOST", ""),
                port(environment.getOrDefault("RDS_PORT", "5432")),
                environment.getOrDefault("RDS_DATABASE", "billfold"),
                environment.getOrDefault("RDS_USER", ""),
                environment.getOrDefault("RDS_PASSWORD", ""),
                10);
    }

    private static int port(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw new StartRefused(
                    "RDS_PORT is \"" + text + "\", which is no number.", "Set it to the server's port, or unset it.");
        }
    }

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
