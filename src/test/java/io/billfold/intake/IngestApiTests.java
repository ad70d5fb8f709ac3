package io.billfold.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.BillfoldTest;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;

@BillfoldTest
class IngestApiTests {
    private static final int LIMIT = 10 * 1024 * 1024;

    @Value("${local.server.port}")
    int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = Api.at(port).newOwner();
    }

    private Answer upload(String filename, byte[] content) {
        return api.send(Form.withFile(filename, content).postedBy(api.request("/api/v1/ingest/upload")));
    }

    @Test
    @Tag("S3-07")
    void acceptsAPdfInItsOwnWords() {
        Answer answer = upload("invoice.pdf", TestDocuments.pdf("Invoice"));

        assertThat(answer.status()).isEqualTo(202);
        assertThat(answer.json().propertyNames()).containsExactly("request_id", "status", "message");
        assertThat(UUID.fromString(answer.json().get("request_id").asString())).isNotNull();
        assertThat(answer.json().get("status").asString()).isEqualTo("PENDING");
        assertThat(answer.json().get("message").asString()).isEqualTo("File uploaded successfully, processing started");
    }

    @Test
    @Tag("S3-09")
    void tellsWhereARequestStands() {
        Answer uploaded = upload("invoice.pdf", TestDocuments.pdf("Invoice"));
        String id = uploaded.json().get("request_id").asString();

        Answer answer = api.get("/api/v1/ingest/status/" + id);

        assertThat(answer.status()).isEqualTo(200);
        JsonNode status = answer.json();
        assertThat(status.propertyNames())
                .containsExactly("request_id", "filename", "status", "created_at", "updated_at", "s3_key");
        assertThat(status.get("request_id").asString()).isEqualTo(id);
        assertThat(status.get("filename").asString()).isEqualTo("invoice.pdf");
        assertThat(status.get("status").asString()).isIn("PENDING", "PROCESSING", "FAILED", "COMPLETED");
        assertThat(status.get("created_at").asString()).matches("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");
        assertThat(status.get("s3_key").asString()).isEqualTo("raw/" + id + ".pdf");
    }

    @Test
    @Tag("S3-10")
    void knowsNoRequestThatNobodyMade() {
        assertThat(api.get("/api/v1/ingest/status/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(api.get("/api/v1/ingest/status/nonsense").status()).isEqualTo(404);
    }

    @Test
    @Tag("S3-11")
    void countsInNumbersThatAddUp() {
        upload("a.pdf", TestDocuments.pdf("a"));
        upload("b.pdf", TestDocuments.pdf("b"));

        JsonNode stats = api.get("/api/v1/ingest/stats").json();

        assertThat(stats.propertyNames()).containsExactly("pending", "processing", "failed", "completed", "total");
        assertThat(stats.get("total").asInt()).isEqualTo(2);
        int parts = stats.get("pending").asInt()
                + stats.get("processing").asInt()
                + stats.get("failed").asInt()
                + stats.get("completed").asInt();
        assertThat(parts).isEqualTo(2);
    }

    @Test
    @Tag("S3-12")
    void isHealthyAndSaysToAnybodyWhatItDependsOn() {
        Answer answer = Api.at(port).get("/api/v1/ingest/health");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("service").asString()).isEqualTo("healthy");
        assertThat(answer.json().get("dependencies").propertyNames()).contains("database", "storage", "queue");
    }

    @Test
    @Tag("S3-08")
    void takesAFileOfExactlyTheLimitAndNotOneByteMore() {
        Answer taken = upload("a.pdf", pdfOfSize(LIMIT));
        Answer refused = upload("b.pdf", pdfOfSize(LIMIT + 1));

        assertThat(taken.status()).isEqualTo(202);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("file_too_large");
    }

    @Test
    @Tag("S3-21")
    void refusesElevenMegabytes() {
        Answer refused = upload("b.pdf", pdfOfSize(11 * 1024 * 1024));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.code()).isEqualTo("file_too_large");
    }

    @Test
    @Tag("S3-20")
    void refusesWhatIsNoPdf() {
        assertThat(refusal("notes.txt", "hello".getBytes(UTF_8))).isEqualTo("not_a_pdf");
        assertThat(refusal("scan.png", TestDocuments.png(100, 100))).isEqualTo("not_a_pdf");
    }

    @Test
    @Tag("S3-22")
    void refusesAnEmptyFile() {
        assertThat(refusal("empty.pdf", new byte[0])).isEqualTo("empty_file");
    }

    @Test
    @Tag("S3-23")
    void refusesABrokenPdfByItsContentAndNotByItsName() {
        byte[] whole = TestDocuments.pdf("Invoice");

        assertThat(refusal("cut.pdf", Arrays.copyOf(whole, whole.length / 2))).isEqualTo("corrupt_pdf");
        assertThat(refusal("text.pdf", "hello".getBytes(UTF_8))).isEqualTo("corrupt_pdf");
        assertThat(refusal("head.pdf", "%PDF-1.4 and nothing behind".getBytes(UTF_8)))
                .isEqualTo("corrupt_pdf");
    }

    @Test
    void refusesALockedPdf() {
        assertThat(refusal("locked.pdf", TestDocuments.lockedPdf())).isEqualTo("encrypted_pdf");
    }

    @Test
    void refusesARequestWithoutAFile() {
        Answer answer = api.post("/api/v1/ingest/upload");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("no_files");
    }

    private String refusal(String filename, byte[] content) {
        Answer answer = upload(filename, content);
        assertThat(answer.status()).isEqualTo(400);
        return answer.code();
    }

    /** A PDF with spaces behind its end, and the end once more behind them. */
    private static byte[] pdfOfSize(int size) {
        byte[] plain = TestDocuments.pdf("padded");
        String text = new String(plain, ISO_8859_1);
        byte[] end = text.substring(text.lastIndexOf("startxref")).getBytes(ISO_8859_1);
        byte[] padded = Arrays.copyOf(plain, size);
        Arrays.fill(padded, plain.length, size, (byte) ' ');
        System.arraycopy(end, 0, padded, size - end.length, end.length);
        return padded;
    }
}
