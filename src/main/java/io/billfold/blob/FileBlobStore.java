package io.billfold.blob;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Keeps each blob as a file below a folder, its key being the path.
 *
 * <p>A blob is written aside, forced to the disk, and renamed into its place, and then the folder that holds the new name
 * is forced too: without the last step a power cut may lose the name of a file whose bytes are safe.
 */
class FileBlobStore implements BlobStore {
    private static final String ASIDE = ".incoming";

    private final Path root;

    FileBlobStore(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root.resolve(ASIDE));
        clearAbandoned();
    }

    /** Files that a killed process left half written. Younger ones may be another process's at work. */
    private void clearAbandoned() throws IOException {
        Instant longAgo = Instant.now().minus(1, ChronoUnit.DAYS);
        try (Stream<Path> files = Files.list(root.resolve(ASIDE))) {
            for (Path file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(longAgo)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    @Override
    public void put(BlobKey key, InputStream bytes) throws IOException {
        Path aside = root.resolve(ASIDE).resolve(UUID.randomUUID().toString());
        try {
            try (FileChannel file = FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                bytes.transferTo(Channels.newOutputStream(file));
                file.force(true);
            }
            Path place = place(key);
            Path folder = folderOf(place);
            makeFolder(folder);
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /** Makes the folder and those above it durable too, or a new folder may vanish with all that is in it. */
    private void makeFolder(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        Path parent = folderOf(folder);
        makeFolder(parent);
        Files.createDirectories(folder);
        force(parent);
    }

    private static void force(Path folder) throws IOException {
        try (FileChannel opened = FileChannel.open(folder, StandardOpenOption.READ)) {
            opened.force(true);
        }
    }

    @Override
    public InputStream open(BlobKey key) throws IOException {
        try {
            return Files.newInputStream(place(key));
        } catch (NoSuchFileException e) {
            FileNotFoundException missing = new FileNotFoundException("no blob " + key);
            missing.initCause(e);
            throw missing;
        }
    }

    @Override
    public boolean exists(BlobKey key) {
        return Files.isRegularFile(place(key));
    }

    @Override
    public void delete(BlobKey key) throws IOException {
        Files.deleteIfExists(place(key));
    }

    @Override
    public String place() {
        return "the data folder";
    }

    @Override
    public void check() throws IOException {
        BlobKey key = new BlobKey("check/" + UUID.randomUUID());
        byte[] written = "billfold".getBytes(StandardCharsets.US_ASCII);
        put(key, new java.io.ByteArrayInputStream(written));
        try (InputStream read = open(key)) {
            if (!java.util.Arrays.equals(read.readAllBytes(), written)) {
                throw new IOException("the bytes read are not those written below " + root);
            }
        } finally {
            delete(key);
        }
    }

    /** A key cannot leave the root: {@link BlobKey} allows neither {@code ..} nor a leading slash or dot. */
    private Path place(BlobKey key) {
        return root.resolve(key.value());
    }

    private static Path folderOf(Path file) {
        Path folder = file.getParent();
        if (folder == null) {
            throw new IllegalArgumentException("no folder above " + file);
        }
        return folder;
    }
}
