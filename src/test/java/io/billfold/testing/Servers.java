package io.billfold.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.stream.Stream;

/** What tests need that start servers of the distribution as processes of their own. */
final class Servers {
    private static final Duration START_LIMIT = Duration.ofSeconds(90);

    private Servers() {}

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** The first of the programs that is there; a test that needs a missing one fails. */
    static Path program(String... candidates) {
        return Stream.of(candidates)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "scripts/install-test-tools.sh installs what is missing: " + Arrays.toString(candidates)));
    }

    static void awaitPort(Process process, int port, Path log) throws IOException, InterruptedException {
        awaitPort(process, port, log, START_LIMIT);
    }

    static void awaitPort(Process process, int port, Path log, Duration patience)
            throws IOException, InterruptedException {
        Instant limit = Instant.now().plus(patience);
        while (Instant.now().isBefore(limit) && process.isAlive()) {
            try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                if (socket.isConnected()) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(50);
            }
        }
        throw new IllegalStateException("the server did not start:\n" + Files.readString(log));
    }
}
