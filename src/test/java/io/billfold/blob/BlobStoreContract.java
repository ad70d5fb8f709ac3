package io.billfold.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every blob store does. */
public abstract class BlobStoreContract {
    private final BlobKey key = new BlobKey("raw/" + UUID.randomUUID() + ".pdf");

    protected abstract BlobStore store();

    @Test
    void givesBackTheBytes() throws IOException {
        byte[] bytes = new byte[3_000_000];
        new Random(1).nextBytes(bytes);

        store().put(key, new ByteArrayInputStream(bytes));

        assertThat(store().exists(key)).isTrue();
        try (InputStream read = store().open(key)) {
            assertThat(read.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void keepsAnEmptyBlob() throws IOException {
        store().put(key, InputStream.nullInputStream());

        try (InputStream read = store().open(key)) {
            assertThat(read.readAllBytes()).isEmpty();
        }
    }

    @Test
    void saysThatAKeyHoldsNothing() throws IOException {
        assertThat(store().exists(key)).isFalse();
        assertThatThrownBy(() -> store().open(key)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void replacesTheBytesWhole() throws IOException {
        store().put(key, new ByteArrayInputStream(new byte[1000]));
        store().put(key, new ByteArrayInputStream(new byte[] {1}));

        try (InputStream read = store().open(key)) {
            assertThat(read.readAllBytes()).containsExactly(1);
        }
    }

    @Test
    void showsNothingOfAnUploadThatBroke() throws IOException {
        InputStream breaking = new SequenceInputStream(new ByteArrayInputStream(new byte[100_000]), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("the client has gone");
            }

            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                throw new IOException("the client has gone");
            }
        });

        assertThatThrownBy(() -> store().put(key, breaking)).isInstanceOf(IOException.class);

        assertThat(store().exists(key)).isFalse();
    }

    @Test
    void deletes() throws IOException {
        store().put(key, new ByteArrayInputStream(new byte[10]));

        store().delete(key);
        store().delete(key);

        assertThat(store().exists(key)).isFalse();
    }

    @Test
    void checksItself() {
        assertThatCode(() -> store().check()).doesNotThrowAnyException();
    }
}
