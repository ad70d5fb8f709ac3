package io.billfold.intake.folder;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.account.AccountId;
import io.billfold.account.Accounts;
import io.billfold.intake.Door;
import io.billfold.intake.FileLimit;
import io.billfold.intake.WithIntake;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** All but one look by hand into a folder of their own. */
class WatchedFolderTests extends WithIntake {
    @TempDir
    Path temporary;

    @Autowired
    Door door;

    @Autowired
    FileLimit limit;

    @Autowired
    Accounts accounts;

    private Path root;
    private WatchedFolder folder;
    private AccountId account;

    @BeforeEach
    void aFolderOfItsOwn() throws IOException {
        root = temporary.toRealPath();
        account = accounts.ofOwner().orElseThrow();
        restart();
    }

    @Test
    void isWatchedByTheRunningApplication() throws IOException {
        String name = "watched-" + UUID.randomUUID() + ".xml";
        Files.write(FOLDER.resolve(name), invoice());

        Until.holds(() -> Files.exists(FOLDER.resolve("done").resolve(name)));

        JsonNode found = owner.get("/api/invoices?search=" + name).json();
        assertThat(found.at("/items/0/source").asString()).isEqualTo("folder");
        assertThat(owner.post("/api/connections/folder/test").json().get("ok").asBoolean())
                .isTrue();
    }

    @Test
    void takesAFileWhenItHasLookedTheSameTwice() throws IOException {
        Path file = put("slow.xml", Arrays.copyOf(invoice(), 500));

        folder.look(account);
        Files.write(file, "<!-- more -->".getBytes(UTF_8), StandardOpenOption.APPEND);
        folder.look(account);
        assertThat(file).exists();
        folder.look(account);

        assertThat(file).doesNotExist();
    }

    @Test
    void movesWhatIsTakenAndKeepsItsSubfolder() throws IOException {
        put("scanner/monday/a.xml", invoice());

        lookTwice();

        assertThat(root.resolve("done/scanner/monday/a.xml")).exists();
        assertThat(root.resolve("done/scanner/monday/a.xml.txt")).doesNotExist();
    }

    @Test
    void movesWhatFailsWithTheReasonBeside() throws IOException {
        put("broken.pdf", "hello".getBytes(UTF_8));

        lookTwice();

        assertThat(root.resolve("failed/broken.pdf")).exists();
        assertThat(root.resolve("failed/broken.pdf.txt"))
                .content()
                .startsWith("broken.pdf: ")
                .contains("(corrupt_pdf)");
    }

    @Test
    void neverReplacesAFileOfTheSameName() throws IOException {
        put("a.xml", invoice());
        lookTwice();
        put("a.xml", invoice());
        lookTwice();

        assertThat(root.resolve("done/a.xml")).exists();
        assertThat(root.resolve("done/a (2).xml")).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {".hidden.xml", "a.xml.part", "a.xml.tmp", "a.crdownload", "~$a.xml", "Thumbs.db", ".git/a.xml"})
    void passesOverWhatIsNotMeant(String name) throws IOException {
        Path file = put(name, invoice());

        lookTwice();

        assertThat(file).exists();
    }

    @Test
    void passesOverAFileThatIsStillDownloadedBesideIt() throws IOException {
        Path file = put("a.xml", invoice());
        Path part = put("a.xml.part", new byte[] {1});

        lookTwice();
        assertThat(file).exists();
        Files.delete(part);
        lookTwice();

        assertThat(root.resolve("done/a.xml")).exists();
    }

    @Test
    void followsNoLink() throws IOException {
        Path secret = Files.write(Files.createTempFile("outside", ".xml"), invoice());
        Path link = Files.createSymbolicLink(root.resolve("link.xml"), secret);
        Files.createSymbolicLink(root.resolve("linked"), secret.getParent());

        lookTwice();

        assertThat(link).isSymbolicLink();
        assertThat(secret).exists();
        assertThat(root.resolve("done")).doesNotExist();
    }

    @Test
    void refusesAFileThatIsTooLargeWithoutReadingIt() throws IOException {
        Path file = root.resolve("large.pdf");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(3_000_000_000L);
        }

        lookTwice();

        assertThat(root.resolve("failed/large.pdf.txt")).content().contains("(file_too_large)");
    }

    @Test
    void givesAnEmptyFileAMinuteToBeFilled() throws IOException {
        Path file = put("empty.pdf", new byte[0]);
        lookTwice();
        assertThat(file).exists();

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(120)));
        lookTwice();

        assertThat(root.resolve("failed/empty.pdf.txt")).content().contains("(empty_file)");
    }

    @Test
    void takesAFileOnceThoughItCannotBeMoved() throws IOException {
        Files.writeString(root.resolve("done"), "in the way of the folder");
        put("stuck.xml", invoice());

        lookTwice();
        lookTwice();
        assertThat(root.resolve("stuck.xml")).exists();
        Files.delete(root.resolve("done"));
        restart();
        lookTwice();

        assertThat(root.resolve("done/stuck.xml")).exists();
        assertThat(owner.get("/api/invoices?search=stuck.xml")
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    /** What the folder knows is lost with the process; what lies in it is not. */
    private void restart() {
        folder = new WatchedFolder(root, door, limit, Clock.systemUTC());
    }

    private void lookTwice() throws IOException {
        folder.look(account);
        folder.look(account);
    }

    private Path put(String name, byte[] content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private static byte[] invoice() {
        return TestDocuments.eInvoice("F-" + UUID.randomUUID(), "Werft GmbH", "DE89370400440532013000");
    }
}
