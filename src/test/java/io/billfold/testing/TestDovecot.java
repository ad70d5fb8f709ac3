package io.billfold.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * The distribution's Dovecot on free ports of loopback, with a folder of its own: IMAP, and SMTP that it relays. Everybody signs in
 * with {@link #PASSWORD}. It runs without any right of root.
 */
public final class TestDovecot implements AutoCloseable {
    public static final String PASSWORD = "secret";

    private static final String INBOX = "INBOX";
    private static final String ROOT = "root";
    private static final String NOBODY = "nobody";
    private static final AtomicLong MAILS = new AtomicLong();

    private final Process process;
    private final Path folder;
    private final int imap;
    private final int submission;

    private TestDovecot(Process process, Path folder, int imap, int submission) {
        this.process = process;
        this.folder = folder;
        this.imap = imap;
        this.submission = submission;
    }

    public static TestDovecot start() {
        return start(null);
    }

    /**
     * @param keys for STARTTLS; null for none
     * @param settings lines of Dovecot's configuration
     */
    public static TestDovecot start(@Nullable TlsKeys keys, String... settings) {
        try {
            return started(keys, settings);
        } catch (IOException | GeneralSecurityException failed) {
            throw new IllegalStateException("Dovecot does not start", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static TestDovecot started(@Nullable TlsKeys keys, String... settings)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path program = Servers.program("/usr/sbin/dovecot", "/usr/local/sbin/dovecot", "/opt/homebrew/sbin/dovecot");
        // Not in the project's folder, which root may keep to itself.
        Path folder = Files.createTempDirectory(
                "dovecot", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        int imap = Servers.freePort();
        int submission = Servers.freePort();
        for (String part : List.of("run", "state", "mail", "commands")) {
            owned(Files.createDirectory(folder.resolve(part)));
        }
        owned(folder);
        Path configuration = Files.writeString(
                folder.resolve("dovecot.conf"),
                configuration(folder, imap, submission) + tls(keys, folder) + String.join("\n", settings) + "\n");
        Path log = folder.resolve("start.log");
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("setpriv", "--reuid", NOBODY, "--regid", group(), "--clear-groups"));
        }
        command.addAll(List.of(program.toString(), "-F", "-c", configuration.toString()));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        TestDovecot server = new TestDovecot(process, folder, imap, submission);
        Runtime.getRuntime().addShutdownHook(new Thread(server::end));
        Servers.awaitPort(process, imap, log);
        return server;
    }

    private static String configuration(Path folder, int imap, int submission) throws IOException {
        return """
                base_dir = %1$s/run
                state_dir = %1$s/state
                log_path = %1$s/dovecot.log
                protocols = imap submission
                listen = 127.0.0.1
                default_internal_user = %2$s
                default_internal_group = %3$s
                default_login_user = %2$s
                first_valid_uid = 1
                mail_location = maildir:%1$s/mail/%%n
                disable_plaintext_auth = no
                passdb {
                  driver = static
                  args = password=%6$s
                }
                userdb {
                  driver = static
                  args = uid=%2$s gid=%3$s home=%1$s/mail/%%n
                }
                service imap-login {
                  chroot =
                  inet_listener imap {
                    port = %4$d
                  }
                  inet_listener imaps {
                    port = 0
                  }
                }
                service submission-login {
                  chroot =
                  inet_listener submission {
                    port = %5$d
                  }
                }
                service anvil {
                  chroot =
                }
                service stats {
                  chroot =
                }
                protocol imap {
                  rawlog_dir = %1$s/commands
                }
                """.formatted(folder, user(), group(), imap, submission, PASSWORD);
    }

    private static String tls(@Nullable TlsKeys keys, Path folder) throws IOException, GeneralSecurityException {
        if (keys == null) {
            return "ssl = no\n";
        }
        Path key = owned(Files.writeString(folder.resolve("key.pem"), keys.keyPem()));
        Path certificate = Files.writeString(folder.resolve("certificate.pem"), keys.certificatePem());
        return "ssl = yes\nssl_key = <" + key + "\nssl_cert = <" + certificate + "\n";
    }

    private static boolean isRoot() {
        return System.getProperty("user.name").equals(ROOT);
    }

    private static String user() {
        return isRoot() ? NOBODY : System.getProperty("user.name");
    }

    private static String group() throws IOException {
        Process id = new ProcessBuilder("id", "-gn", user()).start();
        return new String(id.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }

    private static Path owned(Path path) throws IOException {
        if (isRoot()) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(NOBODY));
        }
        return path;
    }

    /** {@code user:password@host:port} of a mailbox, for a URL. */
    public String imap(String user) {
        return user + ":" + PASSWORD + "@localhost:" + imap;
    }

    public String submission(String user) {
        return user + ":" + PASSWORD + "@localhost:" + submission;
    }

    /** Lays a mail into a folder as Maildir wants it: whole, under a name of its own. */
    public void deliver(String user, String to, byte[] mail) {
        try {
            Path place =
                    to.equals(INBOX) ? made(box(user)) : made(made(box(user)).resolve("." + to));
            String name = "%d.M%08d.localhost".formatted(System.currentTimeMillis() / 1000, MAILS.incrementAndGet());
            Path whole = owned(Files.write(made(place.resolve("tmp")).resolve(name), mail));
            Files.move(whole, made(place.resolve("new")).resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path box(String user) {
        return folder.resolve("mail").resolve(user);
    }

    private static Path made(Path place) throws IOException {
        return Files.exists(place) ? place : owned(Files.createDirectory(place));
    }

    /** How many mails are in a folder. */
    public long count(String user, String of) {
        Path place = of.equals(INBOX) ? box(user) : box(user).resolve("." + of);
        return Stream.of("new", "cur")
                .mapToLong(part -> files(place.resolve(part)).size())
                .sum();
    }

    /** All that clients have said to it since it was started, but for their signing in. */
    public String commands() {
        return files(folder.resolve("commands")).stream()
                .filter(file -> file.toString().endsWith(".in"))
                .map(TestDovecot::read)
                .collect(Collectors.joining("\n"));
    }

    public String log() {
        return read(folder.resolve("dovecot.log"));
    }

    private static List<Path> files(Path place) {
        if (!Files.isDirectory(place)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(place)) {
            return files.toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void end() {
        // Those that serve a client outlive it for a moment, and write into the folder.
        List<ProcessHandle> serving = process.descendants().toList();
        process.destroy();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            process.destroyForcibly();
            serving.forEach(ProcessHandle::destroyForcibly);
            Until.holds(() -> isDeleted(folder));
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isDeleted(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
            return true;
        } catch (DirectoryNotEmptyException writtenMeanwhile) {
            return false;
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    @Override
    public void close() {
        end();
    }
}
