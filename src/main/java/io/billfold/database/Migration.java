package io.billfold.database;

import io.billfold.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings a database's schema up to date, for commands without the server. */
public final class Migration {
    private Migration() {}

    /**
     * Migrates the database that the environment names ({@code DATABASE_URL}, {@code RDS_*}, {@code MYSQL_*}), or else the embedded one of the
     * data folder.
     *
     * @return how many steps were missing
     */
    public static int run(DataFolder data) {
        DatabaseSettings settings = DatabaseSettings.fromEnvironment(System.getenv());
        var server = settings.server();
        if (server.isPresent()) {
            return onServer(settings, server.get());
        }
        try (EmbeddedAccess access = EmbeddedAccess.creating(data)) {
            return to(access.address(), "latest");
        }
    }

    private static int onServer(DatabaseSettings settings, DatabaseAddress server) {
        try {
            return to(server, "latest");
        } catch (FlywayException failure) {
            throw UnusableServer.refusal(settings, failure)
                    .<RuntimeException>map(refusal -> refusal)
                    .orElse(failure);
        }
    }

    /**
     * @param version as Flyway counts, or {@code latest}
     * @return how many steps were missing
     */
    public static int to(DatabaseAddress address, String version) {
        return Flyway.configure()
                .dataSource(address.jdbcUrl(), address.user(), address.password())
                .target(version)
                .load()
                .migrate()
                .migrationsExecuted;
    }

    /** Whether this Billfold has a schema of that version. */
    public static boolean knows(String version) {
        try {
            return new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:db/migration/V" + version + "__*.sql")
                            .length
                    > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
