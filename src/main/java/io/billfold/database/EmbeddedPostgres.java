package io.billfold.database;

import io.billfold.settings.StartRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own in a folder: listens on the loopback address only, durable, behind a generated password.
 *
 * <p>The folder holds {@code programs/}, {@code data/} (PostgreSQL's own), {@code password}, {@code port} and
 * {@code server.log}. It must have one owner at a time: the caller holds a lock.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "billfold";

    private final Path folder;
    private final PostgresPrograms programs;
    private final List<String> options;
    private final String password;
    private int port;

    private EmbeddedPostgres(Path folder, PostgresPrograms programs, List<String> options) {
        this.folder = folder;
        this.programs = programs;
        this.options = options;
        this.password = password();
    }

    /** Starts the server on the folder, which may be empty, and returns when it takes connections. */
    static EmbeddedPostgres start(Path folder, int connections) {
        return start(folder, folder.resolve("programs"), ServerOptions.durable(connections));
    }

    /**
     * @param programs where the server's programs are unpacked to; may be shared by several folders
     * @param options as for {@code postgres -c}, for example {@code fsync=on}
     */
    public static EmbeddedPostgres start(Path folder, Path programs, List<String> options) {
        EmbeddedPostgres server = new EmbeddedPostgres(folder, PostgresPrograms.unpackInto(programs), options);
        server.refuseOtherVersions();
        server.stopTheOneLeftBehind();
        server.createUnlessThere();
        server.startUp();
        return server;
    }

    private void refuseOtherVersions() {
        Path file = data().resolve("PG_VERSION");
        if (!Files.exists(file)) {
            return;
        }
        String version = read(file);
        if (!version.equals(Integer.toString(PostgresPrograms.MAJOR_VERSION))) {
            throw new StartRefused(
                    "The database in " + folder + " was made by PostgreSQL " + version + "; this Billfold brings "
                            + PostgresPrograms.MAJOR_VERSION + ".",
                    "Run \"billfold backup\" with the Billfold that made it, then \"billfold restore\" with this one"
                            + " into a new data folder.");
        }
    }

    /** After a {@code kill -9} of this process its server lives on, and no second one may open the same files. */
    private void stopTheOneLeftBehind() {
        Path file = data().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return;
        }
        boolean alive = read(file)
                .lines()
                .findFirst()
                .filter(line -> line.matches("\\d+"))
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)))
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("postgres"))
                .isPresent();
        if (alive) {
            log.warn("Stopping the database server that an earlier process left behind");
            stop();
        }
        // If nobody lives under that number, PostgreSQL itself finds the file stale and recovers.
    }

    private void createUnlessThere() {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        log.debug("Creating the database in {}", folder);
        // The builtin C.UTF-8 orders and folds text the same on every machine, whatever its libc: a restored index is
        // valid.
        int status = programs.run(
                serverLog(),
                folder,
                "initdb",
                "--pgdata=" + data(),
                "--username=" + USER,
                "--pwfile=" + folder.resolve("password"),
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C");
        if (status != 0) {
            throw new StartRefused("The database could not be created in " + folder + ".", lookIntoTheLog());
        }
    }

    private void startUp() {
        port = port();
        StringBuilder arguments =
                new StringBuilder("-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories=");
        options.forEach(option -> arguments.append(" -c ").append(option));
        int status = programs.run(
                serverLog(),
                folder,
                "pg_ctl",
                "start",
                "-w",
                "-t",
                "60",
                "-D",
                data().toString(),
                "-o",
                arguments.toString());
        if (status != 0) {
            throw new StartRefused("The embedded database did not start.", lookIntoTheLog());
        }
    }

    private String lookIntoTheLog() {
        return "See " + serverLog() + " for its own words. If Billfold runs as root in a container that forbids user"
                + " namespaces, run it as an ordinary user, or set DATABASE_URL to a server.";
    }

    /** The same port at every start, so that addresses in use by hand stay right; another one if a stranger has taken it. */
    private int port() {
        Path file = folder.resolve("port");
        int wished = Files.exists(file) ? Integer.parseInt(read(file)) : 0;
        try {
            int free = freePort(wished);
            Files.writeString(file, Integer.toString(free));
            return free;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort(int wished) throws IOException {
        try (ServerSocket socket = new ServerSocket(wished, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException taken) {
            if (wished == 0) {
                throw taken;
            }
            return freePort(0);
        }
    }

    private String password() {
        Path file = folder.resolve("password");
        try {
            if (Files.exists(file)) {
                return read(file);
            }
            Files.createDirectories(folder);
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            String fresh = HexFormat.of().formatHex(random);
            Files.writeString(file, fresh);
            return fresh;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address of a database on this server, made if it is missing. */
    public DatabaseAddress database(String name) {
        DatabaseAddress maintenance = address("postgres");
        try (var connection =
                        DriverManager.getConnection(maintenance.jdbcUrl(), maintenance.user(), maintenance.password());
                var known = connection.prepareStatement("select 1 from pg_database where datname = ?");
                var statement = connection.createStatement()) {
            known.setString(1, name);
            if (!known.executeQuery().next()) {
                statement.execute("create database " + statement.enquoteIdentifier(name, true));
            }
            return address(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot make the database " + name, e);
        }
    }

    private DatabaseAddress address(String database) {
        return address(port, database, password);
    }

    private static DatabaseAddress address(int port, String database, String password) {
        return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + database, USER, password);
    }

    /** Where the server listens that another process of this user runs on the folder. */
    static DatabaseAddress addressOfRunning(Path folder, String database) {
        int port = Integer.parseInt(read(folder.resolve("port")));
        return address(port, database, read(folder.resolve("password")));
    }

    /** Stops the server: no new connections, open ones are cut, everything is written out. */
    @Override
    public void close() {
        stop();
    }

    private void stop() {
        int status = programs.run(
                serverLog(), folder, "pg_ctl", "stop", "-w", "-t", "60", "-m", "fast", "-D", data().toString());
        if (status != 0) {
            throw new IllegalStateException("the embedded database did not stop; see " + serverLog());
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path serverLog() {
        return folder.resolve("server.log");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
