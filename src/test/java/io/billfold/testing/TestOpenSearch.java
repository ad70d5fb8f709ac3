package io.billfold.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A real OpenSearch node in a JVM of its own, on loopback. */
public final class TestOpenSearch implements AutoCloseable {
    /** A node may listen for HTTP on ports from 9201 to 9299; each process of the tests has some of them to itself. */
    private static final int PORTS = 33;

    private static final int FIRST_PORT = 9201 + PORTS * ((Integer.getInteger("billfold.test-process", 1) - 1) % 3);
    private static final int LAST_PORT = FIRST_PORT + PORTS - 1;
    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Process process;
    private final int port;
    private final Path folder;

    /** The one that all tests share which do not end it. */
    private static final class Shared {
        static final TestOpenSearch SERVER = start();
    }

    private TestOpenSearch(Process process, int port, Path folder) {
        this.process = process;
        this.port = port;
        this.folder = folder;
    }

    public static String sharedUrl() {
        return Shared.SERVER.url();
    }

    public static TestOpenSearch start() {
        try {
            Path parent =
                    Files.createDirectories(Path.of("target", "test-opensearch").toAbsolutePath());
            return start(Files.createTempDirectory(parent, "node"), freePort());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("OpenSearch does not start", failed);
        }
    }

    /** Starts it where it was before, with what it kept. */
    public TestOpenSearch startAgain() {
        try {
            return start(folder, port);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("OpenSearch does not start again", failed);
        }
    }

    private static TestOpenSearch start(Path folder, int port) throws IOException, InterruptedException {
        Path log = folder.resolve("start.log");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        "org.codelibs.opensearch.runner.OpenSearchRunner",
                        "-basePath",
                        folder.resolve("data").toString(),
                        "-numOfNode",
                        "1",
                        "-clusterName",
                        "billfold-" + port,
                        // The runner counts its nodes from 1.
                        "-baseHttpPort",
                        Integer.toString(port - 1))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        Servers.awaitPort(process, port, log, START_LIMIT);
        return new TestOpenSearch(process, port, folder);
    }

    private static String classPath() throws IOException {
        Path named = Path.of("target", "opensearch.classpath");
        if (!Files.exists(named)) {
            throw new IllegalStateException("./mvnw generate-test-resources names the libraries of OpenSearch");
        }
        return Files.readString(named).strip();
    }

    private static int freePort() throws IOException {
        for (int port = FIRST_PORT; port <= LAST_PORT; port++) {
            try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                return socket.getLocalPort();
            } catch (IOException taken) {
                // The next one may be free.
            }
        }
        throw new IOException("no port is free for OpenSearch");
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }
}
