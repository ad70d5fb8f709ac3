package io.billfold.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.blob.BlobKey;
import io.billfold.blob.BlobStore;
import io.billfold.invoice.InvoiceCalls;
import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.TestDovecot;
import io.billfold.testing.Until;
import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.StringUtils;

@BillfoldTest
@Import(FailingStorageTests.FragileStorage.class)
class FailingStorageTests {
    private static final TestDovecot MAIL = TestDovecot.start();
    private static final String MAILBOX = "invoices";

    @Value("${local.server.port}")
    int port;

    @Autowired
    FragileStore store;

    @Autowired
    JdbcClient database;

    private Api api;

    @DynamicPropertySource
    static void mailbox(DynamicPropertyRegistry settings) {
        settings.add("IMAP_URL", () -> "imap://" + MAIL.imap(MAILBOX));
        settings.add("MAIL_INTERVAL", () -> "1s");
        settings.add("MAIL_DONE_FOLDER", () -> "Done");
    }

    @AfterAll
    static void stopMail() {
        MAIL.close();
    }

    @TestConfiguration(proxyBeanMethods = false)
    static class FragileStorage {
        @Bean
        @Primary
        FragileStore fragileStore() {
            return new FragileStore();
        }
    }

    /** Keeps bytes in memory until its disk is full. */
    static final class FragileStore implements BlobStore {
        private final Map<BlobKey, byte[]> blobs = new ConcurrentHashMap<>();
        private volatile boolean full;

        @Override
        public void put(BlobKey key, InputStream bytes) throws IOException {
            check();
            blobs.put(key, bytes.readAllBytes());
        }

        @Override
        public InputStream open(BlobKey key) throws IOException {
            byte[] bytes = blobs.get(key);
            if (bytes == null) {
                throw new FileNotFoundException(key.value());
            }
            return new ByteArrayInputStream(bytes);
        }

        @Override
        public String place() {
            return "memory";
        }

        @Override
        public boolean exists(BlobKey key) {
            return blobs.containsKey(key);
        }

        @Override
        public void delete(BlobKey key) {
            blobs.remove(key);
        }

        @Override
        public void check() throws IOException {
            if (full) {
                throw new IOException("No space left on device");
            }
        }
    }

    @BeforeEach
    void signIn() {
        store.blobs.clear();
        api = Api.at(port).newOwner();
    }

    @AfterEach
    void makeRoom() {
        store.full = false;
    }

    @Test
    @Tag("S3-24")
    void saysThatTheStorageIsDownAndKeepsNothing() {
        byte[] pdf = TestDocuments.pdf("Invoice");
        store.full = true;

        Answer refused = api.send(Form.withFile("a.pdf", pdf).postedBy(api.request("/api/v1/ingest/upload")));
        Answer refusedToo = new InvoiceCalls(api).upload(Form.withFile("a.pdf", pdf));
        store.full = false;
        Answer accepted = api.send(Form.withFile("a.pdf", pdf).postedBy(api.request("/api/v1/ingest/upload")));

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.code()).isEqualTo("storage_unavailable");
        assertThat(refused.text()).doesNotContain("device");
        assertThat(refusedToo.code()).isEqualTo("storage_unavailable");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(api.get("/api/invoices").json().get("total").asInt()).isOne();
    }

    @Test
    @Tag("S3-01")
    void leavesAMailAsItIsUntilItsDocumentsAreStored() {
        store.full = true;
        MAIL.deliver(MAILBOX, "INBOX", mail());
        Until.holds(() -> StringUtils.countOccurrencesOf(MAIL.commands(), "BODY.PEEK[]") >= 2);

        assertThat(MAIL.count(MAILBOX, "INBOX")).isOne();
        assertThat(MAIL.commands()).doesNotContain("Seen)").doesNotContain("MOVE");
        assertThat(logged()).isEmpty();
        store.full = false;
        Until.holds(() -> MAIL.count(MAILBOX, "Done") == 1);
        assertThat(logged()).containsExactly("taken");
        assertThat(store.blobs).hasSize(1);
    }

    private static byte[] mail() {
        return ("From: shop@example.com\r\nSubject: bill\r\nMIME-Version: 1.0\r\nContent-Type: text/xml; name=bill.xml\r\n"
                        + "Content-Disposition: attachment; filename=bill.xml\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getMimeEncoder().encodeToString(TestDocuments.eInvoice()) + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private List<String> logged() {
        return database.sql("select status from mail_message")
                .query(String.class)
                .list();
    }

    @Test
    @Tag("S3-12")
    void namesTheStorageInItsHealth() {
        store.full = true;

        Answer health = api.get("/api/v1/ingest/health");

        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().get("service").asString()).isEqualTo("unhealthy");
        assertThat(health.json().get("dependencies").get("storage").asString()).isEqualTo("unhealthy");
        assertThat(health.json().get("dependencies").get("database").asString()).isEqualTo("healthy");
    }

    @Test
    @Tag("S2-29")
    void saysThatTheFileIsMissingWhenItsBytesAreGone() {
        long id = new InvoiceCalls(api).read("a.xml", TestDocuments.eInvoice());
        store.blobs.clear();

        Answer answer = api.get("/api/invoices/" + id + "/download");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.code()).isEqualTo("file_not_found");
    }
}
