package io.billfold.running;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.DigestUtils;
import org.springframework.util.FileSystemUtils;

/** The packaged jar, unpacked and with an ahead-of-time cache as the launcher prepares it: tests start it many times. */
final class PreparedJar {
    private static final List<String> OPTIONS = List.of(
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1", // a test starts many and none lives long
            "-Xmx512m",
            "-Xlog:aot=off",
            "-Xlog:cds=off");

    /** Made when it is first needed. */
    private static final class Once {
        static final PreparedJar PREPARED = prepare();
    }

    private final Path jar;
    private final Path cache;

    private PreparedJar(Path jar, Path cache) {
        this.jar = jar;
        this.cache = cache;
    }

    /** What starts it with these arguments. */
    static List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(java()));
        command.addAll(OPTIONS);
        command.add("-XX:AOTCache=" + Once.PREPARED.cache);
        command.addAll(List.of("-jar", Once.PREPARED.jar.toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    static Path original() {
        Path jar = Path.of(System.getProperty("billfold.jar", "target/billfold.jar"));
        if (!Files.isRegularFile(jar)) {
            throw new IllegalStateException(jar + " is missing: build it with ./mvnw package");
        }
        return jar.toAbsolutePath();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The processes of the tests share one: the first makes it, the others wait for it. */
    private static PreparedJar prepare() {
        Path folder = Path.of("target", "prepared-jar").toAbsolutePath();
        Path label = folder.resolve("made-of");
        PreparedJar prepared =
                new PreparedJar(folder.resolve(original().getFileName()), folder.resolve("billfold.aot"));
        try (FileChannel door = FileChannel.open(folder.resolveSibling("prepared-jar.lock"), CREATE, WRITE);
                FileLock alone = door.lock()) {
            String source = source();
            if (!Files.exists(label) || !Files.readString(label).equals(source)) {
                FileSystemUtils.deleteRecursively(folder);
                prepared.unpack();
                prepared.train();
                Files.writeString(label, source);
            }
            return prepared;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** What it is made of; the jar by its contents, for all that are built have the same date. */
    private static String source() throws IOException {
        try (InputStream jar = Files.newInputStream(original())) {
            return java() + " " + OPTIONS + " " + DigestUtils.md5DigestAsHex(jar);
        }
    }

    private void unpack() throws IOException {
        run(List.of(
                java(),
                "-Djarmode=tools",
                "-jar",
                original().toString(),
                "extract",
                "--destination",
                jar.getParent().toString()));
    }

    private void train() throws IOException {
        List<String> training = new ArrayList<>(List.of(java()));
        training.addAll(OPTIONS);
        training.addAll(List.of(
                "-XX:AOTCacheOutput=" + cache,
                "-Dbillfold.recorded-start=true",
                "-jar",
                jar.toString(),
                "serve",
                "--port",
                "0",
                "--data",
                cache.resolveSibling("training").toString()));
        run(training);
    }

    private static void run(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
        builder.environment().put("API_USER_EMAIL", "nobody@example.com");
        builder.environment().put("API_USER_PASSWORD", "of this start only");
        try {
            int end = builder.start().waitFor();
            if (end != 0) {
                throw new IOException("the jar could not be prepared: " + command.getLast() + " ended with " + end);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        }
    }
}
