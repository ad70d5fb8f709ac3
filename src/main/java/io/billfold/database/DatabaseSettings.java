package io.billfold.database;

import io.billfold.settings.StartRefused;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * Which database. None of {@code url}, {@code host} and the host by another name means the embedded one.
 *
 * @param url {@code DATABASE_URL}
 * @param host {@code RDS_HOST}; the parts are an alternative to the URL
 * @param port {@code RDS_PORT}, whichever the names of the other parts
 * @param mysql the parts by the names that programs on MySQL use
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
        MySqlNames mysql,
        @Min(2) @Max(200) int connections) {

    /**
     * The parts as {@code MYSQL_HOST}, {@code MYSQL_DB}, {@code MYSQL_USER} and {@code MYSQL_PASSWORD}, so that a set-up made for
     * another program needs no new names. The server is a PostgreSQL all the same.
     */
    record MySqlNames(String host, String name, String user, String password) {}

    /** For commands that run without Spring; the names and defaults are those of application.yaml. */
    static DatabaseSettings fromEnvironment(Map<String, String> environment) {
        return new DatabaseSettings(
                environment.getOrDefault("DATABASE_URL", ""),
                environment.getOrDefault("RDS_HOST", ""),
                port(environment.getOrDefault("RDS_PORT", "5432")),
                environment.getOrDefault("RDS_DATABASE", "billfold"),
                environment.getOrDefault("RDS_USER", ""),
                environment.getOrDefault("RDS_PASSWORD", ""),
                new MySqlNames(
                        environment.getOrDefault("MYSQL_HOST", ""),
                        environment.getOrDefault("MYSQL_DB", "billfold"),
                        environment.getOrDefault("MYSQL_USER", ""),
                        environment.getOrDefault("MYSQL_PASSWORD", "")),
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
            return Optional.of(address(host, name, user, password));
        }
        return mysql.host().isBlank()
                ? Optional.empty()
                : Optional.of(address(mysql.host(), mysql.name(), mysql.user(), mysql.password()));
    }

    private DatabaseAddress address(String server, String database, String who, String secret) {
        return new DatabaseAddress("jdbc:postgresql://" + server + ":" + port + "/" + database, who, secret);
    }

    /** Whether the server has its address from the names that programs on MySQL use. */
    boolean byMySqlNames() {
        return url.isBlank() && host.isBlank() && !mysql.host().isBlank();
    }

    /** The one variable without which the embedded database is meant. */
    String decisive() {
        if (byMySqlNames()) {
            return "MYSQL_HOST";
        }
        return url.isBlank() ? "RDS_HOST" : "DATABASE_URL";
    }

    /** The variables that an operator would correct. */
    String variables() {
        if (byMySqlNames()) {
            return "MYSQL_HOST, RDS_PORT, MYSQL_DB, MYSQL_USER and MYSQL_PASSWORD";
        }
        return url.isBlank() ? "RDS_HOST, RDS_PORT, RDS_DATABASE, RDS_USER and RDS_PASSWORD" : "DATABASE_URL";
    }

    @Override
    public String toString() {
        return server().map(DatabaseAddress::toString).orElse("embedded");
    }
}
