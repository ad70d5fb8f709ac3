package io.billfold.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The folder that holds all that Billfold keeps on this machine: the embedded database, the original files, generated
 * secrets. Back it up whole with {@code billfold backup}; never copy it while the server runs.
 */
public record DataFolder(Path path) {
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    public DataFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** Where it is unless a command says otherwise: {@code BILLFOLD_DATA}, or {@code .billfold} in the user's home. */
    public static DataFolder usual() {
        return usual(System.getenv());
    }

    static DataFolder usual(Map<String, String> environment) {
        String named = environment.getOrDefault("BILLFOLD_DATA", "");
        return new DataFolder(named.isBlank() ? Path.of(System.getProperty("user.home"), ".billfold") : Path.of(named));
    }

    /** The path of a file of that name inside; the data folder itself is there when this returns. */
    public Path file(String name) {
        try {
            Files.createDirectories(path);
            return path.resolve(name);
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The folder of that name inside, made if it is missing, open to its owner alone. */
    public Path folder(String name) {
        Path folder = path.resolve(name);
        try {
            Files.createDirectories(path);
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                restrict(folder, PosixFilePermissions.fromString("rwx------"));
            }
            return folder;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    /** The secret kept in the file of that name; the first call makes one and writes it, readable by its owner alone. */
    public String secret(String name, Supplier<String> fresh) {
        Path file = path.resolve(name);
        try {
            if (Files.exists(file)) {
                return Files.readString(file).strip();
            }
            Files.createDirectories(path);
            Path draft = Files.createTempFile(path, name, ".new");
            restrict(draft, OWNER_ONLY);
            String secret = fresh.get();
            Files.writeString(draft, secret, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.SYNC);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            return secret;
        } catch (IOException e) {
            throw unusable(e);
        }
    }

    private StartRefused unusable(IOException e) {
        StartRefused refusal = new StartRefused(
                "The data folder " + path + " cannot be written: " + e,
                "Give this user the right to write there, or choose another folder with --data or BILLFOLD_DATA.");
        refusal.initCause(e);
        return refusal;
    }

    private static void restrict(Path file, Set<PosixFilePermission> permissions) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(file, permissions);
        }
    }
}
