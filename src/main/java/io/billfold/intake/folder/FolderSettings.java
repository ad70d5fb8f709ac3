package io.billfold.intake.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param path {@code WATCH_FOLDER}; empty means none. It may be missing at start, as network drives are, but is no file
 * @param account {@code WATCH_ACCOUNT}: the e-mail address of a user whose account gets the documents; empty means the owner's
 * @param interval {@code WATCH_INTERVAL}: between two looks
 */
@ConfigurationProperties("billfold.intake.folder")
record FolderSettings(String path, String account, Duration interval) {
    FolderSettings {
        if (!path.isBlank() && !Path.of(path).isAbsolute()) {
            throw new IllegalArgumentException("WATCH_FOLDER is a path from the root, such as /srv/scans");
        }
        if (!path.isBlank() && Files.isRegularFile(Path.of(path))) {
            throw new IllegalArgumentException("WATCH_FOLDER is a file, and should be a folder");
        }
        if (interval.compareTo(Duration.ofMillis(100)) < 0 || interval.compareTo(Duration.ofHours(1)) > 0) {
            throw new IllegalArgumentException("WATCH_INTERVAL lies between 100ms and 1h");
        }
    }

    boolean configured() {
        return !path.isBlank();
    }

    Path folder() {
        return Path.of(path);
    }
}
