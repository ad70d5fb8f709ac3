package io.billfold.database;

import io.billfold.settings.StartRefused;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/**
 * The programs of a PostgreSQL distribution ({@code initdb}, {@code pg_ctl}, {@code postgres}), unpacked from the class path
 * once per version.
 */
final class PostgresPrograms {
    /** The major version of the programs on the class path; a data folder belongs to one. */
    static final int MAJOR_VERSION = 18;

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /** Unpacks the programs for this machine into a folder of their own inside {@code parent}, unless they are there. */
    static PostgresPrograms unpackInto(Path parent) {
        String archive = "postgres-" + platform() + ".txz";
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream("/" + archive)) {
            if (packed == null) {
                throw new StartRefused(
                        "This jar holds no PostgreSQL for " + platform() + ".",
                        "Set DATABASE_URL to a PostgreSQL server, or build the jar on this machine, which adds it.");
            }
            byte[] bytes = packed.readAllBytes();
            Path home = parent.resolve("postgres-" + MAJOR_VERSION + "-" + checksum(bytes));
            if (!Files.isDirectory(home)) {
                Files.createDirectories(parent);
                Path draft = Files.createTempDirectory(parent, "unpacking-");
                unpack(bytes, draft);
                putInPlace(draft, home);
            }
            return new PostgresPrograms(home);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack PostgreSQL into " + parent, e);
        }
    }

    /** Another process that starts at the same time may have been faster; its programs are the same. */
    private static void putInPlace(Path draft, Path home) throws IOException {
        try {
            Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException taken) {
            if (!Files.isDirectory(home)) {
                throw taken;
            }
            FileSystemUtils.deleteRecursively(draft);
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String family = system.contains("mac") ? "darwin" : system.contains("win") ? "windows" : "linux";
        return family + "-" + (processor.equals("aarch64") ? "arm_64" : "x86_64");
    }

    /** Tells one build of the programs from another; nobody attacks it. */
    private static String checksum(byte[] bytes) {
        CRC32 checksum = new CRC32();
        checksum.update(bytes);
        return Long.toHexString(checksum.getValue());
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (var files = new TarArchiveInputStream(new XZInputStream(new java.io.ByteArrayInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = files.getNextEntry()) != null) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("entry outside of the archive: " + entry.getName());
                }
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(parentOf(file));
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(parentOf(file));
                    Files.copy(files, file);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
                    }
                }
            }
        }
    }

    private static Path parentOf(Path file) {
        Path parent = file.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("a file has a folder: " + file);
        }
        return parent;
    }

    /**
     * Runs a program to its end.
     *
     * @param output the file that takes what it prints; {@code pg_ctl start} hands it on to the server, which keeps it open
     * @return its exit status
     */
    int run(Path output, @Nullable Path workingFolder, String program, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            // PostgreSQL refuses to run as root; in a user namespace without a mapping root is nobody, yet owns its
            // files.
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(home.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .directory(workingFolder == null ? null : workingFolder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new StartRefused(
                        program + " did not end within two minutes.", "See " + output + " for what it said.");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + program, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + program + " ran", e);
        }
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
