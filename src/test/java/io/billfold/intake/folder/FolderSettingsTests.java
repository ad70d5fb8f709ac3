package io.billfold.intake.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSettingsTests {
    private static final Duration SECOND = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    @Test
    void nameAFolderThatMayBeMissingYetOrNone() {
        assertThat(new FolderSettings("", "", SECOND).configured()).isFalse();
        FolderSettings missing = new FolderSettings(folder.resolve("later").toString(), "", SECOND);
        assertThat(missing.configured()).isTrue();
        assertThat(missing.folder()).isEqualTo(folder.resolve("later"));
    }

    @Test
    void refuseAPathFromNowhereAndAFile() throws IOException {
        assertThatThrownBy(() -> new FolderSettings("scans", "", SECOND)).hasMessageContaining("a path from the root");
        Path file = Files.createFile(folder.resolve("scan.pdf"));
        assertThatThrownBy(() -> new FolderSettings(file.toString(), "", SECOND))
                .hasMessageContaining("WATCH_FOLDER is a file");
    }

    @Test
    void refuseToLookTooOftenOrTooSeldom() {
        assertThat(new FolderSettings("", "", Duration.ofMillis(100)).interval())
                .isEqualTo(Duration.ofMillis(100));
        assertThat(new FolderSettings("", "", Duration.ofHours(1)).interval()).isEqualTo(Duration.ofHours(1));
        assertThatThrownBy(() -> new FolderSettings("", "", Duration.ofMillis(99)))
                .hasMessageContaining("WATCH_INTERVAL");
        assertThatThrownBy(() -> new FolderSettings("", "", Duration.ofSeconds(3601)))
                .hasMessageContaining("WATCH_INTERVAL");
    }
}
