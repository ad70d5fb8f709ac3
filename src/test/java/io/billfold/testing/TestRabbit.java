package io.billfold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** The distribution's RabbitMQ on free ports of loopback, with a folder and a port mapper of its own. */
public final class TestRabbit implements AutoCloseable {
    private final Process process;
    private final Process mapper;
    private final Path folder;
    private final int port;

    /** The one that all tests share which do not end it. */
    private static final class Shared {
        static final TestRabbit SERVER = start();
    }

    private TestRabbit(Process process, Process mapper, Path folder, int port) {
        this.process = process;
        this.mapper = mapper;
        this.folder = folder;
        this.port = port;
    }

    public static String url() {
        return Shared.SERVER.address();
    }

    public static TestRabbit start() {
        try {
            Path parent = Path.of("target", "test-rabbitmq").toAbsolutePath();
            return start(Files.createTempDirectory(Files.createDirectories(parent), "server"), Servers.freePort());
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("RabbitMQ does not start", failed);
        }
    }

    /** Starts it where it was before, with what it kept. */
    public TestRabbit startAgain() {
        try {
            return start(folder, port);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("RabbitMQ does not start again", failed);
        }
    }

    private static TestRabbit start(Path folder, int port) throws IOException, InterruptedException {
        Path scripts = scripts();
        Path home = Files.createDirectories(folder.resolve("home"));
        Path plugins = Files.writeString(folder.resolve("plugins"), "[].\n");
        Path settings =
                Files.writeString(folder.resolve("rabbitmq.conf"), "listeners.tcp.default = 127.0.0.1:" + port + "\n");
        Map<String, String> environment = Map.of(
                "RABBITMQ_NODENAME", "billfold" + port + "@localhost",
                "RABBITMQ_NODE_PORT", Integer.toString(port),
                "RABBITMQ_DIST_PORT", Integer.toString(Servers.freePort()),
                "RABBITMQ_MNESIA_BASE", folder.resolve("mnesia").toString(),
                "RABBITMQ_LOG_BASE", folder.resolve("log").toString(),
                "RABBITMQ_ENABLED_PLUGINS_FILE", plugins.toString(),
                "RABBITMQ_CONF_ENV_FILE", folder.resolve("none").toString(),
                "RABBITMQ_CONFIG_FILE", settings.toString(),
                "ERL_EPMD_PORT", Integer.toString(Servers.freePort()),
                "ERL_EPMD_ADDRESS", "127.0.0.1");
        Path log = folder.resolve("start.log");
        Process mapper = mapper(environment, log);
        ProcessBuilder builder = new ProcessBuilder(
                        scripts.resolve("rabbitmq-server").toString())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.toString());
        Process process = builder.start();
        TestRabbit server = new TestRabbit(process, mapper, folder, port);
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        Servers.awaitPort(process, port, log);
        return server;
    }

    private static Path scripts() {
        Path library = Path.of("/usr/lib/rabbitmq/lib");
        if (Files.isDirectory(library)) {
            try (Stream<Path> versions = Files.list(library)) {
                return versions.map(version -> version.resolve("sbin"))
                        .filter(Files::isDirectory)
                        .findFirst()
                        .orElseThrow();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        throw new IllegalStateException("RabbitMQ is missing: scripts/install-test-tools.sh installs it");
    }

    public String address() {
        return "amqp://guest:guest@127.0.0.1:" + port + "/";
    }

    private void end() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        process.onExit().join();
        mapper.destroyForcibly();
    }

    /** In the foreground, as a child of ours: one that Erlang starts by itself outlives us. */
    private static Process mapper(Map<String, String> environment, Path log) throws IOException {
        ProcessBuilder mapper = new ProcessBuilder("epmd")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        log.resolveSibling("epmd.log").toFile()));
        mapper.environment().putAll(environment);
        return mapper.start();
    }

    @Override
    public void close() {
        end();
    }
}
