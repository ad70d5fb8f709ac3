package io.billfold.reading;

import io.billfold.reading.Unreadable.Reason;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Turns HEIC photos into JPEG with the program {@code heif-convert} of libheif, if it is installed: nothing in Java decodes them. */
final class Heif {
    private static final String PROGRAM = "heif-convert";
    private static final long SECONDS = 60;

    private Heif() {}

    static byte[] toJpeg(byte[] heic) {
        return toJpeg(heic, System.getenv().getOrDefault("PATH", ""));
    }

    /** @param path the folders where the program may be */
    static byte[] toJpeg(byte[] heic, String path) {
        Path program = installed(path)
                .orElseThrow(() -> new CannotRead(
                        Reason.UNSUPPORTED_TYPE,
                        "HEIC photos can only be read where the program " + PROGRAM
                                + " is installed. Send a JPEG instead; telephones can be set to take photos as JPEG."));
        try {
            Path folder = Files.createTempDirectory("billfold-heic");
            Path photo = folder.resolve("photo.heic");
            Path jpeg = folder.resolve("photo.jpg");
            try {
                Files.write(photo, heic);
                convert(program, photo, jpeg);
                return Files.readAllBytes(jpeg);
            } finally {
                for (Path file : List.of(photo, jpeg, folder)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failed) {
            throw new CannotRead(Reason.CORRUPT_IMAGE, "The HEIC photo cannot be converted.", failed);
        }
    }

    private static void convert(Path program, Path photo, Path jpeg) throws IOException {
        Process process = new ProcessBuilder(program.toString(), "-q", "92", photo.toString(), jpeg.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new CannotRead(Reason.READING_TIMED_OUT, "Converting the HEIC photo took too long.");
            }
        } catch (InterruptedException stopped) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new CannotRead(Reason.READING_TIMED_OUT, "Converting the HEIC photo was interrupted.", stopped);
        }
        if (process.exitValue() != 0) {
            throw new CannotRead(Reason.CORRUPT_IMAGE, "The HEIC photo is damaged and cannot be converted.");
        }
    }

    private static Optional<Path> installed(String path) {
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
