package io.billfold.running;

import io.billfold.testing.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar as a process of its own, as a user starts it: for tests over real HTTP. Listens on loopback only. */
public final class RunningBillfold implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(2);

    private final Process process;
    private final int port;
    private final Path log;

    private RunningBillfold(Process process, int port, Path log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts the server on a free port with the data folder, and waits until it is ready. */
    public static RunningBillfold start(Path data, Map<String, String> environment) {
        RunningBillfold billfold = launch(data, environment);
        billfold.awaitReady();
        return billfold;
    }

    /** Starts the server without waiting for it. */
    public static RunningBillfold launch(Path data, Map<String, String> environment) {
        int port = freePort();
        List<String> command =
                PreparedJar.command("serve", "--port", Integer.toString(port), "--data", data.toString());
        try {
            Files.createDirectories(data);
            Path log = Files.createTempFile(data.toAbsolutePath().getParent(), "billfold-", ".log");
            ProcessBuilder builder =
                    new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.environment().put("SERVER_ADDRESS", "127.0.0.1");
            builder.environment().putAll(environment);
            return new RunningBillfold(builder.start(), port, log);
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, java.net.InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public void awaitReady() {
        Instant limit = Instant.now().plus(START_LIMIT);
        while (Instant.now().isBefore(limit)) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the server ended at start:\n" + log());
            }
            try {
                if (api().get("/health").status() == 200) {
                    return;
                }
            } catch (UncheckedIOException notYet) {
                // Nobody listens yet: that is what is waited for.
            }
            pause(Duration.ofMillis(100));
        }
        throw new IllegalStateException("the server was not ready after " + START_LIMIT + ":\n" + log());
    }

    /** A client of this server who has not signed in. */
    public Api api() {
        return Api.at(port);
    }

    /** A client signed in as the first user, who registers if nobody has yet. */
    Api owner() {
        String credentials = "{\"email\": \"owner@example.com\", \"password\": \"a long password\"}";
        api().post("/api/auth/register", credentials);
        Api.Answer login = api().post("/api/auth/login", credentials);
        if (login.status() != 200) {
            throw new AssertionError("nobody could sign in: " + login.text());
        }
        return api().withToken(login.json().get("access_token").asString());
    }

    public long processId() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Ends the process as {@code kill -9} does: no shutdown hook runs. Its children live on. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Waits for the end of the process and gives its exit code. */
    public int awaitEnd() {
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the server did not end:\n" + log());
            }
            return process.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /** All that the process has printed. */
    public String log() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }
}
