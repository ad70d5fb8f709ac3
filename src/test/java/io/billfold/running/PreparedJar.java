package io.billfold.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    private static PreparedJar prepare() {
        Path folder = Path.of("target", "prepared-jar").toAbsolutePath();
        try {
            FileSystemUtils.deleteRecursively(folder);
            run(List.of(
                    java(),
                    "-Djarmode=tools",
                    "-jar",
                    original().toString(),
                    "extract",
                    "--destination",
                    folder.toString()));
            PreparedJar prepared =
                    new PreparedJar(folder.resolve(original().getFileName()), folder.resolve("billfold.aot"));
            List<String> training = new ArrayList<>(List.of(java()));
            training.addAll(OPTIONS);
            training.addAll(List.of(
                    "-XX:AOTCacheOutput=" + prepared.cache,
                    "-Dspring.context.exit=onRefresh",
                    "-jar",
                    prepared.jar.toString(),
                    "serve",
                    "--port",
                    "0",
                    "--data",
                    folder.resolve("training").toString()));
            run(training);
            return prepared;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void run(List<String> command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
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
