package io.billfold.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FileBlobStoreTests extends BlobStoreContract {
    @TempDir
    Path folder;

    private FileBlobStore store;

    @BeforeEach
    void open() throws IOException {
        store = new FileBlobStore(folder.resolve("blobs"));
    }

    @Override
    protected BlobStore store() {
        return store;
    }

    @Test
    void leavesNoHalfWrittenFileBehind() throws IOException {
        store.put(new BlobKey("a/b"), new ByteArrayInputStream(new byte[10]));

        try (Stream<Path> aside = Files.list(folder.resolve("blobs/.incoming"))) {
            assertThat(aside).isEmpty();
        }
    }

    @Test
    void failsWithAnIoExceptionWhereNothingCanBeWritten() throws IOException {
        Files.writeString(folder.resolve("blobs/taken"), "a file where a folder should be");

        assertThatThrownBy(() -> store.put(new BlobKey("taken/key"), new ByteArrayInputStream(new byte[10])))
                .isInstanceOf(IOException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../etc/passwd", "/etc/passwd", "a/../../b", "a//b", ".incoming/x", "a\\b", "A/b", "", "a/"})
    void hasNoKeyThatLeavesTheFolder(String path) {
        assertThatThrownBy(() -> new BlobKey(path)).isInstanceOf(IllegalArgumentException.class);
    }
}
