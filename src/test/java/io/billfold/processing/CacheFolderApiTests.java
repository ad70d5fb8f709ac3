package io.billfold.processing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.billfold.document.Sha256;
import io.billfold.invoice.InvoiceCalls;
import io.billfold.reading.DocumentReader;
import io.billfold.reading.ReadingFolder;
import io.billfold.settings.StartRefused;
import io.billfold.testing.Api;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** {@code OCR_CACHE_DIR}. */
@BillfoldTest
class CacheFolderApiTests {
    @TempDir
    static Path cache;

    @LocalServerPort
    int port;

    @Autowired
    DocumentReader reader;

    private InvoiceCalls invoices = new InvoiceCalls(Api.at(0));
    private Api owner = Api.at(0);

    @DynamicPropertySource
    static void nameAFolder(DynamicPropertyRegistry settings) {
        settings.add("OCR_CACHE_DIR", () -> cache.toString());
    }

    @BeforeEach
    void signIn() {
        owner = Api.at(port).newOwner();
        invoices = new InvoiceCalls(owner);
    }

    @Test
    @Tag("S2-07")
    void fillsWithWhatWasRead() throws IOException {
        byte[] file = TestDocuments.pdf("Harbour Ltd", "Invoice H-78", "Total 119.00 EUR");

        invoices.read("mooring.pdf", file);

        assertThat(kept(file)).content().contains("Harbour", "H-78");
    }

    @Test
    @Tag("S2-07")
    void sparesReadingWhatAnotherInstallationHasRead() throws IOException {
        byte[] file = TestDocuments.pdf("Harbour Ltd", "Invoice H-79");
        new ReadingFolder(cache, reader.version())
                .put(Sha256.of(file), reader.read(TestDocuments.pdf("Lighthouse Ltd", "Invoice L-1")));

        assertThat(wordsOf(invoices.read("mooring.pdf", file)))
                .contains("Lighthouse")
                .doesNotContain("Harbour");
    }

    @Test
    void readsAnewWhatIsBrokenInTheFolder() throws IOException {
        byte[] file = TestDocuments.pdf("Harbour Ltd", "Invoice H-80");
        Path folder = Files.createDirectories(cache.resolve(reader.version()));
        Files.writeString(folder.resolve(Sha256.of(file) + ".json"), "{\"read");

        assertThat(wordsOf(invoices.read("mooring.pdf", file))).contains("H-80");
    }

    @Test
    void isEmptiedOfAnErasedAccountsDocumentsUnlessAnotherHasThem() throws IOException {
        byte[] own = TestDocuments.pdf("Harbour Ltd", "Invoice H-81");
        byte[] shared = TestDocuments.pdf("Harbour Ltd", "Invoice H-82");
        invoices.read("own.pdf", own);
        invoices.read("shared.pdf", shared);
        new InvoiceCalls(Api.at(port).newOwner()).read("shared.pdf", shared);
        Path ofAnOlderVersion = Files.createDirectories(cache.resolve("readers-older"))
                .resolve(kept(own).getFileName());
        Files.copy(kept(own), ofAnOlderVersion);

        owner.post("/api/account/erase", "{\"password\": \"correct horse\"}");

        Until.holds(() -> Files.notExists(kept(own)) && Files.notExists(ofAnOlderVersion));
        assertThat(kept(shared)).exists();
    }

    @Test
    void refusesToStartWithAFolderThatCannotBeMade() throws IOException {
        Path file = Files.createFile(cache.resolve("file"));

        assertThatThrownBy(() -> ReadingConfiguration.folder(file + "/below", reader))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("OCR_CACHE_DIR cannot be used");
    }

    private Path kept(byte[] file) {
        return cache.resolve(reader.version()).resolve(Sha256.of(file) + ".json");
    }

    private List<String> wordsOf(long invoice) {
        return owner.get("/api/invoices/" + invoice + "/pages/1/words")
                .json()
                .get("words")
                .valueStream()
                .map(word -> word.get("text").asString())
                .toList();
    }
}
