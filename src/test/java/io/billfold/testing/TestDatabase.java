package io.billfold.testing;

import com.zaxxer.hikari.HikariDataSource;
import io.billfold.database.DatabaseAddress;
import io.billfold.database.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/** One PostgreSQL server for the test JVM, and any number of fresh databases on it. */
public final class TestDatabase {
    private static final Path ROOT = Path.of("target", "test-postgres").toAbsolutePath();
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static @Nullable EmbeddedPostgres server;

    private TestDatabase() {}

    /** The address of an empty database that nobody else uses. */
    public static DatabaseAddress fresh() {
        return server().database("test" + COUNT.incrementAndGet());
    }

    /** A fresh database as {@code DATABASE_URL} names one. */
    public static String freshUrl() {
        DatabaseAddress address = fresh();
        return address.jdbcUrl()
                .replace(
                        "jdbc:postgresql://",
                        "postgresql://" + address.user() + ":" + encoded(address.password()) + "@");
    }

    /** Connections to a fresh database with the present schema, for tests of a module without the application. */
    public static DataSource migrated() {
        DatabaseAddress address = fresh();
        HikariDataSource pool = new HikariDataSource();
        pool.setJdbcUrl(address.jdbcUrl());
        pool.setUsername(address.user());
        pool.setPassword(address.password());
        pool.setMaximumPoolSize(10);
        pool.setMinimumIdle(0);
        Flyway.configure().dataSource(pool).load().migrate();
        return pool;
    }

    /** Where tests that start servers of their own find the programs, so that they are unpacked once. */
    public static Path programs() {
        return ROOT.resolve("programs");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static synchronized EmbeddedPostgres server() {
        EmbeddedPostgres running = server;
        if (running == null) {
            Path folder = ROOT.resolve("server-" + ProcessHandle.current().pid());
            // Durability is tested where it matters; here speed does.
            running = EmbeddedPostgres.start(
                    folder,
                    programs(),
                    List.of(
                            "fsync=off",
                            "synchronous_commit=off",
                            "full_page_writes=off",
                            "jit=off",
                            "max_connections=200"));
            EmbeddedPostgres started = running;
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(started, folder)));
            server = running;
        }
        return running;
    }

    private static void stop(EmbeddedPostgres running, Path folder) {
        running.close();
        try {
            FileSystemUtils.deleteRecursively(folder);
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
