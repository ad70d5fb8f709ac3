package io.billfold.running;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.billfold.testing.Api;
import io.billfold.testing.Api.Answer;
import io.billfold.testing.Form;
import io.billfold.testing.TestDocuments;
import io.billfold.testing.Until;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The ingestion API, row by row, against the packaged jar; at last its storage and then its database are broken. */
@TestMethodOrder(OrderAnnotation.class)
class IngestionOnTheJarIT {
    @TempDir
    static Path folder;

    private static RunningBillfold billfold;

    private Api api;

    @BeforeAll
    static void startTheJar() {
        billfold = RunningBillfold.start(folder.resolve("data"), Map.of("BILLFOLD_OPEN_REGISTRATION", "true"));
    }

    @AfterAll
    static void stopIt() {
        billfold.kill();
    }

    @BeforeEach
    void signIn() {
        // The account is made while the database lives; the last test needs none.
        api = billfold.api();
        if (api.get("/health").status() == 200) {
            api = api.newOwner();
        }
    }

    private Answer upload(String filename, byte[] content) {
        return api.send(Form.withFile(filename, content).postedBy(api.request("/api/v1/ingest/upload")));
    }

    @Test
    @Order(1)
    @Tag("S3-07")
    @Tag("S3-09")
    @Tag("S3-11")
    void takesAPdfAndTellsWhereItStands() throws InterruptedException {
        Answer accepted = upload("invoice.pdf", TestDocuments.pdf("Invoice", "Total 12.00 EUR"));
        String id = accepted.json().path("request_id").asString();

        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.json().path("message").asString())
                .isEqualTo("File uploaded successfully, processing started");
        JsonNode status = awaitCompleted(id);
        assertThat(status.propertyNames())
                .containsExactly("request_id", "filename", "status", "created_at", "updated_at", "s3_key");
        assertThat(status.path("s3_key").asString()).isEqualTo("raw/" + id + ".pdf");
        assertThat(api.get("/api/v1/ingest/stats").json().path("completed").asInt())
                .isEqualTo(1);
    }

    private JsonNode awaitCompleted(String id) throws InterruptedException {
        Instant limit = Instant.now().plus(Duration.ofMinutes(1));
        JsonNode status = api.get("/api/v1/ingest/status/" + id).json();
        while (!status.path("status").asString().equals("COMPLETED")
                && Instant.now().isBefore(limit)) {
            Thread.sleep(50);
            status = api.get("/api/v1/ingest/status/" + id).json();
        }
        assertThat(status.path("status").asString()).isEqualTo("COMPLETED");
        return status;
    }

    @Test
    @Order(1)
    @Tag("S3-10")
    void knowsNoRequestThatNobodyMade() {
        assertThat(api.get("/api/v1/ingest/status/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }

    @Test
    @Order(1)
    @Tag("S3-08")
    @Tag("S3-20")
    @Tag("S3-21")
    @Tag("S3-22")
    @Tag("S3-23")
    void refusesWhatIsNoGoodPdfInItsOwnWords() {
        assertThat(refusal("notes.txt", "hello".getBytes(UTF_8))).isEqualTo("not_a_pdf");
        assertThat(refusal("large.pdf", new byte[11 * 1024 * 1024])).isEqualTo("file_too_large");
        assertThat(refusal("empty.pdf", new byte[0])).isEqualTo("empty_file");
        assertThat(refusal("text.pdf", "hello".getBytes(UTF_8))).isEqualTo("corrupt_pdf");
    }

    private String refusal(String filename, byte[] content) {
        Answer answer = upload(filename, content);
        assertThat(answer.status()).isEqualTo(400);
        return answer.code();
    }

    @Test
    @Order(1)
    @Tag("S3-13")
    @Tag("S3-31")
    void saysThatItIsWell() {
        for (String path : new String[] {"/health", "/health/live", "/health/ready", "/api/v1/ingest/health"}) {
            assertThat(billfold.api().get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    @Order(2)
    @Tag("S3-24")
    void answers502WhileItsStorageIsBroken() throws Exception {
        Path raw = folder.resolve("data/blobs/raw");
        Files.move(raw, folder.resolve("raw-aside"));
        Files.writeString(raw, "a file where a folder should be");

        Answer refused = upload("invoice.pdf", TestDocuments.pdf("Invoice while the storage is broken"));
        Files.delete(raw);
        Files.move(folder.resolve("raw-aside"), raw);
        Answer taken = upload("invoice.pdf", TestDocuments.pdf("Invoice while the storage is broken"));

        assertThat(refused.status()).isEqualTo(502);
        assertThat(refused.code()).isEqualTo("storage_unavailable");
        assertThat(taken.status()).isEqualTo(202);
    }

    @Test
    @Order(3)
    @Tag("S3-26")
    void answers500WithoutLettingItsInsideBeSeen() throws Exception {
        onTheDatabase("alter table ingestions rename to hidden_ingestions");

        Answer broken = api.get("/api/v1/ingest/stats");
        onTheDatabase("alter table hidden_ingestions rename to ingestions");

        assertThat(broken.status()).isEqualTo(500);
        assertThat(broken.code()).isEqualTo("internal_error");
        assertThat(broken.text()).doesNotContain("ingestions\"", "select", "SQL", "Exception", "\tat ");
        assertThat(api.get("/api/v1/ingest/stats").status()).isEqualTo(200);
    }

    private static void onTheDatabase(String statement) throws Exception {
        Path postgres = folder.resolve("data/postgres");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(postgres.resolve("port")).strip() + "/billfold";
        String password = Files.readString(postgres.resolve("password")).strip();
        try (Connection connection = DriverManager.getConnection(url, "billfold", password);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    @Test
    @Order(4)
    @Tag("S3-12")
    @Tag("S3-31")
    @Tag("S3-25")
    void answers503AndNamesTheDatabaseWhenItIsGone() throws Exception {
        byte[] document = TestDocuments.pdf("Invoice while the database is gone");
        Path pidFile = folder.resolve("data/postgres/data/postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(pidFile).getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
        Until.holds(() -> billfold.api().get("/health").status() == 503);

        Answer refused = upload("invoice.pdf", document);
        Answer health = billfold.api().get("/api/v1/ingest/health");
        Answer whole = billfold.api().get("/health");

        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.code()).isEqualTo("database_unavailable");
        assertThat(health.status()).isEqualTo(503);
        assertThat(health.json().path("service").asString()).isEqualTo("unhealthy");
        assertThat(health.json().at("/dependencies/database").asString()).isNotEqualTo("healthy");
        assertThat(whole.status()).isEqualTo(503);
        assertThat(whole.json().at("/components/database/status").asString()).isEqualTo("DOWN");
        assertThat(whole.json().at("/components/storage/status").asString()).isEqualTo("UP");
        assertThat(billfold.api().get("/health/ready").status()).isEqualTo(503);
        assertThat(billfold.api().get("/health/live").status()).isEqualTo(200);
    }
}
