package io.billfold.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.database.DatabaseAddress;
import io.billfold.database.EmbeddedAccess;
import io.billfold.database.Migration;
import io.billfold.settings.DataFolder;
import io.billfold.settings.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class BackupTests {
    private static final String ACCOUNT = "insert into account (name, created_at) values (:name, now()) returning id";

    @TempDir
    Path folder;

    private static JdbcClient client(DatabaseAddress address) {
        return JdbcClient.create(new DriverManagerDataSource(address.jdbcUrl(), address.user(), address.password()));
    }

    private static long addAccount(JdbcClient database, String name) {
        return database.sql(ACCOUNT).param("name", name).query(Long.class).single();
    }

    @Test
    void bringsRowsFilesAndNumbersBackWhileTheServerRuns() throws IOException {
        DataFolder original = new DataFolder(folder.resolve("original"));
        DataFolder copy = new DataFolder(folder.resolve("copy"));
        Path file = folder.resolve("billfold.zip");
        String awkward = "Müller\t& \\Söhne\nGmbH";
        long lastId;
        Files.createDirectories(original.folder("blobs").resolve("raw"));
        Files.writeString(original.folder("blobs").resolve("raw/1.pdf"), "%PDF");
        try (EmbeddedAccess running = EmbeddedAccess.creating(original)) {
            Migration.to(running.address(), "latest");
            addAccount(client(running.address()), "first");
            lastId = addAccount(client(running.address()), awkward);

            Backup.Summary written = Backup.write(original, file);

            assertThat(written.files()).isEqualTo(1);
            assertThat(written.rows()).isGreaterThanOrEqualTo(2);
        }

        Restore.read(file, copy);

        try (EmbeddedAccess restored = EmbeddedAccess.to(copy)) {
            JdbcClient database = client(restored.address());
            assertThat(database.sql("select name from account order by id")
                            .query(String.class)
                            .list())
                    .containsExactly("first", awkward);
            assertThat(addAccount(database, "next")).isGreaterThan(lastId);
            assertThat(Migration.to(restored.address(), "latest")).isZero();
        }
        assertThat(copy.folder("blobs").resolve("raw/1.pdf")).hasContent("%PDF");
    }

    @Test
    void overwritesNothing() throws IOException {
        DataFolder data = new DataFolder(folder.resolve("data"));
        Path file = Files.writeString(folder.resolve("file.zip"), "precious");
        Files.createDirectories(data.path());
        Files.writeString(data.path().resolve("precious"), "");

        assertThatThrownBy(() -> Backup.write(data, file)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> Restore.read(file, data))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void saysThatAFileIsNoBackup() throws IOException {
        Path file = Files.writeString(folder.resolve("file.zip"), "something else");

        assertThatThrownBy(() -> Restore.read(file, new DataFolder(folder.resolve("data"))))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no backup");
    }

    @Test
    void saysThatThereIsNothingToBackUp() {
        assertThatThrownBy(() -> Backup.write(new DataFolder(folder.resolve("none")), folder.resolve("file.zip")))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("no database");
    }
}
