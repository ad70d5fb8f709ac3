package io.billfold.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.settings.DataFolder;
import io.billfold.settings.DataFolderLock;
import io.billfold.settings.StartRefused;
import io.billfold.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedPostgresTests {
    @TempDir
    Path folder;

    private EmbeddedPostgres start() {
        return EmbeddedPostgres.start(folder, TestDatabase.programs(), ServerOptions.durable(5));
    }

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
    }

    @Test
    void keepsRowsAndPortOverARestart() {
        DatabaseAddress before;
        try (EmbeddedPostgres server = start()) {
            before = server.database("billfold");
            client(before).sql("create table kept as select 42 as number").update();
        }

        try (EmbeddedPostgres server = start()) {
            DatabaseAddress after = server.database("billfold");

            assertThat(after).isEqualTo(before);
            assertThat(client(after)
                            .sql("select number from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void takesOverFromAServerThatWasLeftBehind() {
        EmbeddedPostgres leftBehind = start();
        DatabaseAddress before = leftBehind.database("billfold");
        client(before).sql("create table kept as select 42 as number").update();

        try (EmbeddedPostgres server = start()) {
            assertThat(client(server.database("billfold"))
                            .sql("select number from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void recoversFromAServerThatWasKilled() throws Exception {
        EmbeddedPostgres killed = start();
        client(killed.database("billfold"))
                .sql("create table kept as select 42 as number")
                .update();
        long pid = Long.parseLong(
                Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        postmaster.destroyForcibly();
        postmaster.onExit().get();

        try (EmbeddedPostgres server = start()) {
            assertThat(client(server.database("billfold"))
                            .sql("select number from kept")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(42);
        }
    }

    @Test
    void isDurableAndLetsNobodyInWithoutThePassword() throws IOException {
        try (EmbeddedPostgres server = start()) {
            DatabaseAddress address = server.database("billfold");
            JdbcClient database = client(address);

            for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                assertThat(database.sql("show " + setting).query(String.class).single())
                        .as(setting)
                        .isEqualTo("on");
            }
            assertThat(database.sql("show listen_addresses").query(String.class).single())
                    .isEqualTo("127.0.0.1");
            assertThat(database.sql("show password_encryption")
                            .query(String.class)
                            .single())
                    .isEqualTo("scram-sha-256");
            assertThatThrownBy(() -> DriverManager.getConnection(address.jdbcUrl(), address.user(), "guessed"))
                    .isInstanceOf(SQLException.class);
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void refusesTheFilesOfAnotherVersionInWords() throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/PG_VERSION"), "15\n");

        assertThatThrownBy(this::start).isInstanceOfSatisfying(StartRefused.class, refusal -> {
            assertThat(refusal.reason()).contains("PostgreSQL 15").contains("18");
            assertThat(refusal.remedy()).contains("billfold backup").contains("billfold restore");
        });
    }

    @Test
    void refusesASecondProcessOnTheSameFolderInWords() {
        DataFolder data = new DataFolder(folder);

        try (DataFolderLock first = DataFolderLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> Database.Embedded.start(data, 5))
                    .isInstanceOfSatisfying(
                            StartRefused.class,
                            refusal -> assertThat(refusal.reason())
                                    .contains("already runs")
                                    .contains(folder.toString()));
        }

        DataFolderLock.take(data).close();
    }
}
