package io.billfold.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTests {
    @TempDir
    Path parent = Path.of("");

    @Test
    void isWhereTheVariableSaysElseInTheUsersHome() {
        assertThat(DataFolder.usual(Map.of("BILLFOLD_DATA", parent.toString())).path())
                .isEqualTo(parent);
        assertThat(DataFolder.usual(Map.of("BILLFOLD_DATA", " ")).path())
                .isEqualTo(Path.of(System.getProperty("user.home"), ".billfold"));
        assertThat(DataFolder.usual(Map.of()).path()).isEqualTo(Path.of(System.getProperty("user.home"), ".billfold"));
    }

    @Test
    void keepsASecretForItsOwnerAlone() throws IOException {
        DataFolder data = new DataFolder(parent.resolve("data"));

        assertThat(data.secret("key", () -> "first")).isEqualTo("first");
        assertThat(data.secret("key", () -> "second")).isEqualTo("first");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.file("key"))))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.folder("inner"))))
                .isEqualTo("rwx------");
    }

    @Test
    void saysThatItCannotBeWrittenAndHowToChooseAnother() throws IOException {
        DataFolder below = new DataFolder(
                Files.writeString(parent.resolve("file"), "in the way").resolve("data"));

        assertThatThrownBy(() -> below.file("billfold.lock")).isInstanceOfSatisfying(StartRefused.class, refused -> {
            assertThat(refused.reason()).startsWith("The data folder " + below.path() + " cannot be written");
            assertThat(refused.remedy()).contains("BILLFOLD_DATA");
            assertThat(refused).hasRootCauseInstanceOf(IOException.class);
        });
        assertThatThrownBy(() -> below.folder("postgres")).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> below.secret("key", () -> "secret")).isInstanceOf(StartRefused.class);
    }

    @Test
    void saysThatItCannotBeLocked() throws IOException {
        Files.createDirectories(parent.resolve("billfold.lock"));

        assertThatThrownBy(() -> DataFolderLock.take(new DataFolder(parent)))
                .isInstanceOfSatisfying(StartRefused.class, refused -> {
                    assertThat(refused.reason()).startsWith("The data folder " + parent + " cannot be locked");
                    assertThat(refused.remedy()).contains("local disk");
                });
    }

    @Test
    void isLockedForOneUntilThatOneEnds() {
        DataFolder data = new DataFolder(parent);

        try (DataFolderLock first = DataFolderLock.take(data)) {
            assertThat(first).isNotNull();
            assertThatThrownBy(() -> DataFolderLock.take(data))
                    .isInstanceOf(StartRefused.class)
                    .hasMessageContainingAll(
                            "already runs", "process " + ProcessHandle.current().pid());
        }

        DataFolderLock.take(data).close();
    }
}
