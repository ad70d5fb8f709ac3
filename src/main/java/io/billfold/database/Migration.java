package io.billfold.database;

import io.billfold.settings.DataFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.flywaydb.core.Flyway;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Brings a database's schema up to date, for commands without the server. */
public final class Migration {
    private Migration() {}

    /**
     * Migrates the database that the environment names ({@code DATABASE_URL}, {@code RDS_*}), or else the embedded one of the
     * data folder.
     *
     * @return how many steps were missing
     */
    public static int run(DataFolder data) {
        var server = DatabaseSettings.fromEnvironment(System.getenv()).server();
        if (server.isPresent()) {
            return to(server.get(), "latest");
        }
        try (EmbeddedAccess access = EmbeddedAccess.creating(data)) {
            return to(access.address(), "latest");
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
